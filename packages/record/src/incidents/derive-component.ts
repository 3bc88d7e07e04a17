import type { AssertionId, FigureRow } from "../assertions/assertion.ts";
import type { Sha256 } from "../log/chain.ts";
import type { IncidentId } from "../log/decision.ts";
import { isLinked, type JudgedPair } from "./candidates.ts";
import { cluster } from "./cluster.ts";
import { condense } from "./condense.ts";
import { describeIncident, type IncidentGroup } from "./describe-incident.ts";
import type { Incident } from "./incident.ts";
import { UNCOMPARED } from "./pair-weights.ts";
import type { PairRuling } from "./rulings.ts";
import { byPublication, type Telling } from "./telling.ts";

/** Tellings that hang together: by being alike, pair by pair, or by decisions. */
export interface Component {
  readonly tellings: readonly Telling[];
  /** Figures of the codings that the tellings are of; those of other codings do no harm. */
  readonly figures: readonly FigureRow[];
  readonly rulings: readonly PairRuling[];
}

/** What describing incidents needs besides. */
export interface DeriveContext {
  readonly sha256: Sha256;
}

/** Parts the tellings of a component into incidents. */
export function deriveComponent(component: Component, context: DeriveContext): readonly Incident[] {
  const tellings = component.tellings.toSorted(byPublication);
  const here = new Set(tellings.map(({ id }) => id));
  const rulings = component.rulings.filter(({ a, b }) => here.has(a) && here.has(b));
  const { groups, pairs } = condense(tellings, rulings);
  const numbers = new Map(
    groups.flatMap((group, number) => group.map(({ id }) => [id, number] as const)),
  );
  const leaders = new Set(groups.map(([leader]) => leader));
  const { clusters, overruled } = cluster({
    weights: groups.map(({ length }) => length),
    uncompared: UNCOMPARED,
    edges: pairs
      .filter(({ a, b }) => leaders.has(a) && leaders.has(b))
      .map(({ a, b, judgement }) => ({
        from: numbers.get(a.id) ?? 0,
        to: numbers.get(b.id) ?? 0,
        score: judgement.score,
      })),
    rulings: rulings.map(({ decision, kind, a, b }) => ({
      decision,
      kind,
      a: numbers.get(a) ?? 0,
      b: numbers.get(b) ?? 0,
    })),
  });
  const standing = rulings.filter(({ decision }) => !overruled.includes(decision));
  const parted = { tellings, pairs, figures: component.figures, rulings: standing };
  const whole = clusters.map((members) =>
    members.flatMap((number) => groups[number] ?? []).toSorted(byPublication),
  );
  return describeAll(parted, whole, context);
}

interface JudgedComponent extends Component {
  readonly pairs: readonly JudgedPair[];
}

function describeAll(
  { tellings, pairs, figures, rulings }: JudgedComponent,
  clusters: readonly (readonly Telling[])[],
  context: DeriveContext,
): readonly Incident[] {
  const idOf = new Map<AssertionId, IncidentId>();
  const groups = clusters.map((own) => {
    const id = `i-${context.sha256(own[0]?.id ?? "").slice(0, 16)}`;
    for (const telling of own) idOf.set(telling.id, id);
    return { id, tellings: own };
  });
  const sorted = sortPairs(pairs, idOf);
  const first = tellings[0]?.id ?? "";
  return groups.map((own) => {
    const group: IncidentGroup = {
      ...own,
      component: first,
      inside: sorted.inside.get(own.id) ?? [],
      outside: sorted.outside.get(own.id) ?? [],
      idOf: (assertion) => idOf.get(assertion) ?? own.id,
      figures,
      rulings: rulings.filter(({ a, b }) => idOf.get(a) === own.id || idOf.get(b) === own.id),
    };
    return describeIncident(group);
  });
}

type PairsByIncident = Map<IncidentId, JudgedPair[]>;

/** Pairs within each incident, and linked pairs of each incident with others. */
function sortPairs(
  pairs: readonly JudgedPair[],
  idOf: ReadonlyMap<AssertionId, IncidentId>,
): { readonly inside: PairsByIncident; readonly outside: PairsByIncident } {
  const sorted = { inside: new Map(), outside: new Map() } as const;
  const put = (side: PairsByIncident, id: IncidentId, pair: JudgedPair): void => {
    const known = side.get(id);
    if (known === undefined) side.set(id, [pair]);
    else known.push(pair);
  };
  for (const pair of pairs) {
    const [one, other] = [idOf.get(pair.a.id) ?? "", idOf.get(pair.b.id) ?? ""];
    if (one === other) put(sorted.inside, one, pair);
    else if (isLinked(pair)) {
      put(sorted.outside, one, pair);
      put(sorted.outside, other, pair);
    }
  }
  return sorted;
}
