import type { CodedReport, EventAssertion } from "@zenobia/model";
import {
  DERIVED_KINDS,
  type Decision,
  type KeptItem,
  NO_KINSHIP,
  type Ruling,
  type Store,
} from "@zenobia/record";
import { createMemoryStore } from "@zenobia/testkit";
import { DERIVATIONS } from "../../src/derive/derivations.ts";
import type { Deriver } from "../../src/derive/deriver.ts";
import { createDeriver } from "../../src/derive/store-deriver.ts";
import { keptCodingOf, sha256Of } from "../../src/ingest/kept-coding.ts";

export const AT = "2026-01-02T03:04:05.000Z";
const TOWNS = ["Goma", "Bunia", "Beni"] as const;

/** A story that several papers print, each with a line of its own. */
const STORIES = [
  "Rebels attacked the weighbridge behind the market and set fire to two lorries loaded with salt. The drivers ran into the church and waited there until the shooting in the street had stopped. Nobody has said yet who ordered the guards away from the gate on the evening before.",
  "Soldiers walked out of the barracks on the hill before dawn and left the gate wide open. Traders who slept beside the road say that the lorries went north without any lights. The bishop asked both sides to let the wounded through to the hospital at the lake.",
] as const;

/** From this number on reports print one of the stories. */
const FIRST_COPY = 14;

/** The text of a report: an attack of its own, or a story that is printed by several; every other one credits an agency. */
function textOf(number: number, town: string): string {
  if (number < FIRST_COPY)
    return `Rebels attacked ${town} and killed ${number} soldiers in report ${number}.`;
  const line = `Printed in ${town} as number ${number}.${number % 4 === 0 ? "\nReuters" : ""}`;
  return `${STORIES[number % STORIES.length]} ${line}`;
}

/** A report of an attack: who, where, on which day, how many killed; and who holds the town. */
export function itemsOf(number: number): readonly KeptItem[] {
  const told = toldIn(number);
  const { day, id, text } = told;
  return [
    {
      kind: "report",
      report: {
        id,
        sha256: sha256Of(text),
        size: text.length,
        fetched: { how: "text", from: `n${number}`, at: AT },
        text,
        extractor: "plain 1",
        metadata: { published: day, language: "en", publisher: `Paper ${number % 2}` },
        guessed: [],
        bytes: Buffer.from(text),
      },
    },
    { kind: "coding", coding: keptCodingOf(codedOf(told, "stub")) },
  ];
}

/** The same report coded by a newer version, which finds one event more before the one of old. */
export function recodedOf(number: number): KeptItem {
  const coded = codedOf(toldIn(number), "stub");
  const [event] = coded.events;
  if (event === undefined) throw new Error("no event");
  const events: readonly EventAssertion[] = [
    { ...event, type: "RETREAT", trigger: [0, 6] },
    { ...event, id: "e2" },
  ];
  return {
    kind: "coding",
    coding: keptCodingOf({ ...coded, coder: { ...coded.coder, version: "2" }, events }),
  };
}

function toldIn(number: number): Told {
  const town = TOWNS[number % TOWNS.length] ?? "";
  const day = `2012-11-${String(10 + (number % 9)).padStart(2, "0")}`;
  const text = textOf(number, town);
  const id = `r-${sha256Of(text).slice(0, 16)}`;
  return { id, text, town, day, number };
}
interface Told {
  readonly id: string;
  readonly text: string;
  readonly town: string;
  readonly day: string;
  readonly number: number;
}

