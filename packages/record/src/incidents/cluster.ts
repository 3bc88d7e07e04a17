import type { DecisionId } from "../log/decision.ts";
import { WORST_PAIR } from "./pair-weights.ts";
import type { PairRuling } from "./rulings.ts";

/** Members by their number; numbers follow the order of publication, which settles all ties. */
export interface ClusterTask {
  /** How many tellings each member stands for; one entry a member. */
  readonly weights: readonly number[];
  /** Scores of pairs that were compared; `from` < `to`. */
  readonly edges: readonly Edge[];
  /** What pairs count that were not compared. */
  readonly uncompared: number;
  /** The latest first. */
  readonly rulings: readonly (Pick<PairRuling, "decision" | "kind"> & {
    readonly a: number;
    readonly b: number;
  })[];
}

/** A pair that was compared. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Clusters, each with its members in order, by their first members; and decisions that later ones left no room for. */
export interface Clusters {
  readonly clusters: readonly (readonly number[])[];
  readonly overruled: readonly DecisionId[];
}

/**
 * Joins clusters whose members, pair by pair, are on average more likely one than not, the likeliest first; never those
 * that a ruling keeps apart, and always those that one joins. The result depends on the task alone, not on any order
 * that it was put together in.
 */
export function cluster(task: ClusterTask): Clusters {
  const groups = createGroups(task.weights);
  const overruled = groups.rule(task.rulings);
  const links = linksBetween(task, groups);
  const bests = new Map(
    [...links.keys()].map((root) => [root, bestOf(root, { links, task, groups })]),
  );
  for (let best = theBest(bests); best !== undefined; best = theBest(bests)) {
    const { from, to } = best;
    bests.delete(to);
    const linking = { links, task, groups };
    for (const root of joinLinks(links, groups, { from, to })) {
      const old = bests.get(root);
      const isStale = root === from || old?.to === from || old?.to === to;
      bests.set(root, isStale ? bestOf(root, linking) : better(old, linkOf(root, from, linking)));
    }
  }
  return { clusters: groups.list(), overruled };
}

/**
 * Sums of whole numbers are the same in any order. A pair that speaks against speaks no louder than {@link WORST_PAIR}:
 * else one telling with another day or party, as coders err, would keep apart all that belongs together.
 */
function inMillionths(score: number): number {
  return Math.round(Math.max(score, WORST_PAIR) * 1e6);
}

/** Sum (in millionths) and number of scores between two groups, by the groups' roots. */
type Links = Map<number, Map<number, Link>>;

interface Link {
  sum: number;
  count: number;
}

