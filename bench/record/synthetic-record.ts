import { createHash } from "node:crypto";
import type { CodedReport } from "@zenobia/model";
import { PLOVER_TYPES } from "@zenobia/model";
import type {
  ActorReference,
  AssertionRow,
  DerivedDocument,
  KeptCoding,
  KeptReport,
  KeyedRow,
  PlaceReference,
} from "@zenobia/record";
import { createRandom, type Random } from "./random.ts";

const ACTORS = 2000;
const PLACES = 3000;
const PUBLISHERS = 200;
const FIRST_DAY = Date.UTC(2011, 0, 1);
const DAYS = 5000;
const MS_A_DAY = 86_400_000;
const STATUSES = ["happened", "happened", "happened", "happened", "planned", "denied", "ongoing"];
const SPELLS_OF_A_PLACE = 20;
const TIES = 10_000;

/** Words that are their own stems, so that what search makes of them is known here. */
export const WORDS =
  "market shell rocket town north south attack road camp dam airport crowd court border front truck tank jet bomb guard rebel school street water power gun well hill river farm port tower wall mine talk aid flag oil".split(
    " ",
  );

/** A report with its coding and what is derived from it row by row. */
export interface SyntheticReport {
  readonly report: KeptReport;
  readonly coding: KeptCoding;
  readonly rows: readonly KeyedRow[];
}

/** Report number `index` of a record of `total`; ten assertions each. The same for the same numbers. */
export function syntheticReport(index: number, total: number): SyntheticReport {
  const random = createRandom(index + 1);
  const text = `${wordsOf(random, 150)} ${index}.`;
  const bytes = new TextEncoder().encode(text);
  const id = `r-${hash(bytes).slice(0, 16)}`;
  const published = dayOf(Math.floor((index / total) * DAYS));
  const publisher = `Publisher ${random.skewed(PUBLISHERS)}`;
  const metadata = { published, publisher, title: wordsOf(random, 6), language: "en" };
  const report: KeptReport = {
    id,
    bytes,
    sha256: hash(bytes),
    size: bytes.length,
    fetched: { how: "line", from: `synthetic.jsonl:${index}`, at: `${published}T12:00:00.000Z` },
    text,
    extractor: "plain 1",
    metadata,
    guessed: [],
  };
  const coded = codedReport(report);
  const coding = { id: `c-${hash(id).slice(0, 16)}`, report: id, coded };
  const rows = Array.from({ length: 10 }, (_, number) => rowOf(random, { report, coding, number }));
  return { report, coding, rows: rows.map((row) => ({ row, keys: keysOf(row) })) };
}

function codedReport({ id, metadata, text }: KeptReport): CodedReport {
  const { published, language } = metadata;
  return {
    report: { id, published, language, sha256: hash(text), length: text.length },
    coder: { name: "zenobia", version: "1", models: {} },
    actors: [],
    places: [],
    events: [],
    control: [],
    relations: [],
    figures: [],
    quotes: [],
    times: [],
  };
}

interface Origin {
  readonly report: KeptReport;
  readonly coding: KeptCoding;
  readonly number: number;
}

function rowOf(random: Random, { report, coding, number }: Origin): AssertionRow {
  const { published, publisher = "" } = report.metadata;
  const head = {
    id: `${coding.id}:${number}`,
    coding: coding.id,
    report: report.id,
    coder: "zenobia",
    published,
    publisher,
    attribution: random.next() < 0.4 ? [actor(random.skewed(ACTORS))] : [],
    evidence: [{ span: [0, 60] as const, text: wordsOf(random, 12) }],
    because: ["predicates/attack.troops", "status/happened"],
  };
  const start = dayOf(dayNumber(published) - random.skewed(60));
  const time = { start, end: start, precision: "day" as const };
  const place = placeOf(random.skewed(PLACES));
  if (number < 6)
    return {
      ...head,
      kind: "event",
      type: PLOVER_TYPES[PLOVER_TYPES.length - 1 - random.skewed(PLOVER_TYPES.length)] ?? "AID",
      contexts: [],
      intensity: -5,
      actors: [actor(random.skewed(ACTORS))],
      recipients: [actor(random.skewed(ACTORS))],
      ...(random.next() < 0.8 ? { place, time } : {}),
      status: (STATUSES[random.below(STATUSES.length)] ?? "happened") as "happened",
      confidence: 0.7,
    };
  if (number === 6)
    return {
      ...head,
      kind: "control",
      place,
      holder: actor(random.skewed(ACTORS)),
      time,
      status: "gained",
    };
  if (number === 7)
    return {
      ...head,
      kind: "tie",
      relation: "backs",
      subject: actor(random.skewed(ACTORS)),
      object: actor(random.skewed(ACTORS)),
    };
  if (number === 8) return { ...head, kind: "figure", measure: "killed", min: 10, place, time };
  return {
    ...head,
    kind: "quote",
    speaker: actor(random.skewed(ACTORS)),
    words: wordsOf(random, 8),
  };
}

