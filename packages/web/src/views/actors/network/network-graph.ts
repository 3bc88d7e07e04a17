import type { NamedTie, ShownContradiction, TiesPage } from "../../../api/contract.ts";
import { endsOf, relationWords, roleOf, type TieRole } from "../../../record/tie-looks.ts";

/** All that is told of one kind between two, in one direction. */
export interface NetworkEdge {
  /** Unique in a network: both ends and the role. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly role: TieRole;
  /** Whether it leads from one to the other rather than between them. */
  readonly isDirected: boolean;
  /** "arms, funds"; "attacked". */
  readonly words: string;
  /** How many tell of it. */
  readonly weight: number;
  /** `told` a report of this day or later speaks of it, `assumed` none does any more, `known` only the knowledge base. */
  readonly standing: "told" | "assumed" | "known";
  readonly assertions: readonly string[];
  /** Where the knowledge base has it from; empty where it does not know it. */
  readonly sources: readonly string[];
}

/** An actor of a network. */
export interface NetworkNode {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  /** How much is told of its ties. */
  readonly weight: number;
}

/** Who stands how to whom on a day. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

interface Draft {
  readonly from: string;
  readonly to: string;
  readonly role: TieRole;
  readonly relations: Set<string>;
  standing: NetworkEdge["standing"];
  readonly assertions: string[];
  readonly sources: string[];
}

const STANDINGS: readonly NetworkEdge["standing"][] = ["known", "assumed", "told"];

/** Draws the whole network of a day: ties of one role between two as one edge, and all fights of a direction. */
export function networkOf({ actors, fights, ties }: TiesPage): Network {
  const drafts = new Map<string, Draft>();
  for (const tie of ties) {
    const draft = draftOf(drafts, ...endsInOrder(tie), roleOf(tie.relation));
    draft.relations.add(relationWords(tie.relation));
    draft.assertions.push(...tie.tellings.map(({ assertion }) => assertion));
    if (STANDINGS.indexOf(tie.standing) > STANDINGS.indexOf(draft.standing))
      draft.standing = tie.standing;
    draft.sources.push(...tie.known.map(({ source }) => source ?? "the actor knowledge base"));
  }
  for (const fight of fights) {
    const draft = draftOf(drafts, fight.actor, fight.recipient, "fighting");
    draft.standing = "told";
    draft.assertions.push(fight.assertion);
  }
  const edges = [...drafts].map(([id, draft]) => edgeOf(id, draft));
  return { edges, nodes: nodesOf(edges, actors) };
}

/** Those that say the same of both are drawn from the first by alphabet. */
function endsInOrder(tie: NamedTie): readonly [string, string] {
  const [from, to] = endsOf(tie);
  const role = roleOf(tie.relation);
  const isDirected = role === "backing" || role === "membership";
  return isDirected || from < to ? [from, to] : [to, from];
}

function draftOf(drafts: Map<string, Draft>, from: string, to: string, role: TieRole): Draft {
  const id = `${from}|${to}|${role}`;
  const known = drafts.get(id);
  if (known !== undefined) return known;
  const made: Draft = {
    from,
    to,
    role,
    relations: new Set(),
    standing: "known",
    assertions: [],
    sources: [],
  };
  drafts.set(id, made);
  return made;
}

function edgeOf(
  id: string,
  { assertions, from, relations, role, sources, standing, to }: Draft,
): NetworkEdge {
  const own = [...new Set(assertions)];
  return {
    id,
    from,
    to,
    role,
    isDirected: role === "backing" || role === "fighting" || role === "membership",
    words: role === "fighting" ? "attacked" : [...relations].join(", "),
    weight: Math.max(1, own.length),
    standing,
    assertions: own,
    sources: [...new Set(sources)],
  };
}

/** Belonging says who they are rather than how they stand. */
const MEMBERSHIP_WEIGHT = 0.25;

