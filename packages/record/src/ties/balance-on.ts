import type { ActorKey } from "../assertions/references.ts";
import { NO_KINSHIP, remember } from "../kinship/kinship.ts";
import type { ContradictionsQuestion } from "./contradictions-on.ts";
import { drawGraph, type Edge, edgesBetween, isHostile, type SignedGraph } from "./signed-graph.ts";
import { TIE_RULE } from "./tie-rule.ts";
import { tiesOn } from "./ties-on.ts";
import type { ToldPair } from "./told-pair.ts";

/** How two stand: tied, at odds, or both by what is told. */
export type Sign = "+" | "-" | "±";

/** Three actors that all have to do with one another. */
export interface Triad {
  /** In order of the alphabet. */
  readonly actors: readonly [ActorKey, ActorKey, ActorKey];
  /** Of first and second, first and third, second and third. */
  readonly signs: readonly [Sign, Sign, Sign];
  /** `unsettled` where two are told to be both tied and at odds. */
  readonly balance: "balanced" | "unbalanced" | "unsettled";
  /** The evidence for each sign, in their order. */
  readonly edges: readonly [readonly Edge[], readonly Edge[], readonly Edge[]];
}

/** The triads of a day, and how far they are in balance. */
export interface Balance {
  readonly triads: readonly Triad[];
  /** Share of balanced triads among those that are settled, in [0, 1]; absent where there are none. */
  readonly balanced?: number;
}

/**
 * Weighs the signed triads of a day: three friends, or two friends with one enemy, are in balance.
 *
 * Cost: for each edge, the neighbours of its first end.
 *
 * @see docs/sources.md#structural-balance (Cartwright and Harary 1956)
 */
export function balanceOn(
  pairs: readonly ToldPair[],
  { actor, day, known = [], kinship = NO_KINSHIP, rule = TIE_RULE }: ContradictionsQuestion,
): Balance {
  const ties = tiesOn(pairs, { day, known, rule });
  const graph = drawGraph({ ties, pairs, day, kinship: remember(kinship), rule });
  const triads = triadsOf(graph).filter(
    ({ actors }) => actor === undefined || actors.includes(actor),
  );
  const settled = triads.filter(({ balance }) => balance !== "unsettled");
  if (settled.length === 0) return { triads };
  const balanced = settled.filter(({ balance }) => balance === "balanced");
  return { triads, balanced: balanced.length / settled.length };
}

function triadsOf(graph: SignedGraph): readonly Triad[] {
  const triads: Triad[] = [];
  for (const a of [...graph.keys()].sort()) {
    const others = [...(graph.get(a) ?? new Map<ActorKey, unknown>()).keys()]
      .filter((other) => other > a)
      .sort();
    for (const [index, b] of others.entries())
      for (const c of others.slice(index + 1))
        if (graph.get(b)?.has(c) === true) triads.push(triadOf(graph, [a, b, c]));
  }
  return triads;
}

function triadOf(graph: SignedGraph, actors: readonly [ActorKey, ActorKey, ActorKey]): Triad {
  const [a, b, c] = actors;
  const edges = [
    edgesBetween(graph, a, b),
    edgesBetween(graph, a, c),
    edgesBetween(graph, b, c),
  ] as const;
  const signs = [signOf(edges[0]), signOf(edges[1]), signOf(edges[2])] as const;
  const even = signs.filter((sign) => sign === "-").length % 2 === 0;
  const settled = !signs.includes("±");
  return {
    actors,
    signs,
    balance: settled ? (even ? "balanced" : "unbalanced") : "unsettled",
    edges,
  };
}

function signOf(edges: readonly Edge[]): Sign {
  const hostile = edges.filter(isHostile).length;
  if (hostile === 0) return "+";
  return hostile === edges.length ? "-" : "±";
}
