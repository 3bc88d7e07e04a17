import type { Decision } from "../../api/reports.ts";

/** Decisions that no later one undoes, oldest first; an undo that is itself undone undoes nothing. */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const undone = new Set<string>();
  // An undo can only name what was kept before it: from the latest back, each is known to stand or not when it is met.
  for (const { id, ruling } of [...decisions].reverse())
    if (ruling.act === "undo" && !undone.has(id)) undone.add(ruling.decision);
  return decisions.filter(({ id }) => !undone.has(id));
}

/** Ids of assertions that a reviewer accepted, and of those with a field corrected. */
export function reviewedOf(decisions: readonly Decision[]): {
  readonly accepted: ReadonlySet<string>;
  readonly corrected: ReadonlySet<string>;
} {
  const accepted = new Set<string>();
  const corrected = new Set<string>();
  for (const { ruling } of standingDecisions(decisions)) {
    if (ruling.act === "accept") accepted.add(ruling.assertion);
    if (ruling.act === "reject") accepted.delete(ruling.assertion);
    if (ruling.act === "correct") corrected.add(ruling.assertion);
  }
  return { accepted, corrected };
}
