import type { AssertionId } from "../assertions/assertion.ts";
import { compareDays } from "./compare-days.ts";
import { compareParties } from "./compare-parties.ts";
import { comparePlaces } from "./compare-places.ts";
import type { Finding } from "./finding.ts";
import type { Disagreement, IncidentFigure, ToldValue } from "./incident.ts";
import type { Telling } from "./telling.ts";

/** Where tellings of one incident say what can't all be so, field by field, with who says what. */
export function disagreementsOf(
  tellings: readonly Telling[],
  figures: readonly IncidentFigure[],
): readonly Disagreement[] {
  const differ = (valueIn: (telling: Telling) => string | undefined): boolean =>
    new Set(tellings.flatMap((telling) => valueIn(telling) ?? [])).size > 1;
  const found: Disagreement[] = [];
  const add = (field: Disagreement["field"], valueIn: ValueIn): void => {
    found.push({ field, values: valuesOf(tellings, valueIn) });
  };
  if (differ(({ row }) => row.type)) add("type", ({ row }) => row.type);
  if (differ(({ row }) => row.mode)) add("mode", ({ row }) => row.mode);
  if (statusesClash(tellings)) add("status", ({ row }) => row.status);
  if (anyPair(tellings, compareParties, "actors.other"))
    add("actors", ({ row }) => namesOf(row.actors));
  if (anyPair(tellings, compareParties, "recipients.other"))
    add("recipients", ({ row }) => namesOf(row.recipients));
  if (anyPair(tellings, comparePlaces, "place.far")) add("place", ({ place }) => place?.name);
  if (anyPair(tellings, compareDays, "days.close", "days.apart")) add("time", daysOf);
  return [...found, ...figuresThatClash(figures)];
}

/** Of incidents told more often, so many tellings are compared. */
const MOST_COMPARED = 40;

type ValueIn = (telling: Telling) => string | undefined;

function valuesOf(tellings: readonly Telling[], valueIn: ValueIn): readonly ToldValue[] {
  const values = new Map<string, AssertionId[]>();
  for (const telling of tellings) {
    const value = valueIn(telling);
    if (value !== undefined) values.set(value, [...(values.get(value) ?? []), telling.id]);
  }
  return [...values].map(([value, says]) => ({ value, says }));
}

/** What is denied by one is told as come about by another. */
function statusesClash(tellings: readonly Telling[]): boolean {
  const denied = tellings.some(({ row }) => row.status === "denied");
  const outlooks = new Set(tellings.map(({ outlook }) => outlook));
  return (
    (denied && tellings.some(({ row }) => row.status !== "denied")) ||
    (outlooks.has("fact") && outlooks.has("plan"))
  );
}

function anyPair(
  tellings: readonly Telling[],
  compare: (a: Telling, b: Telling) => readonly Finding[],
  ...features: readonly Finding["feature"][]
): boolean {
  const few = tellings.slice(0, MOST_COMPARED);
  return few.some((a, index) =>
    few
      .slice(index + 1)
      .some((b) => compare(a, b).some(({ feature }) => features.includes(feature))),
  );
}

function namesOf(actors: readonly { readonly name: string }[]): string | undefined {
  return actors.length === 0 ? undefined : actors.map(({ name }) => name).join(", ");
}

function daysOf({ row: { time } }: Telling): string | undefined {
  if (time === undefined) return undefined;
  return time.start === time.end ? time.start : `${time.start}/${time.end}`;
}

/** Figures of one measure whose bounds leave no number that all could mean. */
function figuresThatClash(figures: readonly IncidentFigure[]): readonly Disagreement[] {
  const measures = [...new Set(figures.map(({ measure }) => measure))].sort();
  return measures.flatMap((measure): readonly Disagreement[] => {
    const own = figures.filter((figure) => figure.measure === measure);
    const least = Math.max(...own.map(({ min, exact }) => exact ?? min ?? 0));
    const most = Math.min(...own.map(({ max, exact }) => exact ?? max ?? Number.POSITIVE_INFINITY));
    if (least <= most) return [];
    const values = new Map<string, AssertionId[]>();
    for (const figure of own) {
      const value = sayFigure(figure);
      values.set(value, [...(values.get(value) ?? []), figure.assertion]);
    }
    return [{ field: measure, values: [...values].map(([value, says]) => ({ value, says })) }];
  });
}

function sayFigure({ min, max, exact, who }: IncidentFigure): string {
  const number =
    exact === undefined
      ? `${min === undefined ? "" : `at least ${min}`}${min !== undefined && max !== undefined ? ", " : ""}${max === undefined ? "" : `at most ${max}`}`
      : String(exact);
  return who === undefined ? number : `${number} (${who})`;
}
