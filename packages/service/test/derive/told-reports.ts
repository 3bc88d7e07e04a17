import type { CodedReport, Report } from "@zenobia/model";
import {
  DERIVED_KINDS,
  type KeptItem,
  NO_KINSHIP,
  type ReportId,
  type Store,
} from "@zenobia/record";
import { DERIVATIONS } from "../../src/derive/derivations.ts";
import type { Deriver } from "../../src/derive/deriver.ts";
import { createDeriver } from "../../src/derive/store-deriver.ts";
import { keptCodingOf, sha256Of } from "../../src/ingest/kept-coding.ts";

/** When all is kept that these tests keep. */
export const AT = "2026-01-02T03:04:05.000Z";

/** How different the reports are: few towns and groups make large blocks, many make small ones. */
export interface Variety {
  readonly towns: readonly string[];
  readonly groups: readonly string[];
  readonly days: number;
}

/** Few of each: nearly all reports touch one another. */
export const CROWDED: Variety = {
  towns: ["Goma", "Bunia", "Beni"],
  groups: ["Rebels"],
  days: 9,
};

/** The text of an attack: by whom, where, how many killed; from the number alone. */
export function toldText(number: number, { towns, groups }: Variety = CROWDED): string {
  const town = towns[number % towns.length] ?? "";
  const group = groups[number % groups.length] ?? "";
  return `${group} attacked ${town} and killed ${number} soldiers in report ${number}.`;
}

/** The day on which the report of a number came out. */
export function toldDay(number: number, { days }: Variety = CROWDED): string {
  return new Date(Date.UTC(2012, 10, 10 + (number % days))).toISOString().slice(0, 10);
}

/** Codes a text of {@link toldText}: an attack, who holds the town, who opposes whom, how many were killed. */
export function toldCoding(
  { id, text, published }: Pick<Report, "id" | "text" | "published">,
  { sha256, coder = "stub", version = "1" }: ToldCoder,
): CodedReport {
  const [group = "", , town = "", , , count = "0"] = text.split(" ");
  const time = { start: published, end: published, precision: "day" } as const;
  const common = { attribution: [], evidence: [[0, text.length]] as const, because: ["x"] };
  const place = { id: "p1", name: town, precision: "place" as const, mentions: [] };
  return {
    report: { id, published, language: "en", sha256, length: text.length },
    coder: { name: coder, version, models: {} },
    actors: [
      { id: "a1", name: group, code: "REB", sectors: ["REB"], kind: "rebel", mentions: [] },
      { id: "a2", name: "soldiers", code: "MIL", sectors: ["MIL"], kind: "military", mentions: [] },
    ],
    places: [{ ...place, lat: 1 + degreesOf(town), lon: 29, country: "COD" }],
    events: [
      {
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
        trigger: [group.length + 1, group.length + 9],
        confidence: 0.5,
      },
    ],
    control: [
      { ...common, place: "p1", holder: Number(count) % 2 ? "a1" : "a2", time, status: "gained" },
    ],
    relations: [{ ...common, kind: "opposes", subject: "a1", object: "a2" }],
    figures: [
      { ...common, measure: "killed", exact: Number(count), who: "soldiers", place: "p1", time },
    ],
    quotes: [],
    times: [],
  };
}

/** Towns whose names have numbers lie apart, all others in one place. */
function degreesOf(town: string): number {
  return Number(/\d{1,2}$/u.exec(town)?.[0] ?? 0);
}

/** Who codes. */
export interface ToldCoder {
  readonly sha256: string;
  readonly coder?: string;
  readonly version?: string;
}

/** The report of a number, as it is kept. */
export function toldReport(number: number, variety: Variety = CROWDED): KeptItem {
  const text = toldText(number, variety);
  return {
    kind: "report",
    report: {
      id: toldId(number, variety),
      sha256: sha256Of(text),
      size: text.length,
      fetched: { how: "text", from: `n${number}`, at: AT },
      text,
      extractor: "plain 1",
      metadata: {
        published: toldDay(number, variety),
        language: "en",
        publisher: `Paper ${number % 2}`,
      },
      guessed: [],
      bytes: Buffer.from(text),
    },
  };
}

/** Id of the report of a number. */
export function toldId(number: number, variety: Variety = CROWDED): ReportId {
  return `r-${sha256Of(toldText(number, variety)).slice(0, 16)}`;
}

/** A coding of the report of a number; by another coder, or by another version of one, where told. */
export function toldCoded(
  number: number,
  coder: Omit<ToldCoder, "sha256"> = {},
): Extract<KeptItem, { readonly kind: "coding" }> {
  const text = toldText(number);
  const report = { id: toldId(number), text, published: toldDay(number) };
  const coded = toldCoding(report, { sha256: sha256Of(text), ...coder });
  return { kind: "coding", coding: keptCodingOf(coded) };
}

/** What derives from a store with all derivations, without knowledge of actors. */
export function deriverOf(store: Store, atOnce?: number): Deriver {
  return createDeriver({
    store,
    derivations: DERIVATIONS,
    kinship: NO_KINSHIP,
    sha256: sha256Of,
    ...(atOnce === undefined ? {} : { atOnce }),
  });
}

/** What {@link derivedIn} finds. */
export interface DerivedFound {
  /** Each with its block keys. */
  readonly rows: readonly unknown[];
  readonly documents: readonly unknown[];
  /** By week, kind, type and status. */
  readonly counts: readonly unknown[];
  /** Ids of the reports that are not hidden. */
  readonly shown: readonly ReportId[];
}

/** All that is derived in a store. */
export async function derivedIn(store: Store): Promise<DerivedFound> {
  const rows: unknown[] = [];
  for await (const row of store.allRows()) rows.push(row);
  const documents: unknown[] = [];
  for (const kind of DERIVED_KINDS)
    for await (const document of store.allDocuments(kind)) documents.push(document);
  const counts = await store.count({ by: ["week", "kind", "type", "status"] });
  const shown: ReportId[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page = await store.listReports({}, { limit: 1000, ...(after === "" ? {} : { after }) });
    shown.push(...page.rows.map(({ id }) => id));
    after = page.next;
  }
  return { rows, documents, counts, shown };
}
