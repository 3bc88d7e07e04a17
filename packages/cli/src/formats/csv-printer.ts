import type { Actor, CodedReport, EventAssertion, Place, Span } from "@zenobia/model";
import { stringify } from "csv-stringify/sync";
import type { Coding, CodingPrinter } from "./coding-printer.ts";

type Value = string | number | undefined;

/** Everything a cell may be made of. */
interface EventContext {
  readonly coded: CodedReport;
  readonly event: EventAssertion;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly place: Place | undefined;
  readonly words: (span: Span) => string;
}

/** A column of the CSV, with what it means. */
export interface CsvColumn {
  readonly name: string;
  /** For the manual; a test compares docs/csv.md with it. */
  readonly meaning: string;
  readonly value: (context: EventContext) => Value;
}

/** Between several values of one cell. */
const SEPARATOR = "; ";

/** The columns of `--format csv`, in order; new ones are added at the end only. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  { name: "report", meaning: "id of the report", value: ({ coded }) => coded.report.id },
  {
    name: "published",
    meaning: "day or instant of publication",
    value: ({ coded }) => coded.report.published,
  },
  {
    name: "publisher",
    meaning: "who published the report",
    value: ({ coded }) => coded.report.publisher,
  },
  { name: "event", meaning: "id of the event within the report", value: ({ event }) => event.id },
  { name: "type", meaning: "PLOVER type", value: ({ event }) => event.type },
  { name: "mode", meaning: "PLOVER mode", value: ({ event }) => event.mode },
  {
    name: "contexts",
    meaning: "PLOVER contexts",
    value: ({ event }) => event.contexts.join(SEPARATOR),
  },
  { name: "quad", meaning: "PLOVER quad", value: ({ event }) => event.quad },
  { name: "intensity", meaning: "PLOVER score, −10 to 10", value: ({ event }) => event.intensity },
  { name: "cameo", meaning: "CAMEO code", value: ({ event }) => event.cameo },
  {
    name: "actor",
    meaning: "names of those who act",
    value: ({ event, actors }) => namesOf(event.actor, actors),
  },
  {
    name: "actor_code",
    meaning: "their country and sector codes",
    value: ({ event, actors }) => codesOf(event.actor, actors),
  },
  {
    name: "recipient",
    meaning: "names of those acted upon",
    value: ({ event, actors }) => namesOf(event.recipient, actors),
  },
  {
    name: "recipient_code",
    meaning: "their country and sector codes",
    value: ({ event, actors }) => codesOf(event.recipient, actors),
  },
  { name: "place", meaning: "name of the place", value: ({ place }) => place?.name },
  { name: "latitude", meaning: "degrees north, WGS 84", value: ({ place }) => place?.lat },
  { name: "longitude", meaning: "degrees east, WGS 84", value: ({ place }) => place?.lon },
  {
    name: "geoname_id",
    meaning: "GeoNames id of the place",
    value: ({ place }) => place?.geonameId,
  },
  {
    name: "country",
    meaning: "country of the place, ISO 3166-1 alpha-3",
    value: ({ place }) => place?.country,
  },
  {
    name: "admin1",
    meaning: "first-order division of the place",
    value: ({ place }) => place?.admin1,
  },
  { name: "start", meaning: "first day", value: ({ event }) => event.time?.start },
  { name: "end", meaning: "last day", value: ({ event }) => event.time?.end },
  {
    name: "precision",
    meaning: "how finely the time is told",
    value: ({ event }) => event.time?.precision,
  },
  {
    name: "status",
    meaning: "what is said to have become of it",
    value: ({ event }) => event.status,
  },
  {
    name: "according_to",
    meaning: "speakers, outermost first; empty is the report itself",
    value: ({ event, actors }) =>
      namesOf(
        event.attribution.map(({ source }) => source),
        actors,
      ),
  },
  {
    name: "trigger",
    meaning: "words that name the act",
    value: ({ event, words }) => words(event.trigger),
  },
  {
    name: "evidence",
    meaning: "words that prove the event",
    value: ({ event, words }) => event.evidence.map(words).join(" … "),
  },
  {
    name: "evidence_start",
    meaning: "where the first evidence starts in the text, UTF-16 code units",
    value: ({ event }) => event.evidence[0]?.[0],
  },
  {
    name: "evidence_end",
    meaning: "where it ends, exclusive",
    value: ({ event }) => event.evidence[0]?.[1],
  },
  {
    name: "because",
    meaning: "rules and models that led here",
    value: ({ event }) => event.because.join(SEPARATOR),
  },
  { name: "confidence", meaning: "0 to 1", value: ({ event }) => event.confidence },
];

/** One event a row, with a head of column names; CSV as RFC 4180 has it, with lines that end in CR LF. */
export function createCsvPrinter(): CodingPrinter {
  return {
    begin: () => csv([CSV_COLUMNS.map(({ name }) => name)]),
    coding: (coding) => csv(rowsOf(coding)),
    end: () => "",
  };
}

/** Line breaks of either kind want quotes, not only the one that ends rows. */
const QUOTED = /[\r\n]/u;

function csv(rows: readonly (readonly Value[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: "windows", quoted_match: QUOTED },
  );
}

function rowsOf({ coded, text }: Coding): readonly (readonly Value[])[] {
  const actors = new Map(coded.actors.map((actor) => [actor.id, actor]));
  const places = new Map(coded.places.map((place) => [place.id, place]));
  const words = ([start, end]: Span): string => text.slice(start, end);
  return coded.events.map((event) => {
    const place = event.place === undefined ? undefined : places.get(event.place);
    const context = { coded, event, actors, place, words };
    return CSV_COLUMNS.map(({ value }) => value(context));
  });
}

function namesOf(ids: readonly string[], actors: ReadonlyMap<string, Actor>): string {
  return ids.map((id) => actors.get(id)?.name ?? id).join(SEPARATOR);
}

function codesOf(ids: readonly string[], actors: ReadonlyMap<string, Actor>): string {
  return ids.map((id) => actors.get(id)?.code ?? "").join(SEPARATOR);
}
