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
      "HOUR ^h ^MINUTE",
      "HOUR in the DAYPART",
      "HOUR ^:|. ^MINUTE in the DAYPART",
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
  {
    id: "noon",
    patterns: ["NOON ZONE?"],
    unlessAfter: "noonLead",
    unlessBefore: "noonTail",
    read: readNoon,
  },
  {
    id: "twilight",
    patterns: ["TWILIGHT"],
    after: "twilightLead",
    read: (match, context) => onDay(`T${match.text("TWILIGHT")}`, context),
  },
  {
    id: "part-of",
    patterns: ["the COMPARATIVE? PART", "the early|small hours"],
    before: "ofOnly",
    read: (match, context) => partOf(match.text("PART") || "MO", context),
  },
  {
    id: "part-edge",
    patterns: ["early|late|mid -? PART", "early|late in the PART"],
    unlessBefore: "partTail",
    read: (match, context) => onDay(`T${match.text("PART")}`, context),
  },
  {
    id: "part-alone",
    patterns: ["the COMPARATIVE? PART", "the early|small hours"],
    after: "partLead",
    unlessBefore: "partTail",
    read: (match, context) => onDay(`T${match.text("PART") || "MO"}`, context),
  },
];

/** "the night of the attack": on the day told in the same sentence, else on one that is not known. */
function partOf(part: string, context: TimeContext): Reading {
  if (context.near?.grain === "day") return timeReading(context.near.start, `T${part}`);
  return { type: "TIME", value: `XXXX-XX-XXT${part}`, clock: `T${part}` };
}

/** On the day told in the same sentence, else on that of publication until a day is told right behind. */
function onDay(clock: string, context: TimeContext): Reading {
  if (context.near?.grain === "day") return timeReading(context.near.start, clock);
  const { moment: _, ...guess } = timeReading(context.today, clock);
  return { ...guess, isDayOpen: true };
}

function readClock(match: RuleMatch, context: TimeContext): Reading | undefined {
  const whole = match.number("HHMM");
  const hour = match.number("HOUR") ?? Math.floor((whole ?? 0) / 100);
  const minute = match.number("MINUTE") ?? (whole ?? 0) % 100;
  const half = match.number("AMPM") ?? match.number("DAYPART");
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const full = half === undefined ? hour : (hour % 12) + half;
  return full * 60 + minute > 24 * 60
    ? undefined
    : onDay(`T${pad(full)}:${pad(minute)}${match.text("ZONE")}`, context);
}

function readNoon(match: RuleMatch, context: TimeContext): Reading {
  return onDay(`${match.text("NOON")}${match.text("ZONE")}`, context);
}

function pad(count: number): string {
  return String(count).padStart(2, "0");
}
