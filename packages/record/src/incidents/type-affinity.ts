import type { PloverType } from "@zenobia/model";

/**
 * Types that reports use for one happening: a raid in which somebody is arrested, a surrender that is a withdrawal,
 * talks that are an agreement. Pairs in any order.
 */
const AKIN: readonly (readonly [PloverType, PloverType])[] = [
  ["ASSAULT", "COERCE"],
  ["ASSAULT", "MOBILIZE"],
  ["ASSAULT", "RETREAT"],
  ["COERCE", "SANCTION"],
  ["COERCE", "RETREAT"],
  ["SANCTION", "RETREAT"],
  ["RETREAT", "CONCEDE"],
  ["RETREAT", "AGREE"],
  ["AGREE", "CONCEDE"],
  ["AGREE", "CONSULT"],
  ["AGREE", "COOPERATE"],
  ["AGREE", "SUPPORT"],
  ["CONSULT", "COOPERATE"],
  ["SUPPORT", "AID"],
  ["SUPPORT", "COOPERATE"],
  ["AID", "COOPERATE"],
  ["ACCUSE", "REJECT"],
  ["ACCUSE", "REQUEST"],
  ["ACCUSE", "SANCTION"],
  ["REQUEST", "CONSULT"],
  ["REQUEST", "THREATEN"],
  ["REJECT", "REQUEST"],
];

const PAIRS: ReadonlySet<string> = new Set(AKIN.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** Tells whether two different types may be told of one happening. */
export function areAkin(a: PloverType, b: PloverType): boolean {
  return PAIRS.has(`${a} ${b}`);
}

/** Deeds leave traces on the ground; the other types pass in words, or in goods. */
const DEEDS: ReadonlySet<PloverType> = new Set([
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "PROTEST",
  "RETREAT",
  "SANCTION",
]);

/** The coarse family of a type, for keys: types that are akin across families meet by their words. */
export function familyOf(type: PloverType): "deeds" | "words" {
  return DEEDS.has(type) ? "deeds" : "words";
}
