import { AppError, type Day } from "@zenobia/model";
import {
  type ActorKey,
  type Box,
  containmentByProvince,
  type DerivedDocument,
  type HoldingOn,
  heldOn,
  holdingOn,
  type PlaceTimeline,
  type RolledUp,
  rollUp,
  type Store,
} from "@zenobia/record";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection } from "../table/section.ts";
import { controlBar } from "./control-bar.ts";
import { evidenceLines, titled } from "./evidence-lines.ts";
import { plainKey } from "./key-names.ts";
import { withRecord } from "./open-record.ts";
import { present } from "./parse-filter.ts";
import { type Answer, printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { resolveActor, resolvePlace } from "./resolve-names.ts";
import { placeWords, shownName } from "./row-words.ts";
import { createShield, type Shield } from "./shield.ts";

/** Options of `zenobia control`. */
export interface ControlFlags extends RecordFlags {
  readonly place?: string;
  readonly on?: string;
  readonly holder?: string;
  readonly box?: Box;
  /** Lists places too of which too little is told by that day. */
  readonly unknown?: true;
}

const DAY_MS = 86_400_000;
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
  const { rows } = await store.listDocuments("holding", { places: keys }, { limit: 1 });
  const timeline = rows.map(timelineOf)[0];
  const whole = await partsOf(timeline, keys, { store, on: flags.on });
  if (timeline === undefined && whole === undefined)
    throw new AppError(
      "cli/usage",
      `the record does not tell who held ${JSON.stringify(word)}; what it tells of places in a province needs --on`,
    );
  const shield = await shieldOfTimelines(timeline === undefined ? [] : [timeline], store);
  const told = shield.mask(timeline) ?? emptyTimeline(word, keys[0] ?? word);
  const day = flags.on ?? lastDayOf(told) ?? whole?.day ?? "";
  const on = holdingOn(told, day);
  const evidence = (await store.rows(on.assertions)).map((row) => shield.mask(row));
  return {
    objects: [
      {
        ...heldObject(on, told),
        ...present({ parts: whole?.parts }),
        evidence,
        timeline: told,
      },
    ],
    lines: (options) => [
      ...placeLines(on, told, options),
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

/** Masks what reviewers redacted. */
export async function shieldOfTimelines(
  timelines: readonly PlaceTimeline[],
  store: Store,
): Promise<Shield> {
  const claims = timelines.flatMap((timeline) => timeline.claims);
  return await createShield(
    store,
    claims.map(({ report }) => report),
  );
}

/** Of a province, what is told of the places in it. */
async function partsOf(
  timeline: PlaceTimeline | undefined,
  keys: readonly string[],
  { store, on }: { readonly store: Store; readonly on: string | undefined },
): Promise<(RolledUp & { readonly nameOf: (key: string) => string }) | undefined> {
  const place = timeline?.place ?? (await referenceOf(keys, store));
  const day = on ?? (timeline === undefined ? undefined : lastDayOf(timeline));
  if (place?.precision !== "province" || day === undefined) return undefined;
  const found = (await store.asOf("holding", day)).map(timelineOf);
  const timelines = (await shieldOfTimelines(found, store)).mask(found);
  const containment = containmentByProvince([place, ...timelines.map((one) => one.place)]);
  const names = new Map([
    ...timelines.map((one) => [one.place.key, one.place.name] as const),
    ...timelines.flatMap(({ actors }) =>
      Object.entries(actors).map(([key, { name }]) => [key, name] as const),
    ),
  ]);
  return {
    ...rollUp(timelines, { place: place.key, day, containment }),
    nameOf: (key) => names.get(key) ?? plainKey(key),
  };
}

async function referenceOf(
  keys: readonly string[],
  store: Store,
): Promise<PlaceTimeline["place"] | undefined> {
  const { rows } = await store.listRows({ places: keys }, { limit: 1 });
  const [row] = rows;
  return row !== undefined && "place" in row ? row.place : undefined;
}

async function ofAll(flags: ControlFlags, store: Store, io: Io): Promise<Answer> {
  const day = flags.on ?? "";
  const holder =
    flags.holder === undefined ? undefined : (await resolveActor(flags.holder, { store, io }))[0];
  const found = (await store.asOf("holding", day, present({ box: flags.box }))).map(timelineOf);
  const timelines = (await shieldOfTimelines(found, store)).mask(found);
  const byPlace = new Map(timelines.map((timeline) => [timeline.place.key, timeline]));
  const told = heldOn(timelines, { day, ...present({ holder }) }).flatMap((on) => {
    const timeline = byPlace.get(on.place);
    return timeline === undefined ? [] : [{ on, timeline }];
  });
  const held = told
    .filter(({ on }) => flags.unknown === true || on.status !== "unknown")
    .sort((a, b) => compareNames(a.timeline, b.timeline));
  const left = told.length - held.length;
  return {
    objects: held.map(({ on, timeline }) => heldObject(on, timeline)),
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
          items: held.map(({ on, timeline }) => ({
            row: [
              placeWords(timeline.place),
              statusCell(on, options),
              holderWords(on, timeline),
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

function compareNames({ place: a }: PlaceTimeline, { place: b }: PlaceTimeline): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function placeLines(
  on: HoldingOn,
  timeline: PlaceTimeline,
  options: TableOptions,
): readonly string[] {
  const { style, width } = options;
  const nameOf = namesIn(timeline);
  const age = ageOf(on);
  const last =
    age === undefined
      ? "nothing is told of it up to this day"
      : `last confirmed ${on.lastConfirmed} (${age === 0 ? "this day" : `${age} days before`}), ${percent(on.confidence)} sure`;
  const next =
    on.next.length === 0 ? [] : [`it went to ${on.next.map(nameOf).join(" or ")} about this day`];
  return [
    style.title(placeWords(timeline.place)),
    `${on.day}: ${statusCell(on, options)} ${holderWords(on, timeline)}`.trim(),
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

function partLines(
  whole: (RolledUp & { readonly nameOf: (key: string) => string }) | undefined,
  options: TableOptions,
): readonly string[] {
  if (whole === undefined || whole.parts.length === 0) return [];
  const lines = whole.parts.map(
    (part) =>
      `  ${shownName(whole.nameOf(part.place))}: ${part.status} ${part.holders.map(({ actor }) => shownName(whole.nameOf(actor))).join(", ")}`,
  );
  return titled(`In it: ${whole.status}`, lines, options);
}

function statusCell({ status }: HoldingOn, { style }: TableOptions): string {
  if (status === "held") return "held";
  return status === "unknown" ? style.dim("unknown") : style.warning(status);
}

function holderWords({ holders, sides, status }: HoldingOn, timeline: PlaceTimeline): string {
  const nameOf = namesIn(timeline);
  const held = holders.map(({ actor }) => nameOf(actor)).join(" or ");
  if (status === "contested") {
    const fought = sides.map(nameOf).join(" and ");
    return [fought === "" ? "" : `between ${fought}`, held === "" ? "" : `last held by ${held}`]
      .filter(Boolean)
      .join(", ");
  }
  if (status === "unknown") return held === "" ? "" : `last told of ${held}`;
  return status === "held" ? `by ${held}` : held;
}

function heldObject(on: HoldingOn, timeline: PlaceTimeline): object {
  const nameOf = namesIn(timeline);
  return {
    ...on,
    name: timeline.place.name,
    reference: timeline.place,
    holders: on.holders.map((holder) => ({ ...holder, name: nameOf(holder.actor) })),
    ...present({ ageDays: ageOf(on) }),
  };
}

function namesIn({ actors }: PlaceTimeline): (key: ActorKey) => string {
  return (key) => shownName(actors[key]?.name ?? plainKey(key));
}

function voiceWords(voice: string): string {
  return shownName(voice.startsWith("report:") ? voice.slice("report:".length) : plainKey(voice));
}

function ageOf({ day, lastConfirmed }: HoldingOn): number | undefined {
  if (lastConfirmed === undefined) return undefined;
  return Math.round((Date.parse(day) - Date.parse(lastConfirmed)) / DAY_MS);
}

function ageCell(on: HoldingOn): string {
  const age = ageOf(on);
  return age === undefined ? "" : `${age} d`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function lastDayOf({ claims, holdings }: PlaceTimeline): Day | undefined {
  const days = holdings.map(({ lastConfirmed }) => lastConfirmed).sort();
  return (
    days.at(-1) ??
    claims
      .map(({ published }) => published)
      .sort()
      .at(-1)
  );
}

function emptyTimeline(name: string, key: string): PlaceTimeline {
  return {
    place: { key, name, precision: "province" },
    keys: [key],
    actors: {},
    holdings: [],
    contests: [],
    contradictions: [],
    claims: [],
  };
}

/** The timeline of a document. */
export function timelineOf({ document }: DerivedDocument): PlaceTimeline {
  return document as unknown as PlaceTimeline;
}