function nodesOf(
  edges: readonly NetworkEdge[],
  actors: TiesPage["actors"],
): readonly NetworkNode[] {
  const weights = new Map<string, number>();
  for (const { from, role, to, weight } of edges)
    for (const key of [from, to]) {
      const counts = role === "membership" ? weight * MEMBERSHIP_WEIGHT : weight;
      weights.set(key, (weights.get(key) ?? 0) + counts);
    }
  return [...weights]
    .map(([key, weight]) => ({
      key,
      name: actors[key]?.name ?? key,
      kind: actors[key]?.kind ?? "other",
      weight,
    }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

/** What of a network is shown. */
export interface NetworkSight {
  readonly roles: readonly TieRole[];
  /** Whose neighbourhood; empty for those told of most. */
  readonly centre: string;
  readonly steps: number;
  readonly most: number;
  /** Actors that are shown whatever else. */
  readonly always: readonly string[];
}

/** Cuts a network to what can be read: a neighbourhood, or the actors with most ties. */
export function seenOf(network: Network, sight: NetworkSight): Network {
  const edges = network.edges.filter(({ role }) => sight.roles.includes(role));
  const weights = new Map(nodesOf(edges, {}).map(({ key, weight }) => [key, weight]));
  const near = sight.centre === "" ? undefined : distancesFrom(sight.centre, edges, sight.steps);
  const candidates = network.nodes
    .filter(({ key }) => near?.has(key) ?? weights.has(key))
    .sort(
      (a, b) =>
        (near?.get(a.key) ?? 0) - (near?.get(b.key) ?? 0) ||
        (weights.get(b.key) ?? 0) - (weights.get(a.key) ?? 0) ||
        (a.key < b.key ? -1 : 1),
    );
  const kept = new Set([...candidates.slice(0, sight.most).map(({ key }) => key), ...sight.always]);
  const within = edges.filter(({ from, to }) => from !== to && kept.has(from) && kept.has(to));
  const tied = new Set(within.flatMap(({ from, to }) => [from, to]));
  return {
    edges: within,
    nodes: network.nodes.filter(
      ({ key }) => kept.has(key) && (tied.has(key) || key === sight.centre),
    ),
  };
}

/** Steps from an actor to those within reach. */
function distancesFrom(
  centre: string,
  edges: readonly NetworkEdge[],
  steps: number,
): ReadonlyMap<string, number> {
  const distances = new Map([[centre, 0]]);
  for (let step = 1; step <= steps; step += 1)
    for (const { from, to } of edges) {
      if (distances.get(from) === step - 1 && !distances.has(to)) distances.set(to, step);
      if (distances.get(to) === step - 1 && !distances.has(from)) distances.set(from, step);
    }
  return distances;
}

/** A name for a contradiction that holds from day to day. */
export function contradictionId({ atOdds, between, kind }: ShownContradiction): string {
  return [kind, between ?? "", ...atOdds].join("|");
}

/** Actors of a contradiction. */
export function actorsIn({ atOdds, between }: ShownContradiction): readonly string[] {
  return between === undefined ? atOdds : [between, ...atOdds];
}

/** Edges that lie between the actors of a contradiction. */
export function edgesIn(
  contradiction: ShownContradiction,
  edges: readonly NetworkEdge[],
): readonly string[] {
  const actors = new Set(actorsIn(contradiction));
  return edges
    .filter(({ from, role, to }) => actors.has(from) && actors.has(to) && role !== "membership")
    .map(({ id }) => id);
}

/** Edges of an actor, the most told first. */
export function edgesOf(actor: string, edges: readonly NetworkEdge[]): readonly NetworkEdge[] {
  return edges
    .filter(({ from, to }) => from === actor || to === actor)
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** An edge as a sentence: "United States backs, arms SDF", "SDF attacked Isis twice". */
export function edgeSentence(
  { from, role, to, weight, words }: NetworkEdge,
  nameOf: (key: string) => string,
): string {
  if (role !== "fighting") return `${nameOf(from)} ${words} ${nameOf(to)}`;
  const times = weight === 1 ? "" : weight === 2 ? " twice" : ` ${weight} times`;
  return `${nameOf(from)} attacked ${nameOf(to)}${times}`;
}
