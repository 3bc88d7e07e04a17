import { cameoCategory, cameoOf, isCountryCode, PLOVER, type PloverQuad } from "@zenobia/model";
import { type Cell, type Column, column, joined, once, wordsOf } from "./column.ts";
import type {
  EventFacts,
  ExportedActor,
  ExportedEvent,
  ExportedIncident,
  ExportedPlace,
} from "./exported.ts";

/** An event or an incident, with the assertions that tell it: of an event, itself. */
export interface Told {
  readonly id: string;
  readonly facts: EventFacts;
  readonly assertions: readonly ExportedEvent[];
}

/** Looks at an event as something told by itself alone. */
export function toldOf(row: ExportedEvent | ExportedIncident): Told {
  return {
    id: row.id,
    facts: row,
    assertions: row.kind === "event" ? [row] : row.assertions,
  };
}

type Side = "actors" | "recipients";

/** POLECAT's eight columns of those who act, or are acted upon. */
function partyColumns(word: "Actor" | "Recipient", side: Side): readonly Column<Told>[] {
  const whose = side === "actors" ? "those who act" : "those acted upon";
  const each = (value: (actor: ExportedActor) => string) => (told: Told) =>
    joined(told.facts[side].map(value));
  return [
    column(`${word} Name`, `names of ${whose}`, each(nameOf)),
    column(`${word} Country`, "their countries, ISO 3166-1 alpha-3 or PLOVER's", each(countryOf)),
    column(`${word} COW`, "empty", empty),
    column(
      `Primary ${word} Sector`,
      "the first sector of each",
      each((actor) => sectorsOf(actor)[0] ?? ""),
    ),
    column(
      `${word} Sectors`,
      "all sectors of each, blank between",
      each((actor) => sectorsOf(actor).join(" ")),
    ),
    column(`${word} Title`, "empty", empty),
    column(`${word} Name Raw`, "names as the reports have them", (told) =>
      once(told.assertions.flatMap((event) => event[side].map(nameOf))),
    ),
    column(`Wikipedia ${word} ID`, "empty", empty),
  ];
}

const PLACE_COLUMNS: readonly Column<Told>[] = [
  placeColumn("Placename", "name of the place", ({ name }) => name),
  placeColumn("City", "its name, when it is a town or a site", (place) =>
    place.precision === "place" || place.precision === "site" ? place.name : undefined,
  ),
  placeColumn("District", "its name, when it is a district", nameWhen("district")),
  placeColumn("Province", "first-order division", (place) =>
    place.precision === "province" ? place.name : place.admin1,
  ),
  placeColumn("Country", "ISO 3166-1 alpha-3", ({ country }) => country),
  placeColumn("Latitude", "degrees north, WGS 84", ({ lat }) => lat),
  placeColumn("Longitude", "degrees east, WGS 84", ({ lon }) => lon),
  placeColumn("GeoNames ID", "id of the place in GeoNames", ({ geonameId }) => geonameId),
  column("Raw Placename", "names as the reports have them", ({ assertions }) =>
    once(assertions.map(({ place }) => place?.name)),
  ),
  placeColumn(
    "Feature Type",
    "how finely the place is known: site, place, district, province, country",
    ({ precision }) => precision,
  ),
];

/** The forty columns of POLECAT's files, in their order. */
const POLECAT_COLUMNS: readonly Column<Told>[] = [
  column("Event ID", "id of the assertion or the incident", ({ id }) => id),
  column(
    "Event Date",
    "first day; empty when no report tells it",
    ({ facts }) => facts.time?.start,
  ),
  column("Event Type", "PLOVER type", ({ facts }) => facts.type),
  column("Event Mode", "PLOVER mode", ({ facts }) => facts.mode),
  column("Intensity", "PLOVER score, −10 to 10", ({ facts }) => facts.intensity),
  column("Quad Code", "PLOVER quad, in capitals", ({ facts }) => quadOf(facts).toUpperCase()),
  column("Contexts", "PLOVER contexts", ({ facts }) => joined(facts.contexts)),
  ...partyColumns("Actor", "actors"),
  ...partyColumns("Recipient", "recipients"),
  ...PLACE_COLUMNS,
  column("Source", "publishers", ({ assertions }) =>
    once(assertions.map(({ publisher }) => publisher)),
  ),
  column(
    "Publication Date",
    "day of the first report",
    ({ assertions }) => publishedOn(assertions)[0],
  ),
  column("Story People", "empty", empty),
  column("Story Organizations", "empty", empty),
  column("Story Locations", "empty", empty),
  column("Language", "empty", empty),
  column("Version", "empty", empty),
];

const QUAD_CLASSES: readonly PloverQuad[] = [
  "verbal cooperation",
  "material cooperation",
  "verbal conflict",
  "material conflict",
];

