import { type Reading, timeReading } from "../reading.ts";
import type { Rule, RuleMatch, TimeContext } from "../rule.ts";

/** Times of day. */
export const CLOCK_RULES: readonly Rule[] = [
  {
    id: "clock-half-day",
    patterns: [
      "HOUR ^:|. ^MINUTE AMPM ZONE?",
      "HOUR ^:|. ^MINUTE AMPM ( ZONE )",
      "HOUR AMPM ZONE?",
      "HOUR o ^' ^clock",
    ],
    read: readClock,
  },
  {
    id: "clock-zone",
    patterns: ["HOUR ^: ^MINUTE h|hrs? ZONE", "HHMM h|hrs|hours? ZONE", "HHMM hours|hrs"],
    read: readClock,
  },
  {
    id: "clock",
    patterns: ["HOUR ^: ^MINUTE ^: ^second=MINUTE", "HOUR ^: ^MINUTE"],
    after: "clockLead",
    read: readClock,
  },
  { id: "noon", patterns: ["NOON ZONE?"], unlessBefore: "noonTail", read: readNoon },
  {
    id: "twilight",
    patterns: ["TWILIGHT"],
    after: "twilightLead",
    read: (match, context) => timeReading(dayFor(context), `T${match.text("TWILIGHT")}`),
  },
  {
    id: "part-of",
    patterns: ["the COMPARATIVE? PART", "the early|small hours"],
    before: "ofOnly",
    read: (match, context) => partOf(match.text("PART") || "MO", context),
  },
  {
    id: "part-alone",
    patterns: ["the COMPARATIVE? PART", "the early|small hours"],
    after: "partLead",
    unlessBefore: "partTail",
    read: (match, context) => timeReading(dayFor(context), `T${match.text("PART") || "MO"}`),
  },
];

/** "the night of the attack": on the day told in the same sentence, else on one that is not known. */
function partOf(part: string, context: TimeContext): Reading {
  if (context.near?.grain === "day") return timeReading(context.near.start, `T${part}`);
  return { type: "TIME", value: `XXXX-XX-XXT${part}`, clock: `T${part}` };
}

/** The day told in the same sentence, else the day of publication. */
function dayFor(context: TimeContext): number {
  return context.near?.grain === "day" ? context.near.start : context.today;
}

function readClock(match: RuleMatch, context: TimeContext): Reading | undefined {
  const whole = match.number("HHMM");
  const hour = match.number("HOUR") ?? Math.floor((whole ?? 0) / 100);
  const minute = match.number("MINUTE") ?? (whole ?? 0) % 100;
  const half = match.number("AMPM");
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const full = half === undefined ? hour : (hour % 12) + half;
  return timeReading(dayFor(context), `T${pad(full)}:${pad(minute)}`);
}

function readNoon(match: RuleMatch, context: TimeContext): Reading {
  return timeReading(dayFor(context), match.text("NOON"));
}

function pad(count: number): string {
  return String(count).padStart(2, "0");
}
