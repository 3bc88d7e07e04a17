import type { ActorKey } from "../assertions/references.ts";
import type { Edge } from "./signed-graph.ts";
import { TIE_NATURES } from "./tie-rule.ts";

/** The name to show for an actor. */
export type NameOf = (actor: ActorKey) => string;

/** Says an edge in words: "Arland backs the Hill League", "A and B fought at Dorn on 2021-03-04". */
export function edgeInWords(edge: Edge, nameOf: NameOf): string {
  const { evidence } = edge;
  if ("tie" in evidence) {
    const { object, relation, subject } = evidence.tie;
    const from = nameWithGroup(subject, edge.from, nameOf);
    const to = nameWithGroup(object, edge.to, nameOf);
    return `${from} ${TIE_NATURES[relation].words} ${to}`;
  }
  const { actor, dated, from: first, place, recipient, to: last } = evidence.fight;
  const sides = `${nameWithGroup(actor, edge.from, nameOf)} and ${nameWithGroup(recipient, edge.to, nameOf)}`;
  const where = place === undefined ? "" : ` at ${place.name}`;
  const when = first === last ? ` on ${first}` : ` between ${first} and ${last}`;
  return `${sides} fought${where}${dated ? when : ` (told on ${first})`}`;
}

function nameWithGroup(told: ActorKey, group: ActorKey, nameOf: NameOf): string {
  return told === group ? nameOf(told) : `${nameOf(told)} (part of ${nameOf(group)})`;
}
