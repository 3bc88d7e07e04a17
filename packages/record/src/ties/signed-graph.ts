import type { Day } from "@zenobia/model";
import type { ActorKey } from "../assertions/references.ts";
import { addDays } from "../days/day-number.ts";
import type { Kinship } from "../kinship/kinship.ts";
import type { Fight } from "./tie.ts";
import { TIE_NATURES, type TieRole, type TieRule } from "./tie-rule.ts";
import type { TieOn } from "./ties-on.ts";
import { fightsWithin, type ToldPair } from "./told-pair.ts";

/** A tie or a fight between two actors, or between groups that they are part of. */
export interface Edge {
  /** Of a fight the attacker and the attacked. */
  readonly from: ActorKey;
  readonly to: ActorKey;
  readonly role: Exclude<TieRole, "membership"> | "fight";
  readonly evidence: { readonly tie: TieOn } | { readonly fight: Fight };
  /** How many of the two ends are told of a part, and stand here for its group. */
  readonly lifts: number;
}

/** Who stands how to whom on a day: the edges between two, by either of them. */
export type SignedGraph = ReadonlyMap<ActorKey, ReadonlyMap<ActorKey, readonly Edge[]>>;

/** What a graph is drawn from. */
export interface GraphSource {
  readonly ties: readonly TieOn[];
  readonly pairs: readonly ToldPair[];
  readonly day: Day;
  readonly kinship: Kinship;
  readonly rule: TieRule;
}

/**
 * Draws the graph of a day: its ties without memberships, and the fights of the days before it that the rule counts.
 * What is told of a part is told of its groups too, unless both ends are then one or kin.
 */
export function drawGraph({ ties, pairs, day, kinship, rule }: GraphSource): SignedGraph {
  const graph = new Map<ActorKey, Map<ActorKey, Edge[]>>();
  const ends = (actor: ActorKey): readonly ActorKey[] => [actor, ...kinship.groupsOf(actor, day)];
  const isKin = (a: ActorKey, b: ActorKey): boolean => ends(a).includes(b) || ends(b).includes(a);
  const add = (told: Omit<Edge, "lifts">): void => {
    for (const from of ends(told.from))
      for (const to of ends(told.to))
        if (!isKin(from, to)) {
          const lifts = Number(from !== told.from) + Number(to !== told.to);
          put(graph, { ...told, from, to, lifts });
        }
  };
  for (const tie of ties) {
    const { role } = TIE_NATURES[tie.relation];
    if (role !== "membership") add({ from: tie.subject, to: tie.object, role, evidence: { tie } });
  }
  const first = addDays(day, -rule.fightDays);
  for (const told of pairs)
    for (const fight of fightsWithin(told, { first, last: day }))
      add({ from: fight.actor, to: fight.recipient, role: "fight", evidence: { fight } });
  return graph;
}

/** The edges between two, whichever way they point. */
export function edgesBetween(graph: SignedGraph, a: ActorKey, b: ActorKey): readonly Edge[] {
  return graph.get(a)?.get(b) ?? [];
}

/** Tells whether an edge says that two are at odds. */
export function isHostile({ role }: Edge): boolean {
  return role === "hostility" || role === "fight";
}

/** Ids of the assertions that an edge rests on; none where only the knowledge base gives it. */
export function assertionsOfEdge({ evidence }: Edge): readonly string[] {
  return "tie" in evidence
    ? evidence.tie.tellings.map(({ assertion }) => assertion)
    : [evidence.fight.assertion];
}

function put(graph: Map<ActorKey, Map<ActorKey, Edge[]>>, edge: Edge): void {
  for (const [a, b] of [
    [edge.from, edge.to],
    [edge.to, edge.from],
  ] as const) {
    const row = graph.get(a) ?? new Map<ActorKey, Edge[]>();
    graph.set(a, row);
    const edges = row.get(b) ?? [];
    row.set(b, edges);
    edges.push(edge);
  }
}
