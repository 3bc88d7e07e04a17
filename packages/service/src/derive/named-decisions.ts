import type { Decision, ReportId, Ruling } from "@zenobia/record";

/** Of decisions by id, these and all that they undo. */
export function namedBy(
  ids: readonly string[],
  decisions: readonly Decision[],
): readonly Decision[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const named = new Set<Decision>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const decision = byId.get(id);
    if (decision === undefined || named.has(decision)) continue;
    named.add(decision);
    if (decision.ruling.act === "undo") open.push(decision.ruling.decision);
  }
  return [...named];
}

/** The report that a ruling is about. */
export function reportIn(ruling: Ruling): readonly ReportId[] {
  return "report" in ruling ? [ruling.report] : [];
}
