import {
  type ActorKey,
  type ActorPair,
  type AssertionRow,
  balanceOn,
  contradictionsOn,
  type DerivedDocument,
  type Store,
  TIE_NATURES,
  type TieContradiction,
  type TieOn,
  tiesOn,
} from "@zenobia/record";
import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { wrapText } from "../table/layout.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection, type Reason } from "../table/section.ts";
import { evidenceLines, titled } from "./evidence-lines.ts";
import { plainKey } from "./key-names.ts";
import { type KnownActors, knownActors } from "./known-actors.ts";
import { withRecord } from "./open-record.ts";
import { type Answer, printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { resolveActor } from "./resolve-names.ts";
import { evidenceWords, shownName } from "./row-words.ts";
import { createShield, type Shield } from "./shield.ts";

/** Options of `zenobia ties`. */
export interface TiesFlags extends RecordFlags {
  readonly on: string;
  readonly actor?: string;
  readonly contradictions?: true;
}

/** All that is asked of one day. */
interface Scene {
  readonly day: string;
  readonly actor: ActorKey | undefined;
  readonly pairs: readonly ActorPair[];
  readonly known: KnownActors;
  readonly nameOf: (actor: ActorKey) => string;
  readonly shield: Shield;
  readonly store: Store;
}

/** What reports tell comes before what only the knowledge base has. */
const STANDINGS: readonly TieOn["standing"][] = ["told", "assumed", "known"];
const MOST_TELLINGS = 3;
const MOST_EVIDENCE = 4;

/** Lists the ties of a day, or what among them does not go together. */
export async function listTies(flags: TiesFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const keys = flags.actor === undefined ? [] : await resolveActor(flags.actor, { store, io });
    const scene = await sceneOf(flags, keys[0], { store, io });
    const answer = flags.contradictions ? await contradictions(scene) : tiesAnswer(scene);
    return await printAnswer(answer, flags, io);
  });
}

/** Contradictions of an actor lie among others too, so that all pairs are read for them; for its ties its own are. */
async function sceneOf(
  { contradictions: areAtOdds, on: day }: TiesFlags,
  actor: ActorKey | undefined,
  { store, io }: { readonly store: Store; readonly io: Io },
): Promise<Scene> {
  const own = actor !== undefined && areAtOdds === undefined ? { actors: [actor] } : {};
  const told = (await store.asOf("tie", day, own)).map(pairOf);
  const shield = await shieldOfPairs(told, store);
  const pairs = shield.mask(told);
  const references = new Map(pairs.flatMap(({ actors }) => Object.entries(actors)));
  const isNamed = async (key: ActorKey): Promise<boolean> =>
    (await store.listRows({ actors: [key] }, { limit: 1 })).rows.length > 0;
  const known = await knownActors(
    [...references.values()],
    io,
    actor === undefined ? undefined : { actor, isNamed },
  );
  const nameOf = (key: ActorKey): string =>
    shownName(known.nameOf(key) ?? references.get(key)?.name ?? plainKey(key));
  return { day, actor, pairs, known, nameOf, shield, store };
}

/** Masks what reviewers redacted. */
export async function shieldOfPairs(told: readonly ActorPair[], store: Store): Promise<Shield> {
  const tellings = told.flatMap(({ fights, ties: some }) => [
    ...fights,
    ...some.flatMap((tie) => tie.tellings),
  ]);
  return await createShield(
    store,
    tellings.map(({ report }) => report),
  );
}

/** What is told between two, of a document. */
export function pairOf({ document }: DerivedDocument): ActorPair {
  return document as unknown as ActorPair;
}

function tiesAnswer({ actor, day, known, nameOf, pairs }: Scene): Answer {
  const asked = { day, known: known.ties, ...(actor === undefined ? {} : { actor }) };
  const found = [...tiesOn(pairs, asked)].sort(
    (a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing),
  );
  return {
    objects: found.map((tie) => ({
      ...tie,
      subjectName: nameOf(tie.subject),
      objectName: nameOf(tie.object),
    })),
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
          items: found.map((tie) => ({
            row: [
              nameOf(tie.subject),
              TIE_NATURES[tie.relation].words,
              nameOf(tie.object),
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

async function contradictions(scene: Scene): Promise<Answer> {
  const { actor, day, known, nameOf, pairs, shield, store } = scene;
  const question = {
    day,
    known: known.ties,
    kinship: known.kinship,
    nameOf,
    ...(actor === undefined ? {} : { actor }),
  };
  const found = contradictionsOn(pairs, question);
  const { balanced, triads } = balanceOn(pairs, question);
  const named = await store.rows([...new Set(found.flatMap(({ assertions }) => assertions))]);
  const rows = new Map(named.map((row) => [row.id, shield.mask(row)]));
  const rowsOf = ({ assertions }: TieContradiction): readonly AssertionRow[] =>
    assertions.flatMap((id) => rows.get(id) ?? []);
  return {
    objects: found.map((one) => ({ ...shield.mask(one), evidence: rowsOf(one) })),
    lines: (options) => [
      ...(found.length === 0
        ? [`${options.style.section("Contradictions")}  ${options.style.dim("none on that day")}`]
        : found.flatMap((one) => contradictionLines(one, rowsOf(one), { nameOf, options }))),
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
  { atOdds, between, kind, words }: TieContradiction,
  rows: readonly AssertionRow[],
  {
    nameOf,
    options,
  }: { readonly nameOf: (actor: ActorKey) => string; readonly options: TableOptions },
): readonly string[] {
  const middle = between === undefined ? "" : ` (${nameOf(between)})`;
  const title = `${kind.replaceAll("-", " ")}: ${atOdds.map(nameOf).join(" and ")}${middle}`;
  const left = rows.length - MOST_EVIDENCE;
  return [
    ...titled(
      title,
      wrapText(shownWords(words), options.width - 2).map((line) => `  ${line}`),
      options,
    ),
    ...rows.slice(0, MOST_EVIDENCE).flatMap((row) => evidenceLines(row, options, 4)),
    ...(left > 0 ? [options.style.dim(`    and ${left} more: --json`)] : []),
  ];
}

function shownWords(words: string): string {
  return displayText(cutText(words, MAX_CONTRADICTION));
}

const MAX_CONTRADICTION = 1000;