const CROSSWALK_COLUMNS: readonly Column<Told>[] = [
  column(
    "Quad Class",
    "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
    ({ facts }) => QUAD_CLASSES.indexOf(quadOf(facts)) + 1,
  ),
  column("CAMEO Code", "the nearest CAMEO code", ({ facts }) => codeOf(facts)),
  column("CAMEO Root Code", "its first two digits", ({ facts }) => codeOf(facts).slice(0, 2)),
  column(
    "CAMEO Category",
    "name of the category that the code falls under",
    ({ facts }) => cameoCategory(codeOf(facts))?.label,
  ),
  column("CAMEO Keeps", "what of type and mode can be read back from the code", keptByCameo),
];

const OWN_COLUMNS: readonly Column<Told>[] = [
  column("Event End Date", "last day", ({ facts }) => facts.time?.end),
  column("Date Precision", "how finely the time is told", ({ facts }) => facts.time?.precision),
  column("Status", "what is said to have become of it", ({ assertions }) =>
    once(assertions.map(({ status }) => status)),
  ),
  column("Attributed To", "speakers; empty is the reports' own voice", ({ assertions }) =>
    once(assertions.flatMap(({ attribution }) => attribution.map(nameOf))),
  ),
  column("Reports", "how many reports tell it", ({ assertions }) => reportsOf(assertions).length),
  column("Report IDs", "which reports", ({ assertions }) => joined(reportsOf(assertions))),
  column("Last Publication Date", "day of the last report", ({ assertions }) =>
    publishedOn(assertions).at(-1),
  ),
  column("Assertion IDs", "which assertions", ({ assertions }) =>
    joined(assertions.map(({ id }) => id)),
  ),
  column("Coder", "who coded", ({ assertions }) => once(assertions.map(({ coder }) => coder))),
  column("Evidence", "words that prove it", ({ assertions }) =>
    wordsOf(assertions.flatMap(({ evidence }) => evidence)),
  ),
  column(
    "Evidence Start",
    "where the first evidence starts in its report, UTF-16 code units",
    ({ assertions }) => assertions[0]?.evidence[0]?.span[0],
  ),
  column(
    "Evidence End",
    "where it ends, exclusive",
    ({ assertions }) => assertions[0]?.evidence[0]?.span[1],
  ),
  column("Because", "rules and models that led here", ({ assertions }) =>
    once(assertions.flatMap(({ because }) => because)),
  ),
  column("Confidence", "0 to 1, the highest of its assertions", ({ assertions }) =>
    Math.max(...assertions.map(({ confidence }) => confidence)),
  ),
  column("Actor Keys", "the same for an actor in every report", ({ facts }) =>
    joined(facts.actors.map(({ key }) => key)),
  ),
  column("Recipient Keys", "likewise", ({ facts }) =>
    joined(facts.recipients.map(({ key }) => key)),
  ),
  column("Place Key", "likewise", ({ facts }) => facts.place?.key),
];

/** The columns of events and incidents: POLECAT's, then the crosswalk, then ours; new ones are added at the end only. */
export const EVENT_COLUMNS: readonly Column<Told>[] = [
  ...POLECAT_COLUMNS,
  ...CROSSWALK_COLUMNS,
  ...OWN_COLUMNS,
];

function placeColumn(
  name: string,
  meaning: string,
  value: (place: ExportedPlace) => Cell,
): Column<Told> {
  return column(name, meaning, ({ facts }) => facts.place && value(facts.place));
}

function nameWhen(precision: ExportedPlace["precision"]): (place: ExportedPlace) => Cell {
  return (place) => (place.precision === precision ? place.name : undefined);
}

function empty(): undefined {
  return undefined;
}

function nameOf({ name }: ExportedActor): string {
  return name;
}

function countryOf({ code, country }: ExportedActor): string {
  const [first = ""] = code.split(" ");
  return country ?? (isCountryCode(first) ? first : "");
}

function sectorsOf({ code }: ExportedActor): readonly string[] {
  return code.split(" ").filter((part, at) => part !== "" && !(at === 0 && isCountryCode(part)));
}

function quadOf({ type }: EventFacts): PloverQuad {
  return PLOVER[type].quad;
}

function codeOf({ type, mode }: EventFacts): string {
  return cameoOf(type, mode);
}

function keptByCameo({ facts }: Told): string {
  const { type, mode } = facts;
  const category = cameoCategory(codeOf(facts));
  if (category?.type !== type) return "nothing";
  return category.mode === mode ? "type and mode" : "type";
}

function publishedOn(assertions: readonly ExportedEvent[]): readonly string[] {
  return assertions.map(({ published }) => published).sort();
}

function reportsOf(assertions: readonly ExportedEvent[]): readonly string[] {
  return [...new Set(assertions.map(({ report }) => report))];
}