export function codedOf({ id, text, town, day, number }: Told, coder: string): CodedReport {
  const time = { start: day, end: day, precision: "day" } as const;
  const common = { attribution: [], evidence: [[0, text.length]] as const, because: ["x"] };
  const place = { id: "p1", name: town, precision: "place" as const, mentions: [] };
  const event: EventAssertion = {
    ...common,
    id: "e1",
    type: "ASSAULT",
    contexts: [],
    quad: "material conflict",
    intensity: -9,
    actor: ["a1"],
    recipient: ["a2"],
    place: "p1",
    time,
    status: "happened",
    trigger: [7, 15],
    confidence: 0.5,
  };
  return {
    report: { id, published: day, language: "en", sha256: sha256Of(text), length: text.length },
    coder: { name: coder, version: "1", models: {} },
    actors: [
      { id: "a1", name: "Rebels", code: "REB", sectors: ["REB"], kind: "rebel", mentions: [] },
      { id: "a2", name: "soldiers", code: "MIL", sectors: ["MIL"], kind: "military", mentions: [] },
    ],
    places: [{ ...place, lat: 1, lon: 29, country: "COD" }],
    events: [event],
    control: [{ ...common, place: "p1", holder: number % 2 ? "a1" : "a2", time, status: "gained" }],
    relations: [{ ...common, kind: "opposes", subject: "a1", object: "a2" }],
    figures: [{ ...common, measure: "killed", exact: number, who: "soldiers", place: "p1", time }],
    quotes: [],
    times: [],
  };
}

export function deriverOf(store: Store, atOnce?: number): Deriver {
  return createDeriver({
    store,
    derivations: DERIVATIONS,
    kinship: NO_KINSHIP,
    sha256: sha256Of,
    ...(atOnce === undefined ? {} : { atOnce }),
  });
}

/** All that is derived in a store. */
export async function derivedIn(store: Store): Promise<unknown> {
  const rows: unknown[] = [];
  for await (const row of store.allRows()) rows.push(row);
  const documents: unknown[] = [];
  for (const kind of DERIVED_KINDS)
    for await (const document of store.allDocuments(kind)) documents.push(document);
  return { rows, documents };
}

/** A decision of a reviewer. */
export function decisionOf(ruling: Ruling, second: number): Decision {
  const at = `2026-02-01T00:00:${String(second).padStart(2, "0")}.000Z`;
  return { id: `d-${sha256Of(JSON.stringify(ruling)).slice(0, 16)}`, by: "reviewer", at, ruling };
}

/** Id of an assertion of a report's first coding. */
export function assertionOf(number: number, local: string): string {
  const coding = itemsOf(number)[1];
  return `${coding?.kind === "coding" ? coding.coding.id : ""}:${local}`;
}

/** Id of a report. */
export function reportOf(number: number): string {
  const report = itemsOf(number)[0];
  return report?.kind === "report" ? report.report.id : "";
}

export const RULINGS: readonly Ruling[] = [
  { act: "reject", assertion: assertionOf(1, "e1") },
  { act: "correct", assertion: assertionOf(2, "e1"), field: "type", value: "COERCE" },
  { act: "same-place", places: ["name:COD:bunia", "name:COD:beni"] },
  { act: "same-actor", actors: ["name::rebels", "name::soldiers"] },
  { act: "merge", assertions: [assertionOf(3, "e1"), assertionOf(7, "e1")] },
  { act: "split", assertions: [assertionOf(4, "e1")], from: [assertionOf(13, "e1")] },
  { act: "tombstone", report: reportOf(5) },
  { act: "sensitive", report: reportOf(6), sensitive: true },
  { act: "redact", report: reportOf(8), spans: [[0, 6]] },
  { act: "tombstone", report: reportOf(15) },
  { act: "tombstone", report: reportOf(14) },
];

export const NUMBERS = Array.from({ length: 20 }, (_, at) => at);
export const DECISIONS = RULINGS.map(decisionOf);
export const UNDONE_AT = [0, 2, 3, 4, 6, 9];
export const UNDONE = UNDONE_AT.map((at) =>
  decisionOf({ act: "undo", decision: DECISIONS[at]?.id ?? "" }, 30 + at),
);

/** Keeps steps one by one, and derives after each so many. */
export async function grown(
  steps: readonly (readonly KeptItem[])[],
  every: number,
  atOnce = 3,
): Promise<Store> {
  const store = createMemoryStore();
  const deriver = deriverOf(store, atOnce);
  for (const [at, step] of steps.entries()) {
    await store.append(step, { by: "tester", at: AT });
    if (at % every === every - 1) await deriver.update();
  }
  await deriver.update();
  return store;
}
