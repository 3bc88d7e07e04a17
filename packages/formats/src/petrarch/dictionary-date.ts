/** Days of a code, both ends inclusive; an open end is absent. */
export interface DayRange {
  readonly since?: string;
  readonly until?: string;
}

/** Years of two digits up to this one are of the 2000s, as PETRARCH reads them. */
const LAST_SHORT_YEAR = 30;

/**
 * Reads a date of a dictionary: `YYMMDD` or `YYYYMMDD`.
 *
 * @returns The day as `YYYY-MM-DD`; nothing when the digits are no day of the calendar.
 */
export function parseDictionaryDate(digits: string): string | undefined {
  if (!/^(?:\d{6}|\d{8})$/u.test(digits)) return undefined;
  const short = Number(digits.slice(0, 2));
  const full = digits.length === 8 ? digits : `${short <= LAST_SHORT_YEAR ? "20" : "19"}${digits}`;
  const day = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

/** A range that was read, or what is wrong with it. */
export type RangeResult =
  | { readonly ok: true; readonly range: DayRange }
  | { readonly ok: false; readonly reason: "bad-date" | "reversed-dates"; readonly text: string };

/** Reads what stands behind a code: `A-B`, `<A` (until), `>A` (since), or nothing. */
export function parseRange(text: string): RangeResult {
  const written = text.trim();
  if (written === "") return { ok: true, range: {} };
  const open = /^([<>])\s*(\S+)$/u.exec(written);
  if (open) return openRange(open[1] === "<", open[2] ?? "");
  const [from = "", to = "", ...more] = written.split("-").map((part) => part.trim());
  const since = parseDictionaryDate(from);
  const until = parseDictionaryDate(to);
  if (more.length > 0 || since === undefined || until === undefined)
    return { ok: false, reason: "bad-date", text: written };
  if (since > until) return { ok: false, reason: "reversed-dates", text: written };
  return { ok: true, range: { since, until } };
}

function openRange(isUntil: boolean, digits: string): RangeResult {
  const day = parseDictionaryDate(digits);
  if (day === undefined) return { ok: false, reason: "bad-date", text: digits };
  return { ok: true, range: isUntil ? { until: day } : { since: day } };
}
