import type { KnownActor, Office } from "./actor-base.ts";

/** Ends of a stretch of days as data gives them: a year, a month or a day; an open end is absent. */
export interface OpenDays {
  readonly since?: string;
  readonly until?: string;
}

/** Where a day lies as seen from a stretch of days. */
export type DayPlace = "before" | "within" | "after";

/** Tells whether a day lies before, within or after a stretch of days; both of its ends belong to it. */
export function placeOfDay({ since, until }: OpenDays, day: string): DayPlace {
  if (since !== undefined && day.slice(0, since.length) < since) return "before";
  if (until !== undefined && day.slice(0, until.length) > until) return "after";
  return "within";
}

/** Tells how well a stretch of days fits a day, for sorting: 0 within, else more the farther the day lies, in years. */
export function distanceOfDay(days: OpenDays, day: string): number {
  const place = placeOfDay(days, day);
  if (place === "within") return 0;
  const end = (place === "before" ? days.since : days.until) ?? day;
  return 1 + Math.abs(Number(day.slice(0, YEAR)) - Number(end.slice(0, YEAR)));
}

/** Characters of a year. */
const YEAR = 4;

/** Offices of a person by where the day lies: not yet held, held, held before. */
export function officesOn(
  { offices = [] }: KnownActor,
  day: string,
): Readonly<Record<DayPlace, readonly Office[]>> {
  const placed = offices.map((office) => ({ office, place: placeOfDay(office, day) }));
  const at = (wanted: DayPlace): readonly Office[] =>
    placed.filter(({ place }) => place === wanted).map(({ office }) => office);
  return { before: at("before"), within: at("within"), after: at("after") };
}

/** Code of an actor on a day: the first of its codes for that day, else its general one. */
export function codeOn(actor: KnownActor, day: string): string {
  return actor.codes?.find((dated) => placeOfDay(dated, day) === "within")?.code ?? actor.code;
}