/** The best link of a root to a later one. */
interface Best {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

function linksBetween({ edges, weights }: ClusterTask, groups: Groups): Links {
  const links: Links = new Map();
  for (const { from, to, score } of edges) {
    const [a, b] = [groups.root(from), groups.root(to)];
    if (a === b) continue;
    const count = (weights[from] ?? 1) * (weights[to] ?? 1);
    addLink(links, [a, b], { sum: inMillionths(score) * count, count });
    addLink(links, [b, a], { sum: inMillionths(score) * count, count });
  }
  return links;
}

function addLink(links: Links, [a, b]: readonly [number, number], { sum, count }: Link): void {
  const row = links.get(a) ?? new Map<number, Link>();
  const link = row.get(b) ?? { sum: 0, count: 0 };
  link.sum += sum;
  link.count += count;
  links.set(a, row.set(b, link));
}

interface Linking {
  readonly links: Links;
  readonly task: ClusterTask;
  readonly groups: Groups;
}

function bestOf(from: number, linking: Linking): Best | undefined {
  let best: Best | undefined;
  for (const to of linking.links.get(from)?.keys() ?? [])
    best = better(best, linkOf(from, to, linking));
  return best;
}

/** The link of a root to a later one, where it may join the two. */
function linkOf(from: number, to: number, { links, task, groups }: Linking): Best | undefined {
  const link = links.get(from)?.get(to);
  if (link === undefined || from > to || groups.areApart(from, to)) return undefined;
  const pairs = groups.sizeOf(from) * groups.sizeOf(to);
  const score = (link.sum + (pairs - link.count) * inMillionths(task.uncompared)) / pairs;
  return score > 0 ? { from, to, score } : undefined;
}

function better(one: Best | undefined, other: Best | undefined): Best | undefined {
  return other !== undefined && isBetter(other, one) ? other : one;
}

function theBest(bests: ReadonlyMap<number, Best | undefined>): Best | undefined {
  let best: Best | undefined;
  for (const one of bests.values()) if (one !== undefined && isBetter(one, best)) best = one;
  return best;
}

function isBetter(one: Best, other: Best | undefined): boolean {
  if (other === undefined) return true;
  if (one.score !== other.score) return one.score > other.score;
  return one.from < other.from || (one.from === other.from && one.to < other.to);
}

/**
 * Puts the links of the later group to those of the earlier one, which goes on under its root. Gives the roots whose
 * links are others now: the group's, and those of all that it is linked to.
 */
function joinLinks(
  links: Links,
  groups: Groups,
  { from, to }: Pick<Best, "from" | "to">,
): readonly number[] {
  groups.join(from, to);
  const moved = links.get(to) ?? new Map<number, Link>();
  links.delete(to);
  links.get(from)?.delete(to);
  for (const [other, link] of moved) {
    links.get(other)?.delete(to);
    if (other === from) continue;
    addLink(links, [from, other], link);
    addLink(links, [other, from], link);
  }
  return [from, ...(links.get(from)?.keys() ?? [])];
}

/** Groups of numbers, some of them kept apart; the root of a group is its smallest number. */
interface Groups {
  readonly root: (member: number) => number;
  readonly sizeOf: (root: number) => number;
  readonly areApart: (a: number, b: number) => boolean;
  readonly join: (a: number, b: number) => void;
  /** Applies rulings in turn; gives the decisions that had one which could not be. */
  readonly rule: (rulings: ClusterTask["rulings"]) => readonly DecisionId[];
  readonly list: () => readonly (readonly number[])[];
}

function createGroups(weights: readonly number[]): Groups {
  const roots = weights.map((_, index) => index);
  const sizes = [...weights];
  const members = new Map(roots.map((root) => [root, [root]]));
  const apart = new Map<number, Set<number>>();
  const root = (member: number): number => roots[member] ?? member;
  const keepApart = (a: number, b: number): void => {
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  };
  const join = (a: number, b: number): void => {
    const [from, to] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
    if (from === to) return;
    sizes[from] = (sizes[from] ?? 0) + (sizes[to] ?? 0);
    for (const member of members.get(to) ?? []) roots[member] = from;
    members.set(from, [...(members.get(from) ?? []), ...(members.get(to) ?? [])]);
    members.delete(to);
    for (const other of apart.get(to) ?? []) {
      apart.get(other)?.delete(to);
      keepApart(from, other);
    }
    apart.delete(to);
  };
  const areApart = (a: number, b: number): boolean => apart.get(root(a))?.has(root(b)) ?? false;
  const obey = ({ kind, a, b }: ClusterTask["rulings"][number]): boolean => {
    const one = root(a) === root(b);
    if (kind === "together" ? areApart(a, b) : one) return false;
    if (kind === "together") join(a, b);
    else keepApart(root(a), root(b));
    return true;
  };
  return {
    root,
    sizeOf: (group) => sizes[group] ?? 0,
    areApart,
    join,
    rule: (rulings) => [
      ...new Set(rulings.filter((ruling) => !obey(ruling)).map(({ decision }) => decision)),
    ],
    list: () =>
      [...members.values()]
        .map((group) => group.toSorted((a, b) => a - b))
        .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
  };
}
