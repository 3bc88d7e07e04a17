import { createHash } from "node:crypto";
import type { CodedReport } from "@zenobia/model";
import type {
  ActorReference,
  ControlRow,
  Decision,
  DerivedDocument,
  EventRow,
  KeptItem,
  KeptReport,
  PlaceReference,
  QuoteRow,
} from "@zenobia/record";

/** Who keeps, and when. */
export const BY = { by: "ada", at: "2026-03-01T10:00:00.000Z" };

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A report as ingest would keep it. */
export function aKeptReport(
  text: string,
  metadata: Partial<KeptReport["metadata"]> = {},
): KeptReport {
  const bytes = new TextEncoder().encode(text);
  return {
    id: `r-${hash(bytes).slice(0, 16)}`,
    bytes,
    sha256: hash(bytes),
    size: bytes.length,
    fetched: { how: "file", from: "raid.txt", at: "2026-03-01T09:59:00.000Z" },
    text,
    extractor: "plain 1",
    metadata: { published: "2017-10-17", language: "en", ...metadata },
    guessed: ["language"],
  };
}

/** The report as an item. */
export function keepReport(report: KeptReport): KeptItem {
  return { kind: "report", report };
}

/** A coding that asserts nothing, as an item. */
export function keepCoding(report: KeptReport, version = "1"): KeptItem & { kind: "coding" } {
  const coded: CodedReport = {
    report: {
      id: report.id,
      published: report.metadata.published,
      language: "en",
      sha256: hash(report.text),
      length: report.text.length,
    },
    coder: { name: "zenobia", version, models: {} },
    actors: [],
    places: [],
    events: [],
    control: [],
    relations: [],
    figures: [],
    quotes: [],
    times: [],
  };
  const id = `c-${hash(report.id + version).slice(0, 16)}`;
  return { kind: "coding", coding: { id, report: report.id, coded } };
}

/** A decision, as an item. */
export function keepDecision(id: string, ruling: Decision["ruling"]): KeptItem {
  return { kind: "decision", decision: { id, by: "ada", at: BY.at, ruling } };
}

/** An actor of the knowledge base. */
export function actor(entity: string): ActorReference {
  return { key: `kb:${entity}`, name: entity, kind: "rebel", code: "", entity };
}

/** A town with a point. */
export function place(name: string, lat: number, lon: number): PlaceReference {
  return { key: `name::${name}`, name, lat, lon, precision: "place" };
}

const HEAD = {
  coding: "c-1",
  report: "r-1",
  coder: "zenobia",
  published: "2017-10-20",
  publisher: "Agency",
  attribution: [],
  evidence: [{ span: [0, 24], text: "shells fell on the market" }],
  because: ["rule"],
} as const;

/** An event as a row. */
export function anEvent(id: string, parts: Partial<EventRow> = {}): EventRow {
  return {
    ...HEAD,
    id,
    kind: "event",
    type: "ASSAULT",
    contexts: [],
    intensity: -10,
    actors: [actor("sdf")],
    recipients: [actor("isis")],
    place: place("raqqa", 35.95, 39.01),
    time: { start: "2017-10-17", end: "2017-10-17", precision: "day" },
    status: "happened",
    confidence: 0.8,
    ...parts,
  };
}

/** Who holds a place, as a row. */
export function aControl(id: string, parts: Partial<ControlRow> = {}): ControlRow {
  return {
    ...HEAD,
    id,
    kind: "control",
    place: place("raqqa", 35.95, 39.01),
    holder: actor("sdf"),
    status: "gained",
    ...parts,
  };
}

/** A quotation as a row. */
export function aQuote(id: string, parts: Partial<QuoteRow> = {}): QuoteRow {
  return { ...HEAD, id, kind: "quote", speaker: actor("spokesman"), words: "We hold it", ...parts };
}

/** A document of one component. */
export function aDocument(id: string, parts: Partial<DerivedDocument> = {}): DerivedDocument {
  return {
    kind: "holding",
    id,
    keys: [`place:${id}`],
    members: [`c-1:${id}`],
    columns: {},
    document: { says: id, holdings: [], contradictions: [] },
    ...parts,
  };
}

/** All of what comes one by one. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
