import type { ShownContradiction } from "../../../api/contract.ts";
import { actorsIn, edgesOf, type Network } from "./network-graph.ts";
import type { Lit } from "./picture.ts";

/** What is lit by what is chosen: a contradiction, an edge, an actor with its ties; nothing where nothing is. */
export function litBy(
  { edges }: Network,
  {
    chosen,
    edge,
    edgesOfContradiction,
    told,
  }: {
    readonly chosen: string;
    readonly edge: string;
    readonly told: ShownContradiction | undefined;
    readonly edgesOfContradiction: readonly string[] | undefined;
  },
): Lit | undefined {
  if (told !== undefined) {
    const actors = new Set(actorsIn(told));
    return { actors, edges: new Set(edgesOfContradiction), about: actors };
  }
  const one = edges.find(({ id }) => id === edge);
  if (one !== undefined) {
    const actors = new Set([one.from, one.to]);
    return { actors, edges: new Set([one.id]), about: actors };
  }
  const own = chosen === "" ? [] : edgesOf(chosen, edges);
  if (own.length === 0) return undefined;
  return {
    actors: new Set([chosen, ...own.flatMap(({ from, to }) => [from, to])]),
    edges: new Set(own.map(({ id }) => id)),
    about: new Set([chosen]),
  };
}
