import type { DayNumber } from "../calendar.ts";
import { shiftDay } from "../moments.ts";
import { durationReading, intervalOf, type Reading } from "../reading.ts";
import { grainOf, type Rule, type RuleMatch, type TimeContext } from "../rule.ts";
import { lengthOf } from "./lengths.ts";

const UNITS = "UNIT|UNITS";

/** Lengths of time. */
export const DURATION_RULES: readonly Rule[] = [
  {
    id: "length-back",
    patterns: [
      `the? BACK COUNT ${UNITS}`,
      `the BACK UNIT`,
      `these|this BACK COUNT ${UNITS}`,
      `the? BACK COUNT and a half=half ${UNITS}`,
    ],
    read: (match, context) => reaching(match, context, -1),
  },
  {
    id: "length-ahead",
    patterns: [`the? AHEAD COUNT ${UNITS}`, "the AHEAD UNIT"],
    read: (match, context) => reaching(match, context, 1),
  },
  {
    id: "length-to-come",
    patterns: ["the VAGUE? UNITS ahead", "the VAGUE? UNITS to come"],
    read: (match) => durationReading(lengthOf(match.text("UNITS"), "X")),
  },
  {
    id: "length-back-vague",
    patterns: ["the? BACK VAGUE? UNITS", "the? AHEAD VAGUE? UNITS", "the? recent UNITS"],
    read: (match) => durationReading(lengthOf(match.text("UNITS"), "X")),
  },
  {
    id: "length",
    patterns: [
      `COUNT more|extra|additional|full|long|consecutive|straight|successive? UNITS`,
      `COUNT - ${UNITS}`,
      `COUNT - ${UNITS} - long`,
      `COUNT -? and -? a -? half=half -? ${UNITS}`,
      `COUNT ${UNITS} and a half=half`,
      `COUNT half=½ ${UNITS}`,
      `low=COUNT to|or|- COUNT ${UNITS}`,
    ],
    unlessAfter: "ageLead",
    unlessBefore: "ageTail",
    read: readLength,
  },
  {
    id: "length-singular",
    patterns: ["COUNT UNIT"],
    after: "articleLead",
    read: (match) => ((match.number("COUNT") ?? 0) > 1 ? readLength(match) : undefined),
  },
  {
    id: "length-nth-of-many",
    patterns: ["the? ORDINAL|NTH COUNT UNITS", "the|these|those COUNT UNITS"],
    read: readLength,
  },
  {
    id: "length-bounded",
    patterns: [
      `BOUND COUNT more|full|consecutive|straight? ${UNITS}`,
      `BOUND COUNT and a half=half ${UNITS}`,
      "BOUND ARTICLE|one UNIT",
    ],
    unlessBefore: "ageTail",
    read: readLength,
  },
  {
    id: "length-over",
    patterns: [`over COUNT ${UNITS}`, "over ARTICLE UNIT"],
    after: "overLead",
    unlessBefore: "ageTail",
    read: readLength,
  },
  {
    id: "length-between",
    patterns: [`[ low=COUNT ] and COUNT ${UNITS}`],
    after: "betweenLead",
    read: (match) => durationReading(lengthOf(unitOf(match), match.number("low") ?? "X")),
  },
  {
    id: "length-all",
    patterns: ["all UNIT -? long?"],
    unlessAfter: "allStop",
    unlessBefore: "unitTail",
    read: (match) =>
      isShort(match.text("UNIT")) && match.text("UNIT") !== "day" ? undefined : readLength(match),
  },
  { id: "length-single", patterns: ["single -? UNIT"], read: readLength },
  {
    id: "length-within-day",
    patterns: ["short=hours|minutes", "COUNT|VAGUE short=hours|minutes"],
    after: "withinLead",
    read: withinDay,
  },
  {
    id: "length-one",
    patterns: ["ARTICLE|one|1 more|full|whole|entire? UNIT", "ARTICLE UNIT and a half=half"],
    unlessAfter: "rateLead",
    unlessBefore: "unitTail",
    read: (match) => (isShort(match.text("UNIT")) ? undefined : readLength(match)),
  },
  {
    id: "length-one-short",
    patterns: ["ARTICLE|one UNIT"],
    after: "lengthLead",
    unlessBefore: "unitTail",
    read: readLength,
  },
  {
    id: "length-one-told",
    patterns: ["ARTICLE|one UNIT"],
    before: "lengthTail",
    unlessAfter: "rateLead",
    read: readLength,
  },
  {
    id: "length-half",
    patterns: ["half ARTICLE UNIT", "ARTICLE half - UNIT", "half - UNIT", "half the UNIT"],
    read: (match) => durationReading(lengthOf(match.text("UNIT"), 0.5)),
  },
  {
    id: "length-quarter-century",
    patterns: ["ARTICLE? quarter -? century", "ARTICLE quarter of a century"],
    read: () => durationReading(lengthOf("year", 25)),
  },
  {
    id: "length-joined",
    patterns: ["UNIT - long", "UNITLONG"],
    read: (match) => durationReading(lengthOf(match.text("UNIT") || match.text("UNITLONG"), 1)),
  },
  {
    id: "length-age",
    patterns: [`COUNT - ${UNITS} - old`, `ARTICLE UNIT - old`, `UNITS - old`],
    before: "lasting",
    read: (match) =>
      match.has("COUNT") || match.has("ARTICLE")
        ? readLength(match)
        : durationReading(lengthOf(match.text("UNITS"), "X")),
  },
  {
    id: "length-vague",
    unlessAfter: "vagueLead",
    patterns: [
      "VAGUE more? UNITS",
      "VAGUE|multi - UNIT",
      "dozens|scores|hundreds|thousands of UNITS",
    ],
    read: (match) => durationReading(lengthOf(match.text("UNITS") || match.text("UNIT"), "X")),
  },
  {
    id: "length-joined-vague",
    patterns: ["UNITS - long"],
    read: (match) => durationReading(lengthOf(match.text("UNITS"), "X")),
  },
  {
    id: "length-bare",
    patterns: ["UNITS"],
    after: "bareLead",
    unlessBefore: "bareStop",
    read: (match) => durationReading(lengthOf(match.text("UNITS"), "X")),
  },
  {
    id: "length-bare-told",
    patterns: ["UNITS"],
    before: "bareTail",
    read: (match) => durationReading(lengthOf(match.text("UNITS"), "X")),
  },
  {
    id: "length-nth",
    patterns: [
      "a|the|its|their ORDINAL straight|consecutive|successive|full? UNIT",
      "ORDINAL straight|consecutive|successive UNIT",
      "a|the? ORDINAL UNIT in a row",
    ],
    after: "nthLead",
    read: (match) => durationReading(lengthOf(match.text("UNIT"), match.number("ORDINAL") ?? 1)),
  },
];

