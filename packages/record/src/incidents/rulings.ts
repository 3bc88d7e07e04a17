import type { AssertionId } from "../assertions/assertion.ts";
import { inForce } from "../decisions/in-force.ts";
import type { Decision, DecisionId } from "../log/decision.ts";

/** What a reviewer decided of two assertions. */
export interface PairRuling {
  readonly decision: DecisionId;
  readonly kind: "together" | "apart";
  readonly a: AssertionId;
  readonly b: AssertionId;
}

/** Rulings on pairs, the latest first: where they can't all hold, the later one does. */
function pairRulings(decisions: readonly Decision[]): readonly PairRuling[] {
  return inForce(decisions).toReversed().flatMap(rulingsOf);
}

function rulingsOf({ id: decision, ruling }: Decision): readonly PairRuling[] {
  if (ruling.act === "merge") {
    const [first, ...others] = [...new Set(ruling.assertions)].sort();
    if (first === undefined) return [];
    return others.map((b) => ({ decision, kind: "together", a: first, b }));
  }
  if (ruling.act !== "split") return [];
  const from = [...ruling.from].sort();
  return [...ruling.assertions]
    .sort()
    .flatMap((a) =>
      from.filter((b) => b !== a).map((b): PairRuling => ({ decision, kind: "apart", a, b })),
    );
}

/** Rulings by the assertions that they are about. */
export interface RulingIndex {
  readonly all: readonly PairRuling[];
  /** Rulings on any of the assertions, the latest first. */
  readonly about: (ids: Iterable<AssertionId>) => readonly PairRuling[];
}

/** Sorts rulings by the assertions that they are about. */
export function indexRulings(decisions: readonly Decision[]): RulingIndex {
  const all = pairRulings(decisions);
  const places = new Map<AssertionId, number[]>();
  for (const [place, { a, b }] of all.entries())
    for (const id of [a, b]) places.set(id, [...(places.get(id) ?? []), place]);
  return {
    all,
    about: (ids) => {
      const found = new Set<number>();
      for (const id of ids) for (const place of places.get(id) ?? []) found.add(place);
      return [...found].sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
    },
  };
}
