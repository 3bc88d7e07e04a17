import type { Day } from "@zenobia/model";
import type { AssertionId } from "../assertions/assertion.ts";
import type { ActorKey } from "../assertions/references.ts";
import { type Kinship, NO_KINSHIP, remember } from "../kinship/kinship.ts";
import { edgeInWords, type NameOf } from "./edge-words.ts";
import {
  assertionsOfEdge,
  drawGraph,
  type Edge,
  edgesBetween,
  isHostile,
  type SignedGraph,
} from "./signed-graph.ts";
import type { KnownTie } from "./tie.ts";
import { TIE_RULE, type TieRule } from "./tie-rule.ts";
import { tiesOn } from "./ties-on.ts";
import { actorsOfPair, type ToldPair } from "./told-pair.ts";

/**
 * How ties don't go together. Of three, with two at odds: `rival-clients` one patron backs both, and they fought;
 * `both-sides` one patron backs both, and they are told to be enemies; `enemys-patron` one is tied to the patron of the
 * other; `patrons-at-odds` both back the third; `allies-at-odds` both are allies of the third. Of two: `own-client` a
 * patron at odds with its client; `own-ally` two allies at odds.
 */
export const CONTRADICTION_KINDS = [
  "rival-clients",
  "both-sides",
  "own-client",
  "enemys-patron",
  "patrons-at-odds",
  "allies-at-odds",
  "own-ally",
] as const;

/** A way in which ties don't go together. */
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Ties and fights that don't go together. */
export interface TieContradiction {
  readonly kind: ContradictionKind;
  /** The one in the middle, where there are three: patron, ally or client of both. */
  readonly between?: ActorKey;
  /** The two at odds, in order of the alphabet. */
  readonly atOdds: readonly [ActorKey, ActorKey];
  /** All edges that say it: of the first, of hostility, of the second. */
  readonly edges: readonly Edge[];
  /** In [0, 1]: that of its weakest side, where a side is as sure as the surest tie, or as all voices on its fights. */
  readonly confidence: number;
  readonly words: string;
  readonly assertions: readonly AssertionId[];
}

/** What to ask of contradictions. */
export interface ContradictionsQuestion {
  readonly day: Day;
  readonly known?: readonly KnownTie[];
  readonly kinship?: Kinship;
  readonly rule?: TieRule;
  /** Only contradictions that this actor, itself or by its members, has a part in. */
  readonly actor?: ActorKey;
  readonly nameOf?: NameOf;
}

/**
 * Finds the ties and fights that don't go together as of a day. Of pairs in brief it knows neither words nor assertions:
 * {@link retold} gives them, once the pairs are read in whole.
 *
 * @returns The surest first, then by kind and actors. One that is told of parts is listed once, for the actors nearest to
 *   those that reports name.
 */
export function contradictionsOn(
  pairs: readonly ToldPair[],
  question: ContradictionsQuestion,
): readonly TieContradiction[] {
  const { actor, day, known = [], rule = TIE_RULE } = question;
  const kinship = remember(question.kinship ?? NO_KINSHIP);
  const ties = tiesOn(pairs, { day, known, rule });
  const graph = drawGraph({ ties, pairs, day, kinship, rule });
  const desk: Desk = { nameOf: question.nameOf ?? namesOf(pairs), rule };
  const isKin = (a: ActorKey, b: ActorKey): boolean =>
    kinship.groupsOf(a, day).includes(b) || kinship.groupsOf(b, day).includes(a);
  const isAsked = (actors: readonly ActorKey[]): boolean =>
    actor === undefined || actors.includes(actor);
  const found: TieContradiction[] = [];
  for (const [a, b] of hostilePairs(graph)) {
    if (isAsked([a, b])) found.push(...ofTwo(graph, [a, b], desk));
    for (const between of sharedTies(graph, a, b))
      if (isAsked([between, a, b]) && !isKin(between, a) && !isKin(between, b))
        found.push(...ofThree(graph, { between, atOdds: [a, b] }, desk));
  }
  return [...nearestTold(found)].sort(compareContradictions);
}

