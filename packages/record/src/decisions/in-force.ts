import type { Decision, DecisionId } from "../log/decision.ts";

/** Decisions that no other undoes, oldest first; an undo that is itself undone undoes nothing. */
export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const undos = new Map<DecisionId, DecisionId[]>();
  for (const { id, ruling } of decisions)
    if (ruling.act === "undo")
      undos.set(ruling.decision, [...(undos.get(ruling.decision) ?? []), id]);
  const known = new Map<DecisionId, boolean>();
  const holds = (id: DecisionId): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Set first, so that decisions that undo each other in a circle end here.
    known.set(id, true);
    const held = !(undos.get(id) ?? []).some(holds);
    known.set(id, held);
    return held;
  };
  return [...decisions].sort(byTime).filter(({ id }) => holds(id));
}

function byTime(a: Decision, b: Decision): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
