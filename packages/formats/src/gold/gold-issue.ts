import type { Severity } from "../issue.ts";

/** What is wrong with a coding by hand. An error keeps the row that it is about from being taken, a warning does not. */
export interface GoldIssue {
  /** Where, as `events.3.evidence`; rows are counted from 0. Empty for the whole. */
  readonly path: string;
  readonly severity: Severity;
  /** Kebab-case id of the rule; docs/agreement.md lists them. */
  readonly rule: GoldRule;
  readonly message: string;
}

/** The rules that a coding by hand is checked against. */
export const GOLD_RULES = [
  "json",
  "schema",
  "actor-twice",
  "alias-for-name",
  "date",
  "mode",
  "no-such-actor",
  "not-in-text",
  "several-times",
] as const;

/** A rule that a coding by hand is checked against. */
export type GoldRule = (typeof GOLD_RULES)[number];
