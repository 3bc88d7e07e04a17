import type { AssertionRow, CodingId, EventRow, FigureRow } from "../assertions/assertion.ts";
import { reviewRows } from "../decisions/review-rows.ts";
import { type Kinship, remember } from "../kinship/kinship.ts";
import type { Decision } from "../log/decision.ts";
import { componentsOf } from "./components.ts";
import { type DeriveContext, deriveComponent } from "./derive-component.ts";
import type { Incident } from "./incident.ts";
import { indexRulings, type RulingIndex } from "./rulings.ts";
import { type Telling, tellingOf } from "./telling.ts";

/** What incidents are derived with, besides rows. */
export interface IncidentContext extends DeriveContext {
  /** All decisions of the record, in any order; those that touch none of the rows do no harm. */
  readonly decisions: readonly Decision[];
  readonly kinship: Kinship;
}

/**
 * Puts the events that tell of one happening together, by id of the incident. The result is the same in whatever order
 * rows and decisions come; rows of other kinds than events and figures are not looked at.
 */
export function deriveIncidents(
  rows: readonly AssertionRow[],
  context: IncidentContext,
): readonly Incident[] {
  const { rows: reviewed, identity } = reviewRows(rows, context.decisions);
  const kinship = remember(context.kinship);
  const tellings = reviewed.filter(isEvent).map((row) => tellingOf(row, { kinship, identity }));
  const rulings = indexRulings(context.decisions);
  return incidentsOf({ tellings, figures: reviewed.filter(isFigure), rulings }, context);
}

/** Tellings with all that is needed to part them into incidents. */
export interface Tellings {
  readonly tellings: readonly Telling[];
  readonly figures: readonly FigureRow[];
  readonly rulings: RulingIndex;
}

/** Parts tellings into incidents, component by component; by id. */
export function incidentsOf(
  { tellings, figures, rulings }: Tellings,
  context: DeriveContext,
): readonly Incident[] {
  const byCoding = new Map<CodingId, FigureRow[]>();
  for (const figure of figures)
    byCoding.set(figure.coding, [...(byCoding.get(figure.coding) ?? []), figure]);
  return componentsOf(tellings, rulings.all)
    .flatMap((component) => {
      const codings = new Set(component.map(({ row }) => row.coding));
      const own = {
        tellings: component,
        figures: [...codings].flatMap((coding) => byCoding.get(coding) ?? []),
        rulings: rulings.about(component.map(({ id }) => id)),
      };
      return deriveComponent(own, context);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Tells whether a row is an event. */
export function isEvent(row: AssertionRow): row is EventRow {
  return row.kind === "event";
}

/** Tells whether a row is a figure. */
export function isFigure(row: AssertionRow): row is FigureRow {
  return row.kind === "figure";
}
