import { type ActorKey, type Paged, TIE_NATURES, type TieOn } from "@zenobia/record";
import {
  askTieScene,
  contradictionsOf,
  type NamedTie,
  present,
  type ShownContradiction,
  type ShownContradictions,
  type TieScene,
  tiesPageOf,
} from "@zenobia/service/ask";
import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { wrapText } from "../table/layout.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection, type Reason } from "../table/section.ts";
import { evidenceLines, titled } from "./evidence-lines.ts";
import { withRecord } from "./open-record.ts";
import { type Answer, printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { askMeans, resolveActor } from "./resolve-names.ts";
import { evidenceWords, shownName } from "./row-words.ts";

/** Options of `zenobia ties`. */
export interface TiesFlags extends RecordFlags {
  readonly on: string;
  readonly actor?: string;
  readonly contradictions?: true;
  readonly limit: number;
  readonly after?: string;
}

const MOST_TELLINGS = 3;
const MOST_EVIDENCE = 4;

/** Lists the ties of a day, or what among them does not go together. */
export async function listTies(flags: TiesFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const keys = flags.actor === undefined ? [] : await resolveActor(flags.actor, { store, io });
    const { after, limit } = flags;
    const actor = present({ actor: keys[0] });
    const own = flags.contradictions ? undefined : keys[0];
    const scene = await askTieScene(flags.on, askMeans(store, io), own);
    const answer = flags.contradictions
      ? contradictionsAnswer(await contradictionsOf(scene, { ...actor, limit }), scene)
      : tiesAnswer(await tiesPageOf(scene, { ...actor, limit, ...present({ after }) }), scene);
    return await printAnswer(answer, flags, io);
  });
}

function tiesAnswer({ next, rows: ties }: Paged<NamedTie>, { day }: TieScene): Answer {
  return {
    objects: ties,
    next,
    lines: (options) =>
      printSection(
        {
          title: `Ties on ${day}`,
          nothing: "none: the record tells of no such tie on that day",
          columns: [
            { title: "who" },
            { title: "" },
            { title: "whom" },
            { title: "standing" },
            { title: "sure", align: "right" },
            { title: "since", min: 10 },
            { title: "last told", min: 10 },
          ],
          items: ties.map((tie) => ({
            row: [
              shownName(tie.subjectName),
              TIE_NATURES[tie.relation].words,
              shownName(tie.objectName),
              tie.standing === "told" ? "told" : options.style.dim(tie.standing),
              tie.standing === "known" ? "" : `${Math.round(tie.confidence * 100)} %`,
              tie.since ?? tie.known[0]?.since ?? "",
              tie.lastTold ?? "",
            ],
            reasons: () => tieReasons(tie),
          })),
        },
        options,
      ),
  };
}

function tieReasons({ known, tellings }: TieOn): readonly Reason[] {
  const left = tellings.length - MOST_TELLINGS;
  return [
    ...tellings.slice(0, MOST_TELLINGS).map(({ assertion, attribution, evidence, published }) => {
      const said = attribution.map(({ name }) => shownName(name)).join(", citing ");
      return {
        label: published,
        text: `${evidenceWords(evidence)}${said === "" ? "" : ` (according to ${said})`} ${assertion}`,
      };
    }),
    ...(left > 0 ? [{ label: "", text: `and ${left} more: --json` }] : []),
    ...known.map(({ source }) => ({
      label: "known",
      text: source === undefined ? "by the knowledge base" : shownName(source),
    })),
  ];
}

function contradictionsAnswer(
  { balance: { balanced, triads }, contradictions, found }: ShownContradictions,
  scene: TieScene,
): Answer {
  const nameOf = (key: ActorKey): string => shownName(scene.nameOf(key));
  return {
    objects: contradictions,
    lines: (options) => [
      ...(contradictions.length === 0
        ? [`${options.style.section("Contradictions")}  ${options.style.dim("none on that day")}`]
        : contradictions.flatMap((one) => contradictionLines(one, { nameOf, options }))),
      ...(found > contradictions.length
        ? ["", options.style.dim(`and ${found - contradictions.length} less sure: --limit`)]
        : []),
      "",
      options.style.dim(
        balanced === undefined
          ? `${triads.length} triads of actors, none of them settled`
          : `${triads.length} triads of actors, ${Math.round(balanced * 100)} % of the settled ones in balance`,
      ),
    ],
  };
}

function contradictionLines(
  { atOdds, between, evidence, kind, words }: ShownContradiction,
  {
    nameOf,
    options,
  }: { readonly nameOf: (actor: ActorKey) => string; readonly options: TableOptions },
): readonly string[] {
  const middle = between === undefined ? "" : ` (${nameOf(between)})`;
  const title = `${kind.replaceAll("-", " ")}: ${atOdds.map(nameOf).join(" and ")}${middle}`;
  const left = evidence.length - MOST_EVIDENCE;
  return [
    ...titled(
      title,
      wrapText(shownWords(words), options.width - 2).map((line) => `  ${line}`),
      options,
    ),
    ...evidence.slice(0, MOST_EVIDENCE).flatMap((row) => evidenceLines(row, options, 4)),
    ...(left > 0 ? [options.style.dim(`    and ${left} more: --json`)] : []),
  ];
}

function shownWords(words: string): string {
  return displayText(cutText(words, MAX_CONTRADICTION));
}

const MAX_CONTRADICTION = 1000;
