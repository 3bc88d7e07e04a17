/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type Day = string;

/** How finely a report told the time. `range` is an interval given by both its ends. */
export type DayPrecision = "day" | "week" | "month" | "season" | "year" | "range";

/** An interval of days, both ends inclusive. */
export interface DayInterval {
  readonly start: Day;
  readonly end: Day;
  readonly precision: DayPrecision;
}
