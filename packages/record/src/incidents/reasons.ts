import type { AssertionId } from "../assertions/assertion.ts";
import type { IncidentId } from "../log/decision.ts";
import type { JudgedPair } from "./candidates.ts";
import type { IncidentGroup } from "./describe-incident.ts";
import type { ApartReason, Incident, PairReason } from "./incident.ts";
import { sayFindings } from "./judge-pair.ts";
import type { PairRuling } from "./rulings.ts";

/** So many of the closest tellings of other incidents are told. */
const MOST_APART = 5;

/** Why the tellings are one: decisions, then the likeliest pairs that hold them together, no more than are needed. */
export function reasonsTogether(group: IncidentGroup): readonly PairReason[] {
  const roots = new Map<AssertionId, AssertionId>();
  const rootOf = (id: AssertionId): AssertionId => {
    const parent = roots.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  const joins = (a: AssertionId, b: AssertionId): boolean => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one === other) return false;
    roots.set(other, one);
    return true;
  };
  const own = new Set(group.tellings.map(({ id }) => id));
  const here = (id: AssertionId): boolean => own.has(id);
  const ruled = group.rulings
    .filter(({ kind, a, b }) => kind === "together" && here(a) && here(b))
    .toSorted(byPair)
    .filter(({ a, b }) => joins(a, b))
    .map(
      ({ decision, a, b }): PairReason => ({
        a,
        b,
        because: ["a reviewer says so"],
        despite: [],
        decision,
      }),
    );
  const weighed = byScore(group.inside)
    .filter(({ a, b }) => joins(a.id, b.id))
    .map(reasonOf);
  return [...ruled, ...weighed];
}

/** Why the closest tellings of other incidents are not of this one: what speaks against, despite what speaks for it. */
export function reasonsApart(group: IncidentGroup): readonly ApartReason[] {
  const parted = (pair: JudgedPair): PairRuling | undefined =>
    group.rulings.find(
      ({ kind, a, b }) =>
        kind === "apart" &&
        ((a === pair.a.id && b === pair.b.id) || (a === pair.b.id && b === pair.a.id)),
    );
  const seen = new Set<IncidentId>();
  const closest = byScore(group.outside)
    .map((pair) => ({ pair, incident: otherOf(pair, group) }))
    .filter(({ incident }) => !seen.has(incident) && seen.add(incident))
    .slice(0, MOST_APART);
  return closest.map(({ pair, incident }): ApartReason => {
    const { judgement } = pair;
    const ruling = parted(pair);
    const against = sayFindings(pair, "against");
    const because =
      judgement.score > 0 ? ["the other tellings are less alike", ...against] : against;
    return {
      ...reasonOf(pair),
      incident,
      because: ruling === undefined ? because : ["a reviewer says so"],
      despite: sayFindings(pair, "for"),
      ...(ruling === undefined ? {} : { decision: ruling.decision }),
    };
  });
}

/** The other of the two incidents that a pair stands between. */
function otherOf({ a, b }: JudgedPair, { id: own, idOf }: IncidentGroup): IncidentId {
  return [idOf(a.id), idOf(b.id)].find((id) => id !== own) ?? "";
}

/** Plans among other incidents that this one carries out, or what carries out this plan. */
export function plansOf(group: IncidentGroup): Pick<Incident, "fulfils" | "fulfilledBy"> {
  const fulfils = new Set<IncidentId>();
  const fulfilledBy = new Set<IncidentId>();
  for (const { a, b, judgement } of group.outside) {
    if (judgement.score === judgement.scoreAsPlan) continue;
    const [plan, fact] = a.outlook === "plan" ? [a, b] : [b, a];
    // What was told as done before is not what is planned now.
    if (fact.published < plan.published) continue;
    const [planned, done] = [group.idOf(plan.id), group.idOf(fact.id)];
    if (done === group.id) fulfils.add(planned);
    if (planned === group.id) fulfilledBy.add(done);
  }
  return { fulfils: [...fulfils].sort(), fulfilledBy: [...fulfilledBy].sort() };
}

function reasonOf(pair: JudgedPair): PairReason {
  return {
    a: pair.a.id,
    b: pair.b.id,
    score: pair.judgement.score,
    because: sayFindings(pair, "for"),
    despite: sayFindings(pair, "against"),
  };
}

function byScore(pairs: readonly JudgedPair[]): readonly JudgedPair[] {
  return pairs.toSorted(
    (one, other) =>
      other.judgement.score - one.judgement.score ||
      compareText(one.a.id, other.a.id) ||
      compareText(one.b.id, other.b.id),
  );
}

function byPair(one: PairRuling, other: PairRuling): number {
  return (
    compareText(one.a, other.a) ||
    compareText(one.b, other.b) ||
    compareText(one.decision, other.decision)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