interface Desk {
  readonly nameOf: NameOf;
  readonly rule: TieRule;
}

type Two = readonly [ActorKey, ActorKey];

function hostilePairs(graph: SignedGraph): readonly Two[] {
  const pairs: Two[] = [];
  for (const [a, row] of graph)
    for (const [b, edges] of row) if (a < b && edges.some(isHostile)) pairs.push([a, b]);
  return pairs;
}

function sharedTies(graph: SignedGraph, a: ActorKey, b: ActorKey): readonly ActorKey[] {
  const tied = (actor: ActorKey): ActorKey[] =>
    [...(graph.get(actor) ?? [])]
      .filter(([, edges]) => edges.some((edge) => !isHostile(edge)))
      .map(([other]) => other);
  const ofB = new Set(tied(b));
  return tied(a).filter((actor) => actor !== b && ofB.has(actor));
}

function ofTwo(graph: SignedGraph, atOdds: Two, desk: Desk): readonly TieContradiction[] {
  const edges = edgesBetween(graph, ...atOdds);
  const ties = strongest(edges.filter((edge) => !isHostile(edge)));
  const odds = strongest(edges.filter(isHostile));
  const [tie] = ties;
  if (tie === undefined) return [];
  const kind = tie.role === "alliance" ? "own-ally" : "own-client";
  return [contradiction({ kind, atOdds }, { first: ties, odds, second: [] }, desk)];
}

function ofThree(
  graph: SignedGraph,
  { between, atOdds }: { readonly between: ActorKey; readonly atOdds: Two },
  desk: Desk,
): readonly TieContradiction[] {
  const [a, b] = atOdds;
  const first = strongest(edgesBetween(graph, between, a).filter((edge) => !isHostile(edge)));
  const second = strongest(edgesBetween(graph, between, b).filter((edge) => !isHostile(edge)));
  const odds = strongest(edgesBetween(graph, a, b).filter(isHostile));
  const [one, other] = [first[0], second[0]];
  if (one === undefined || other === undefined || odds.length === 0) return [];
  const sides = [sideOf(one, between), sideOf(other, between)] as const;
  const kind = kindOf(
    sides,
    odds.some(({ role }) => role === "fight"),
  );
  return [contradiction({ kind, between, atOdds }, { first, odds, second }, desk)];
}

/** What the one in the middle is to another: its patron, its client, or its ally. */
function sideOf(edge: Edge, between: ActorKey): "patron" | "client" | "ally" {
  if (edge.role === "alliance") return "ally";
  const patron = edge.role === "clientage" ? edge.to : edge.from;
  return patron === between ? "patron" : "client";
}

function kindOf(
  [a, b]: readonly ["patron" | "client" | "ally", "patron" | "client" | "ally"],
  fought: boolean,
): ContradictionKind {
  if (a === "patron" && b === "patron") return fought ? "rival-clients" : "both-sides";
  if (a === "patron" || b === "patron") return "enemys-patron";
  return a === "client" && b === "client" ? "patrons-at-odds" : "allies-at-odds";
}

/** Patronage says more than alliance; then what is told nearest to these actors, surest and latest. */
function strongest(edges: readonly Edge[]): readonly Edge[] {
  return [...edges].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.lifts - b.lifts ||
      weight(b) - weight(a) ||
      compare(lastDay(b), lastDay(a)) ||
      compare(edgeKey(a), edgeKey(b)),
  );
}

function rank({ role }: Edge): number {
  return ["patronage", "clientage", "alliance", "fight", "hostility"].indexOf(role);
}

function weight({ evidence }: Edge): number {
  return "tie" in evidence ? evidence.tie.confidence : 1;
}

function lastDay({ evidence }: Edge): Day {
  return "tie" in evidence ? (evidence.tie.lastTold ?? "") : evidence.fight.to;
}

function edgeKey(edge: Edge): string {
  const { evidence, from, to } = edge;
  const what = "tie" in evidence ? evidence.tie : evidence.fight;
  return [from, to, "relation" in what ? what.relation : "", ...assertionsOfEdge(edge)].join(" ");
}

