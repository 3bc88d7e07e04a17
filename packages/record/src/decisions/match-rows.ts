import type { Span } from "@zenobia/model";
import type { AssertionId, AssertionRow } from "../assertions/assertion.ts";

/**
 * How like an assertion of a newer coding is to the older one that it is taken for: `same` in words, type, parties, place
 * and number; `altered` in some of these but words and type; `near`, of that type and in overlapping words, with a party,
 * place or number in common; `retyped`, in the same words.
 */
export type Closeness = "same" | "altered" | "near" | "retyped";

/** The assertion of a newer coding that an older one is found again in. */
export interface RowMatch {
  readonly to: AssertionId;
  readonly how: Closeness;
}

/**
 * Finds the assertions of one coding of a report again in another: each in one at most, and no two in the same. The
 * closest are matched first; the result does not depend on the order of the rows.
 */
export function matchRows(
  older: readonly AssertionRow[],
  newer: readonly AssertionRow[],
): ReadonlyMap<AssertionId, RowMatch> {
  const found = new Map<AssertionId, RowMatch>();
  const taken = new Set<AssertionId>();
  const pairs = older.flatMap((one) =>
    newer.flatMap((other) => {
      const how = closenessOf(one, other);
      return how === undefined ? [] : [{ one, other, how, shared: sharedFacts(one, other) }];
    }),
  );
  const rank = (how: Closeness): number => CLOSENESS.indexOf(how);
  pairs.sort(
    (a, b) =>
      rank(a.how) - rank(b.how) ||
      b.shared - a.shared ||
      compareText(a.one.id, b.one.id) ||
      compareText(a.other.id, b.other.id),
  );
  for (const { how, one, other } of pairs) {
    if (found.has(one.id) || taken.has(other.id)) continue;
    found.set(one.id, { to: other.id, how });
    taken.add(other.id);
  }
  return found;
}

const CLOSENESS: readonly Closeness[] = ["same", "altered", "near", "retyped"];

function closenessOf(one: AssertionRow, other: AssertionRow): Closeness | undefined {
  if (one.kind !== other.kind) return undefined;
  const [span, otherSpan] = [anchorOf(one), anchorOf(other)];
  if (span === undefined || otherSpan === undefined) return undefined;
  const sameWords = span[0] === otherSpan[0] && span[1] === otherSpan[1];
  if (typeOf(one) !== typeOf(other)) return sameWords ? "retyped" : undefined;
  const shared = sharedFacts(one, other);
  if (sameWords)
    return shared === factsOf(one).size && shared === factsOf(other).size ? "same" : "altered";
  const overlap = span[0] < otherSpan[1] && otherSpan[0] < span[1];
  return overlap && shared > 0 ? "near" : undefined;
}

/** The words that an assertion hangs on: those for what was done, else the first that prove it. */
function anchorOf(row: AssertionRow): Span | undefined {
  return row.kind === "event" && row.trigger !== undefined
    ? row.trigger.span
    : row.evidence[0]?.span;
}

function typeOf(row: AssertionRow): string {
  switch (row.kind) {
    case "event":
      return row.type;
    case "control":
      return row.status;
    case "tie":
      return row.relation;
    case "figure":
      return row.measure;
    case "quote":
      return "";
  }
}

/** Who, whom, where, how many: each with the part it plays. */
function factsOf(row: AssertionRow): ReadonlySet<string> {
  const place = "place" in row && row.place !== undefined ? [`where ${row.place.key}`] : [];
  return new Set([...place, ...ownFacts(row)]);
}

function ownFacts(row: AssertionRow): readonly string[] {
  switch (row.kind) {
    case "event":
      return [
        ...row.actors.map(({ key }) => `who ${key}`),
        ...row.recipients.map(({ key }) => `whom ${key}`),
      ];
    case "control":
      return [`who ${row.holder.key}`, ...(row.from === undefined ? [] : [`whom ${row.from.key}`])];
    case "tie":
      return [`who ${row.subject.key}`, `whom ${row.object.key}`];
    case "figure":
      return [`many ${row.exact ?? ""} ${row.min ?? ""} ${row.max ?? ""}`];
    case "quote":
      return [`who ${row.speaker.key}`];
  }
}

function sharedFacts(one: AssertionRow, other: AssertionRow): number {
  const facts = factsOf(other);
  return [...factsOf(one)].filter((fact) => facts.has(fact)).length;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