/** As incidents would be found: by type, place and fortnight; and by place, and pair. */
function keysOf(row: AssertionRow): readonly string[] {
  switch (row.kind) {
    case "event": {
      const fortnight = Math.floor(dayNumber(row.time?.start ?? row.published) / 14);
      const pair = [...row.actors, ...row.recipients].map(({ key }) => key).sort();
      return [
        `incident:${row.type}:${row.place?.key ?? "-"}:${fortnight}`,
        `pair:${pair.join("|")}:${fortnight}`,
      ];
    }
    case "control":
      return [`holding:${row.place.key}`];
    case "tie":
      return [`tie:${[row.subject.key, row.object.key].sort().join("|")}`];
    case "figure":
      return [`ledger:${row.measure}:${row.place?.key ?? "-"}`];
    case "quote":
      return [];
  }
}

/** An incident of four events of a report. */
export function syntheticIncident({ report, rows }: SyntheticReport): DerivedDocument {
  const members = rows.slice(0, 4).map(({ row }) => row.id);
  const first = rows[0]?.row;
  const event = first?.kind === "event" ? first : undefined;
  return {
    kind: "incident",
    id: `i-${hash(report.id).slice(0, 16)}`,
    keys: rows.slice(0, 4).flatMap(({ keys }) => keys),
    members,
    columns: {
      ...(event === undefined ? {} : { type: event.type, status: event.status }),
      actors: event?.actors.map(({ key }) => key) ?? [],
      places: event?.place === undefined ? [] : [event.place.key],
      from: event?.time?.start ?? event?.published ?? dayOf(0),
      to: event?.time?.end ?? event?.published ?? dayOf(0),
      ...(event?.place?.lat === undefined
        ? {}
        : { lat: event.place.lat, lon: event.place.lon ?? 0 }),
    },
    document: {
      members,
      because: ["same because of place, day and actors"],
      words: "x".repeat(300),
    },
  };
}

/** All holdings: places in spells that follow one another, the last one open. */
export function* syntheticHoldings(): Iterable<DerivedDocument> {
  for (let place = 0; place < PLACES; place += 1)
    for (let spell = 0; spell < SPELLS_OF_A_PLACE; spell += 1) {
      const { key, lat = 0, lon = 0 } = placeOf(place);
      const length = DAYS / SPELLS_OF_A_PLACE;
      const from = dayOf(spell * length);
      const last = spell === SPELLS_OF_A_PLACE - 1;
      const holder = actor((place * 7 + spell) % ACTORS).key;
      yield {
        kind: "holding",
        id: `h-${place}-${spell}`,
        keys: [`holding:${key}`],
        members: [],
        columns: {
          places: [key],
          actors: [holder],
          status: "held",
          lat,
          lon,
          from,
          ...(last ? {} : { to: dayOf((spell + 1) * length - 1) }),
        },
        document: { place: key, holder, from, assertions: [], note: "x".repeat(200) },
      };
    }
}

/** All ties, each for three years and a bit. */
export function* syntheticTies(): Iterable<DerivedDocument> {
  for (let number = 0; number < TIES; number += 1) {
    const random = createRandom(number);
    const pair = [actor(random.skewed(ACTORS)).key, actor(random.skewed(ACTORS)).key];
    const start = random.below(DAYS);
    yield {
      kind: "tie",
      id: `t-${number}`,
      keys: [`tie:${pair.toSorted().join("|")}`],
      members: [],
      columns: { type: "backs", actors: pair, from: dayOf(start), to: dayOf(start + 1200) },
      document: { pair, relation: "backs", note: "x".repeat(200) },
    };
  }
}

/** Key of an actor; small numbers are named most. */
export function actor(number: number): ActorReference {
  const entity = `actor-${number}`;
  return { key: `kb:${entity}`, name: `Actor ${number}`, kind: "rebel", code: "SYR REB", entity };
}

const places = new Map<number, PlaceReference>();

/** A place; they lie in clusters, as towns do. */
export function placeOf(number: number): PlaceReference {
  const place = places.get(number) ?? makePlace(number);
  places.set(number, place);
  return place;
}

function makePlace(number: number): PlaceReference {
  const random = createRandom(1_000_000 + number);
  const cluster = createRandom(number % 12);
  return {
    key: `gn:${100_000 + number}`,
    name: `Place ${number}`,
    lat: Number((cluster.next() * 60 - 20 + random.next() * 5).toFixed(4)),
    lon: Number((cluster.next() * 140 - 60 + random.next() * 5).toFixed(4)),
    geonameId: 100_000 + number,
    country: "SYR",
    precision: "place",
  };
}

/** Day by its number. */
export function dayOf(number: number): string {
  return new Date(FIRST_DAY + Math.floor(number) * MS_A_DAY).toISOString().slice(0, 10);
}

function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / MS_A_DAY;
}

function wordsOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => WORDS[random.skewed(WORDS.length)]).join(" ");
}

/** SHA-256, lower-case hex. */
export function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