function contradiction(
  { atOdds, between, kind }: Pick<TieContradiction, "kind" | "between" | "atOdds">,
  edges: Record<"first" | "odds" | "second", readonly Edge[]>,
  { nameOf, rule }: Desk,
): TieContradiction {
  const sides = [edges.first, edges.odds, edges.second].filter((side) => side.length > 0);
  const all = [...edges.first, ...edges.odds, ...edges.second];
  const found = {
    kind,
    ...(between === undefined ? {} : { between }),
    atOdds,
    edges: all,
    confidence: Math.min(...sides.map((side) => sureness(side, rule))),
  };
  return retold(found, all, nameOf);
}

/** A contradiction with the same edges, read in whole where they were read in brief: its words, and what it rests on. */
export function retold(
  found: Omit<TieContradiction, "assertions" | "words">,
  edges: readonly Edge[],
  nameOf: NameOf,
): TieContradiction {
  const { kind } = found;
  const odds = edges.findIndex(isHostile);
  const second = edges.findIndex((edge, index) => index > odds && !isHostile(edge));
  const too = kind === "rival-clients" || kind === "both-sides" ? " too" : "";
  const words = [edges[0], edges[odds], edges[second]].flatMap((edge, side) =>
    edge === undefined ? [] : `${edgeInWords(edge, nameOf)}${side === 2 ? too : ""}`,
  );
  return {
    ...found,
    edges,
    words: words.join("; "),
    assertions: [...new Set(edges.flatMap(assertionsOfEdge))].sort(),
  };
}

function sureness(edges: readonly Edge[], { weights }: TieRule): number {
  const voices = new Map<string, number>();
  let surest = 0;
  for (const { evidence } of edges) {
    if ("tie" in evidence) surest = Math.max(surest, evidence.tie.confidence);
    else {
      const { attribution, voice } = evidence.fight;
      const weight = attribution.length > 0 ? weights.attributed : weights.reported;
      voices.set(voice, Math.max(voices.get(voice) ?? 0, weight));
    }
  }
  const doubts = [...voices.values()].sort((a, b) => a - b).map((sure) => 1 - sure);
  return Math.max(surest, 1 - doubts.reduce((product, doubt) => product * doubt, 1));
}

/** Of contradictions that rest on the same words, told of parts and of their groups, the one with the fewest steps up. */
function nearestTold(found: readonly TieContradiction[]): readonly TieContradiction[] {
  const nearest = new Map<string, TieContradiction>();
  for (const one of found) {
    const key = `${one.kind} ${one.edges.map(toldKey).sort().join(",")}`;
    const before = nearest.get(key);
    if (before === undefined || compareNearness(one, before) < 0) nearest.set(key, one);
  }
  return [...nearest.values()];
}

function toldKey({ evidence }: Edge): string {
  if ("fight" in evidence) return evidence.fight.assertion;
  const { object, relation, subject } = evidence.tie;
  return `${subject} ${relation} ${object}`;
}

function compareNearness(a: TieContradiction, b: TieContradiction): number {
  return lifts(a) - lifts(b) || compare(actorsKey(a), actorsKey(b));
}

function lifts({ edges }: TieContradiction): number {
  return edges.reduce((sum, edge) => sum + edge.lifts, 0);
}

function compareContradictions(a: TieContradiction, b: TieContradiction): number {
  return (
    b.confidence - a.confidence ||
    CONTRADICTION_KINDS.indexOf(a.kind) - CONTRADICTION_KINDS.indexOf(b.kind) ||
    compare(actorsKey(a), actorsKey(b))
  );
}

function actorsKey({ atOdds, between }: TieContradiction): string {
  return [between ?? "", ...atOdds].join(" ");
}

function namesOf(pairs: readonly ToldPair[]): NameOf {
  const names = new Map<ActorKey, string>();
  for (const told of pairs)
    for (const { key, name } of actorsOfPair(told)) if (!names.has(key)) names.set(key, name);
  return (actor) => names.get(actor) ?? actor;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
