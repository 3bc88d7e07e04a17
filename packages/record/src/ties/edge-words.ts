import type { ActorKey } from "../assertions/references.ts";
import type { Edge } from "./signed-graph.ts";
import type { Telling } from "./tie.ts";
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
    const according = accordingTo(evidence.tie.tellings);
    return `${from} ${TIE_NATURES[relation].words} ${to}${according}`;
  }
  const { actor, dated, from: first, place, recipient, to: last } = evidence.fight;
  const sides = `${nameWithGroup(actor, edge.from, nameOf)} and ${nameWithGroup(recipient, edge.to, nameOf)}`;
  const where = place === undefined ? "" : ` at ${place.name}`;
  const when = first === last ? ` on ${first}` : ` between ${first} and ${last}`;
  const told = `${sides} fought${where}${dated ? when : ` (told on ${first})`}`;
  return `${told}${accordingTo([evidence.fight])}`;
}

/** Names who says it, where no report says it in its own voice. */
function accordingTo(tellings: readonly Telling[]): string {
  const speakers = tellings.map(({ attribution }) => attribution.at(-1));
  const [first] = speakers;
  if (first === undefined || speakers.includes(undefined)) return "";
  const others = new Set(speakers.map((speaker) => speaker?.key)).size - 1;
  return ` (according to ${first.name}${others > 0 ? ` and ${others} more` : ""})`;
}

function nameWithGroup(told: ActorKey, group: ActorKey, nameOf: NameOf): string {
  return told === group ? nameOf(told) : `${nameOf(told)} (part of ${nameOf(group)})`;
}
