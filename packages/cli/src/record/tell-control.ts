import { AppError, type Day } from "@zenobia/model";
import type { ActorKey, Box, PlaceTimeline, Store } from "@zenobia/record";
import {
  askControl,
  askPlaceControl,
  type HeldPlace,
  type PlaceParts,
  plainKey,
  present,
} from "@zenobia/service/ask";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection } from "../table/section.ts";
import { controlBar } from "./control-bar.ts";
import { evidenceLines, titled } from "./evidence-lines.ts";
import { withRecord } from "./open-record.ts";
import { type Answer, printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { resolveActor, resolvePlace } from "./resolve-names.ts";
import { placeWords, shownName } from "./row-words.ts";

/** Options of `zenobia control`. */
export interface ControlFlags extends RecordFlags {
  readonly place?: string;
  readonly on?: string;
  readonly holder?: string;
  readonly box?: Box;
  /** Lists places too of which too little is told by that day. */
  readonly unknown?: true;
}

const MOST_EVIDENCE = 12;

/** Tells who held a place on a day and over time, or who held which place on a day. */
export async function tellControl(flags: ControlFlags, io: Io): Promise<ExitCode> {
  if (flags.place === undefined && flags.on === undefined)
    throw new AppError("cli/usage", "say which place, with --place, or which day, with --on");
  return await withRecord(flags, io, async (store) => {
    const { place } = flags;
    const answer =
      place === undefined
        ? await ofAll(flags, store, io)
        : await ofPlace(place, flags, { store, io });
    return await printAnswer(answer, flags, io);
  });
}

async function ofPlace(
  word: string,
  flags: ControlFlags,
  { store, io }: { readonly store: Store; readonly io: Io },
): Promise<Answer> {
  const keys = await resolvePlace(word, { store, io });
  const question = { keys, name: word, ...present({ day: flags.on }) };
  const found = await askPlaceControl(store, question);
  if (found === undefined)
    throw new AppError(
      "cli/usage",
      `the record does not tell who held ${JSON.stringify(word)}; what it tells of places in a province needs --on`,
    );
  const { evidence, held, timeline, whole } = found;
  return {
    objects: [{ ...heldObject(held), ...present({ parts: whole?.parts }), evidence, timeline }],
    lines: (options) => [
      ...placeLines(held, timeline, options),
      ...partLines(whole, options),
      ...titled(
        "What it rests on",
        evidence.slice(0, MOST_EVIDENCE).flatMap((row) => evidenceLines(row, options)),
        options,
      ),
      ...(evidence.length > MOST_EVIDENCE
        ? [options.style.dim(`  and ${evidence.length - MOST_EVIDENCE} more: --json`)]
        : []),
    ],
  };
}

async function ofAll(flags: ControlFlags, store: Store, io: Io): Promise<Answer> {
  const day = flags.on ?? "";
  const holder =
    flags.holder === undefined ? undefined : (await resolveActor(flags.holder, { store, io }))[0];
  const told = await askControl(store, { day, ...present({ box: flags.box, holder }) });
  const shown = told.filter(({ status }) => flags.unknown === true || status !== "unknown");
  const left = told.length - shown.length;
  return {
    objects: shown.map(heldObject),
    lines: (options) => [
      ...printSection(
        {
          title: `Control on ${day}`,
          nothing: "none: the record does not tell of that day who held any such place",
          columns: [
            { title: "place" },
            { title: "" },
            { title: "by" },
            { title: "sure", align: "right" },
            { title: "last confirmed", min: 10 },
            { title: "age", align: "right" },
            { title: "contradictions", align: "right" },
          ],
          items: shown.map((on) => ({
            row: [
              placeWords(on.reference),
              statusCell(on, options),
              holderWords(on),
              percent(on.confidence),
              on.lastConfirmed ?? "",
              ageCell(on),
              on.contradictions.length === 0
                ? ""
                : options.style.warning(String(on.contradictions.length)),
            ],
            reasons: () => [],
          })),
        },
        { ...options, explains: false },
      ),
      ...(left > 0 ? ["", options.style.dim(`and ${left} unknown by that day: --unknown`)] : []),
    ],
  };
}

function placeLines(
  on: HeldPlace,
  timeline: PlaceTimeline,
  options: TableOptions,
): readonly string[] {
  const { style, width } = options;
  const nameOf = namesIn(timeline);
  const age = on.ageDays;
  const last =
    age === undefined
      ? "nothing is told of it up to this day"
      : `last confirmed ${on.lastConfirmed} (${age === 0 ? "this day" : `${age} days before`}), ${percent(on.confidence)} sure`;
  const next =
    on.next.length === 0
      ? []
      : [`it went to ${on.next.map(shownNameOf).join(" or ")} about this day`];
  return [
    style.title(placeWords(timeline.place)),
    `${on.day}: ${statusCell(on, options)} ${holderWords(on)}`.trim(),
    style.dim([last, ...next].join(" · ")),
    ...titled("Over time", bar(timeline, on.day, { nameOf, options }), options),
    ...titled(
      "Contradictions",
      timeline.contradictions.map(({ kind, from, to, sides }) => {
        const days = from === to ? from : `${from} to ${to}`;
        const said = sides.map(({ holder, voice }) => `${nameOf(holder)} by ${voiceWords(voice)}`);
        const here = from <= on.day && on.day <= to ? style.warning("on this day: ") : "";
        return `  ${here}${days}, ${CONTRADICTION_WORDS[kind]}: ${said.slice(0, 6).join("; ")}`.slice(
          0,
          width * 3,
        );
      }),
      options,
    ),
  ];
}

const CONTRADICTION_WORDS = {
  holder: "different holders",
  undated: "another holder without a day",
  "taken-from": "taken from one who is not told to have held it",
  day: "different days for one change",
} as const;

function bar(
  timeline: PlaceTimeline,
  day: Day,
  {
    nameOf,
    options,
  }: { readonly nameOf: (key: ActorKey) => string; readonly options: TableOptions },
): readonly string[] {
  const { style, width } = options;
  return controlBar(timeline, { day, nameOf, style, width: width - 4 }).map((line) => `  ${line}`);
}

function partLines(whole: PlaceParts | undefined, options: TableOptions): readonly string[] {
  if (whole === undefined || whole.parts.length === 0) return [];
  const nameOf = (key: string): string => shownName(whole.names[key] ?? plainKey(key));
  const lines = whole.parts.map(
    ({ holders, place, status }) =>
      `  ${nameOf(place)}: ${status} ${holders.map(({ actor }) => nameOf(actor)).join(", ")}`,
  );
  return titled(`In it: ${whole.status}`, lines, options);
}

function statusCell({ status }: HeldPlace, { style }: TableOptions): string {
  if (status === "held") return "held";
  return status === "unknown" ? style.dim("unknown") : style.warning(status);
}

function holderWords({ holders, sides, status }: HeldPlace): string {
  const held = holders.map(shownNameOf).join(" or ");
  if (status === "contested") {
    const fought = sides.map(shownNameOf).join(" and ");
    return [fought === "" ? "" : `between ${fought}`, held === "" ? "" : `last held by ${held}`]
      .filter(Boolean)
      .join(", ");
  }
  if (status === "unknown") return held === "" ? "" : `last told of ${held}`;
  return status === "held" ? `by ${held}` : held;
}

/** For programs: `sides` and `next` by their keys. */
function heldObject({ next, sides, ...held }: HeldPlace): object {
  return {
    ...held,
    sides: sides.map(({ actor }) => actor),
    next: next.map(({ actor }) => actor),
  };
}

function shownNameOf({ name }: { readonly name: string }): string {
  return shownName(name);
}

function namesIn({ actors }: PlaceTimeline): (key: ActorKey) => string {
  return (key) => shownName(actors[key]?.name ?? plainKey(key));
}

function voiceWords(voice: string): string {
  return shownName(voice.startsWith("report:") ? voice.slice("report:".length) : plainKey(voice));
}

function ageCell({ ageDays }: HeldPlace): string {
  return ageDays === undefined ? "" : `${ageDays} d`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
