import type { DayInterval } from "@zenobia/model";
import type { Evidence } from "../assertions/assertion.ts";
import type { FieldValue } from "./fields.ts";
import { namesAgree } from "./names-agree.ts";

/** Which coder's value a reviewer would most likely take; `neither` where no rule says. */
export type Choice = "first" | "second" | "neither";

/** Why: the rule, told in docs/agreement.md. */
export const SUGGESTION_RULES = [
  "only-one-has-it",
  "left-empty",
  "names-more",
  "finer-place",
  "finer-days",
  "number-in-words",
  "no-rule",
] as const;

/** A rule that suggests what a reviewer would decide. */
export type SuggestionRule = (typeof SUGGESTION_RULES)[number];

/** What a reviewer would most likely decide, and by which rule. It is never decided without one. */
export interface Suggestion {
  readonly take: Choice;
  readonly rule: SuggestionRule;
}

/** What one coder has: the value, and the words that prove the item. */
export interface Claim {
  readonly value?: FieldValue;
  readonly evidence: readonly Evidence[];
}

/** Suggests which of two values of a field to take. */
export function suggestValue(field: string, first: Claim, second: Claim): Suggestion {
  for (const { rule, isBetter } of RULES) {
    if (isBetter(first, second, field)) return { take: "first", rule };
    if (isBetter(second, first, field)) return { take: "second", rule };
  }
  return { take: "neither", rule: "no-rule" };
}

interface Rule {
  readonly rule: SuggestionRule;
  readonly isBetter: (one: Claim, other: Claim, field: string) => boolean;
}

/** The first that prefers one side decides. */
const RULES: readonly Rule[] = [
  {
    rule: "left-empty",
    isBetter: ({ value }, other) => value !== undefined && other.value === undefined,
  },
  {
    rule: "names-more",
    isBetter: ({ value }, other) =>
      isList(value) &&
      isList(other.value) &&
      value.length > other.value.length &&
      other.value.every((name) => value.some((one) => namesAgree(one, name))),
  },
  {
    rule: "finer-place",
    isBetter: ({ value }, other, field) =>
      field === "place" &&
      typeof value === "string" &&
      typeof other.value === "string" &&
      value.length > other.value.length &&
      namesAgree(value, other.value),
  },
  {
    rule: "finer-days",
    isBetter: ({ value }, other) =>
      isDays(value) && isDays(other.value) && isWithin(value, other.value),
  },
  {
    rule: "number-in-words",
    isBetter: (one, other) => typeof one.value === "number" && isWritten(one) && !isWritten(other),
  },
];

function isList(value: FieldValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}

function isDays(value: FieldValue | undefined): value is DayInterval {
  return typeof value === "object" && "start" in value;
}

function isWithin(inner: DayInterval, outer: DayInterval): boolean {
  const isSame = inner.start === outer.start && inner.end === outer.end;
  return !isSame && inner.start >= outer.start && inner.end <= outer.end;
}

const NUMBERS = /\d(?:[\d,]*\d)?(?:\.\d+)?/gu;

/** Tells whether the number stands in the words in digits. */
function isWritten({ value, evidence }: Claim): boolean {
  return evidence.some(({ text }) =>
    (text.match(NUMBERS) ?? []).some((digits) => Number(digits.replaceAll(",", "")) === value),
  );
}
