import { type Cell, type Column, column, daysOf, namesOf, wordsOf } from "./column.ts";
import type {
  ExportedActor,
  ExportedControl,
  ExportedFigure,
  ExportedHead,
  ExportedPlace,
  ExportedQuote,
  ExportedTie,
} from "./exported.ts";

/** What all kinds have, behind their own columns. */
function headColumns(): readonly Column<ExportedHead>[] {
  return [
    column("Attributed To", "speakers, outermost first; empty is the report's own voice", (row) =>
      namesOf(row.attribution),
    ),
    column("Report ID", "the report", ({ report }) => report),
    column("Source", "who published it", ({ publisher }) => publisher),
    column("Publication Date", "day of publication", ({ published }) => published),
    column("Coder", "who coded", ({ coder }) => coder),
    column("Evidence", "words that prove it", ({ evidence }) => wordsOf(evidence)),
    column(
      "Evidence Start",
      "where the first evidence starts in the report, UTF-16 code units",
      ({ evidence: [first] }) => first?.span[0],
    ),
    column("Evidence End", "where it ends, exclusive", ({ evidence: [first] }) => first?.span[1]),
  ];
}

function idColumn(): Column<ExportedHead> {
  return column("ID", "id of the assertion", ({ id }) => id);
}

function actorColumns<Row>(
  name: string,
  meaning: string,
  actor: (row: Row) => ExportedActor | undefined,
): readonly Column<Row>[] {
  return [
    column(name, meaning, (row) => actor(row)?.name),
    column(`${name} Code`, "country and sectors", (row) => actor(row)?.code),
    column(`${name} Key`, "the same in every report", (row) => actor(row)?.key),
  ];
}

function placeColumns<Row>(place: (row: Row) => ExportedPlace | undefined): readonly Column<Row>[] {
  const of = (value: (found: ExportedPlace) => Cell) => (row: Row) => {
    const found = place(row);
    return found && value(found);
  };
  return [
    column(
      "Placename",
      "name of the place",
      of(({ name }) => name),
    ),
    column(
      "Country",
      "ISO 3166-1 alpha-3",
      of(({ country }) => country),
    ),
    column(
      "Latitude",
      "degrees north, WGS 84",
      of(({ lat }) => lat),
    ),
    column(
      "Longitude",
      "degrees east, WGS 84",
      of(({ lon }) => lon),
    ),
    column(
      "GeoNames ID",
      "id of the place in GeoNames",
      of(({ geonameId }) => geonameId),
    ),
    column(
      "Place Key",
      "the same in every report",
      of(({ key }) => key),
    ),
  ];
}

/** The columns of who holds a place. */
export const CONTROL_COLUMNS: readonly Column<ExportedControl>[] = [
  idColumn(),
  ...placeColumns<ExportedControl>(({ place }) => place),
  ...actorColumns<ExportedControl>("Holder", "who holds, gains or loses it", (row) => row.holder),
  ...actorColumns<ExportedControl>("From", "who held it before", ({ from }) => from),
  column("Status", "gained, lost, held, contested, planned", ({ status }) => status),
  column("Days", "when; two days with / between are an interval", ({ time }) => daysOf(time)),
  ...headColumns(),
];

/** The columns of ties. */
export const TIE_COLUMNS: readonly Column<ExportedTie>[] = [
  idColumn(),
  column("Relation", "backs, arms, funds, leads …", ({ relation }) => relation),
  ...actorColumns<ExportedTie>("Subject", "who backs, arms, leads …", ({ subject }) => subject),
  ...actorColumns<ExportedTie>("Object", "whom", ({ object }) => object),
  column("Since", "from when", ({ since }) => daysOf(since)),
  column("Until", "until when", ({ until }) => daysOf(until)),
  ...headColumns(),
];

/** The columns of figures. */
export const FIGURE_COLUMNS: readonly Column<ExportedFigure>[] = [
  idColumn(),
  column("Measure", "killed, wounded, displaced …", ({ measure }) => measure),
  column("Exact", "the number, where it is told without bounds", ({ exact }) => exact),
  column("Min", "the least", ({ min }) => min),
  column("Max", "the most", ({ max }) => max),
  column("Qualifier", "the words that bound it", ({ qualifier }) => qualifier),
  column("Who", "whose people or things, as written", ({ who }) => who),
  ...actorColumns<ExportedFigure>("By", "who caused it", ({ by }) => by),
  ...placeColumns<ExportedFigure>(({ place }) => place),
  column("Days", "when; two days with / between are an interval", ({ time }) => daysOf(time)),
  ...headColumns(),
];

/** The columns of quotations. */
export const QUOTE_COLUMNS: readonly Column<ExportedQuote>[] = [
  idColumn(),
  ...actorColumns<ExportedQuote>("Speaker", "who said it", ({ speaker }) => speaker),
  column("Words", "the exact words, without the marks", ({ words }) => words),
  column("Venue", "programme, paper or place", ({ venue }) => venue),
  ...headColumns(),
];
