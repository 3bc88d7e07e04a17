import type { Day, DayInterval } from "@zenobia/model";

/** Short names of the months, in English. */
export const MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
];
const DAY_MS = 86_400_000;

/** A day in words: "27 Mar 2016". */
export function dayWords(day: Day): string {
  const [year = "", month = "1", date = "1"] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

function monthWords(day: Day): string {
  const [year = "", month = "1"] = day.split("-");
  return `${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

/** An interval in words, as finely as it was told: "27 Mar 2016", "Mar 2016", "2016", "1–9 Mar 2016". */
export function intervalWords({ start, end, precision }: DayInterval): string {
  if (start === end) return dayWords(start);
  if (precision === "year") return start.slice(0, 4);
  if (precision === "month") return monthWords(start);
  if (precision === "week") return `week of ${dayWords(start)}`;
  return rangeWords(start, end);
}

/** Two days in words, without saying twice what they share. */
export function rangeWords(start: Day, end: Day): string {
  if (start === end) return dayWords(start);
  const [year, month, date] = start.split("-");
  const [otherYear, otherMonth] = end.split("-");
  if (year !== otherYear) return `${dayWords(start)} – ${dayWords(end)}`;
  if (month === otherMonth) return `${Number(date)}–${dayWords(end)}`;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} – ${dayWords(end)}`;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(day) / DAY_MS);
}

/** The day with a number; see `dayNumber`. */
export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** How long ago in words: "9 days", "5 months"; for the age of what is known. */
export function ageWords(days: number): string {
  if (days < 1) return "the same day";
  if (days < 45) return days === 1 ? "1 day" : `${days} days`;
  if (days < 700) return `${Math.round(days / 30.4)} months`;
  return `${Math.round(days / 365.25)} years`;
}
