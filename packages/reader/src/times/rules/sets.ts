import { openReading, type Reading } from "../reading.ts";
import type { Rule, RuleMatch, TimeContext } from "../rule.ts";
import { lengthOf } from "./lengths.ts";

/** Times that come again, and words for now, once and some day. */
export const SET_RULES: readonly Rule[] = [
  {
    id: "every",
    patterns: ["EVERY UNIT", "EVERY COUNT UNITS", "every few UNITS"],
    read: readEvery,
  },
  {
    id: "every-weekday",
    patterns: ["EVERY WEEKDAY PART?", "WEEKDAYS PART?"],
    read: (match) => {
      const weekday = match.number("WEEKDAY") ?? match.number("WEEKDAYS") ?? 1;
      const part = match.text("PART");
      return openReading("SET", `XXXX-WXX-${weekday}${part && `T${part}`}`);
    },
  },
  {
    id: "every-month",
    patterns: ["EVERY MONTHNAME"],
    read: (match) =>
      openReading("SET", `XXXX-${String(match.number("MONTHNAME")).padStart(2, "0")}`),
  },
  {
    id: "every-part",
    patterns: ["EVERY PART"],
    read: (match) => openReading("SET", `XXXX-XX-XXT${match.text("PART")}`),
  },
  { id: "weekends", patterns: ["weekends"], read: () => openReading("SET", "XXXX-WXX-WE") },
  {
    id: "frequency",
    patterns: ["FREQUENCY"],
    unlessBefore: "frequencyTail",
    isNoName: true,
    read: (match) => openReading("SET", match.text("FREQUENCY")),
  },
  {
    id: "rate-counted",
    patterns: [
      "once|twice ARTICLE|each|every|per UNIT",
      "COUNT|VAGUE times ARTICLE|each|every|per UNIT",
    ],
    read: (match) => openReading("SET", lengthOf(match.text("UNIT"), 1)),
  },
  {
    id: "rate-per",
    patterns: ["per UNITDAY|UNITLARGE"],
    read: (match) =>
      openReading("SET", lengthOf(match.text("UNITDAY") || match.text("UNITLARGE"), 1)),
  },
  {
    id: "rate",
    patterns: ["ARTICLE UNIT"],
    after: "rateLead",
    read: (match) => openReading("SET", lengthOf(match.text("UNIT"), 1)),
  },
  {
    id: "reference",
    patterns: ["REFERENCE"],
    unlessAfter: "referenceLead",
    unlessBefore: "referenceTail",
    read: readReference,
  },
  {
    id: "reference-adjective",
    patterns: ["REFERENCEADJ"],
    unlessAfter: "referenceAdjLead",
    read: (match) => openReading("DATE", match.text("REFERENCEADJ")),
  },
  {
    id: "reference-noun",
    patterns: ["the OPENTIME"],
    after: "openTimeLead",
    before: "pastTail",
    read: (match) => openReading("DATE", match.text("OPENTIME")),
  },
];

function readEvery(match: RuleMatch): Reading {
  const unit = match.text("UNIT") || match.text("UNITS");
  const count = match.number("COUNT") ?? (match.has("UNITS") ? "X" : (match.number("EVERY") ?? 1));
  return openReading("SET", lengthOf(unit, count));
}

/** "soon" in a story of the past says no time: "he was soon released". */
function readReference(match: RuleMatch, context: TimeContext): Reading | undefined {
  const isToldBack = match.text("REFERENCE") === "FUTURE_REF" && context.tense === "past";
  if (isToldBack) return undefined;
  return openReading("DATE", match.text("REFERENCE"));
}