function isShort(unit: string): boolean {
  return unit === "day" || unit === "minute" || unit === "weekend";
}

function readLength(match: RuleMatch): Reading | undefined {
  const count = countOf(match);
  return count > 1900 && count < 2100 ? undefined : durationReading(lengthOf(unitOf(match), count));
}

function unitOf(match: RuleMatch): string {
  return match.text("UNIT") || match.text("UNITS");
}

function countOf(match: RuleMatch): number {
  return (match.number("COUNT") ?? 1) + (match.has("half") ? 0.5 : 0);
}

/** "within hours": still on the day told before. */
function withinDay(match: RuleMatch, { anchor }: TimeContext): Reading {
  const unit = match.text("short") === "hours" ? "hour" : "minute";
  const value = lengthOf(unit, match.number("COUNT") ?? "X");
  const isDay = anchor?.grain === "day";
  return durationReading(value, isDay ? intervalOf(anchor.start, anchor.end, "day") : undefined);
}

/** A length that ends or begins today. */
function reaching(match: RuleMatch, context: TimeContext, direction: number): Reading {
  const unit = unitOf(match);
  const value = lengthOf(unit, countOf(match));
  const far = farEnd(context.today, direction * countOf(match), unit);
  if (far === undefined) return durationReading(value);
  const interval =
    direction < 0
      ? intervalOf(far, context.today, "range")
      : intervalOf(context.today, far, "range");
  return durationReading(value, interval);
}

function farEnd(today: DayNumber, count: number, unit: string): DayNumber | undefined {
  const grain = grainOf(unit);
  if (grain === undefined)
    return unit === "hour" ? shiftDay(today, Math.trunc(count / 24), "day") : undefined;
  return shiftDay(today, unit === "fortnight" ? 2 * count : count, grain);
}
