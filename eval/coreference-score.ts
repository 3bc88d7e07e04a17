/** Scores entities against gold chains: which names mentions go back to, and the usual scores of coreference. */
import type { Entity, Mention } from "../packages/reader/src/document.ts";
import { assignBest } from "./assign-best.ts";
import type { GoldMention } from "./entity-chains.ts";

/** What goes back to a name. */
export const ANAPHORS = ["pronoun", "speaker", "description", "short name"] as const;
export type Anaphor = (typeof ANAPHORS)[number];

/** Scores over the mentions that both have. */
export const CHAIN_METRICS = ["MUC", "B3", "CEAF-e"] as const;
export type ChainMetric = (typeof CHAIN_METRICS)[number];

/** What was right, out of what was found and of what there is. */
export interface Tally {
  readonly rightFound: number;
  readonly found: number;
  readonly rightGold: number;
  readonly gold: number;
}

export type CoreferenceScores = Readonly<Record<Anaphor | ChainMetric, Tally>>;

export interface ReadDocument {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

const NOTHING: Tally = { rightFound: 0, found: 0, rightGold: 0, gold: 0 };

/** Adds tallies up. */
export function addTallies(all: readonly Tally[]): Tally {
  return all.reduce(
    (sum, next) => ({
      rightFound: sum.rightFound + next.rightFound,
      found: sum.found + next.found,
      rightGold: sum.rightGold + next.rightGold,
      gold: sum.gold + next.gold,
    }),
    NOTHING,
  );
}

/** Precision, recall and their harmonic mean, in percent. */
export function sharesOf({ rightFound, found, rightGold, gold }: Tally): readonly number[] {
  const [p, r] = [rightFound / Math.max(found, 1), rightGold / Math.max(gold, 1)];
  return [p, r, p + r === 0 ? 0 : (2 * p * r) / (p + r)].map((share) => 100 * share);
}

/** Scores one document. */
export function scoreCoreference(
  gold: readonly GoldMention[],
  read: ReadDocument,
): CoreferenceScores {
  const byHead = new Map(gold.toReversed().map((mention) => [mention.head, mention]));
  const pairs = pairMentions(gold, read);
  return {
    ...scoreAnaphors(gold, read, byHead),
    MUC: scoreMuc(pairs),
    B3: scoreB3(pairs),
    "CEAF-e": scoreCeaf(pairs),
  };
}

/** Where a mention goes back to: the chain of the name by which its entity is called, if that stands before it. */
interface Resolution {
  readonly mention: Mention;
  readonly chain: string | undefined;
}

function resolutionsOf(
  { mentions, entities }: ReadDocument,
  byHead: ReadonlyMap<number, GoldMention>,
): ReadonlyMap<number, Resolution> {
  const resolved = new Map<number, Resolution>();
  for (const entity of entities) {
    const members = entity.mentions.flatMap((index) => mentions[index] ?? []);
    const names = members.filter(({ kind }) => kind === "name" || kind === "modifier");
    const called = [mentions[entity.best], ...names].filter(
      (name) => name !== undefined && names.includes(name),
    );
    const chain = called.map((name) => byHead.get(name?.head ?? -1)?.chain).find(Boolean);
    for (const mention of members) {
      const isAfterName = names.some((name) => name.index < mention.index);
      if (isAfterName && mention.kind !== "modifier")
        resolved.set(mention.head, { mention, chain });
    }
  }
  return resolved;
}

function scoreAnaphors(
  gold: readonly GoldMention[],
  read: ReadDocument,
  byHead: ReadonlyMap<number, GoldMention>,
): Record<Anaphor, Tally> {
  const resolved = resolutionsOf(read, byHead);
  const wanted = anaphorsOf(gold);
  const tallyOf = (anaphor: Anaphor): Tally => {
    const found = [...resolved].filter(
      ([head, { mention }]) => soughtAs(mention, byHead.get(head), wanted) === anaphor,
    );
    const goldOnes = gold.filter((mention) => wanted.get(mention) === anaphor);
    const isRight = (head: number): boolean =>
      resolved.get(head)?.chain !== undefined &&
      resolved.get(head)?.chain === byHead.get(head)?.chain;
    return {
      found: found.length,
      rightFound: found.filter(([head]) => isRight(head)).length,
      gold: goldOnes.length,
      rightGold: goldOnes.filter(({ head }) => isRight(head)).length,
    };
  };
  return Object.fromEntries(ANAPHORS.map((anaphor) => [anaphor, tallyOf(anaphor)])) as Record<
    Anaphor,
    Tally
  >;
}

/** Gold mentions that have a name before them in their chain, by what they are. */
function anaphorsOf(gold: readonly GoldMention[]): ReadonlyMap<GoldMention, Anaphor> {
  const named = new Map<string, number>();
  const found = new Map<GoldMention, Anaphor>();
  for (const mention of gold) {
    const longest = named.get(mention.chain) ?? 0;
    const anaphor = anaphorOf(mention, longest);
    if (longest > 0 && anaphor !== undefined) found.set(mention, anaphor);
    named.set(mention.chain, Math.max(longest, mention.nameWords));
  }
  return found;
}

function anaphorOf(mention: GoldMention, longest: number): Anaphor | undefined {
  switch (mention.class) {
    case "pronoun":
    case "speaker":
    case "description":
      return mention.class;
    case "name":
      return mention.nameWords < longest ? "short name" : undefined;
    default:
      return undefined;
  }
}

/** As what a mention that the reader resolves counts against it; a name alike or longer is none of them. */
function soughtAs(
  mention: Mention,
  gold: GoldMention | undefined,
  wanted: ReadonlyMap<GoldMention, Anaphor>,
): Anaphor | undefined {
  const known = gold && wanted.get(gold);
  if (known !== undefined) return known;
  if (gold && gold.class !== "name") return anaphorOf(gold, 0);
  return mention.kind === "pronoun" && gold === undefined ? "pronoun" : undefined;
}

/** A mention that both have, with its chain and its entity. */
interface Pair {
  readonly chain: string;
  readonly entity: string;
}

function pairMentions(
  gold: readonly GoldMention[],
  { mentions, entities }: ReadDocument,
): readonly Pair[] {
  const entityAt = new Map<number, number>();
  for (const { index, mentions: members } of entities)
    for (const member of members) {
      const mention = mentions[member];
      if (mention && (mention.kind !== "modifier" || !entityAt.has(mention.head)))
        entityAt.set(mention.head, index);
    }
  const heads = new Set<number>();
  return gold.flatMap(({ head, chain }) => {
    const entity = entityAt.get(head);
    if (entity === undefined || heads.has(head)) return [];
    heads.add(head);
    return [{ chain, entity: String(entity) }];
  });
}

type Side = keyof Pair;

function groupsOf(pairs: readonly Pair[], side: Side): ReadonlyMap<string, readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair[side]);
    if (group) group.push(pair);
    else groups.set(pair[side], [pair]);
  }
  return groups;
}

function scoreMuc(pairs: readonly Pair[]): Tally {
  const links = (side: Side, other: Side): readonly [number, number] => {
    const groups = [...groupsOf(pairs, side).values()];
    const parts = groups.map((group) => new Set(group.map((pair) => pair[other])).size);
    const kept = groups.map((group, at) => group.length - (parts[at] ?? 0));
    return [sumOf(kept), sumOf(groups.map((group) => group.length - 1))];
  };
  const [[rightGold, gold], [rightFound, found]] = [
    links("chain", "entity"),
    links("entity", "chain"),
  ];
  return { rightFound, found, rightGold, gold };
}

function scoreB3(pairs: readonly Pair[]): Tally {
  const share = (side: Side, other: Side): number =>
    sumOf(
      [...groupsOf(pairs, side).values()].map((group) =>
        sumOf([...groupsOf(group, other).values()].map((both) => both.length ** 2 / group.length)),
      ),
    );
  return {
    rightFound: share("entity", "chain"),
    found: pairs.length,
    rightGold: share("chain", "entity"),
    gold: pairs.length,
  };
}

function scoreCeaf(pairs: readonly Pair[]): Tally {
  const [chains, entities] = [groupsOf(pairs, "chain"), groupsOf(pairs, "entity")];
  const columns = [...entities.keys()];
  const likeness = [...chains.values()].map((chain) => {
    const shared = groupsOf(chain, "entity");
    return columns.map((entity) => {
      const size = chain.length + (entities.get(entity)?.length ?? 0);
      return (2 * (shared.get(entity)?.length ?? 0)) / size;
    });
  });
  const right = sumOf(
    assignBest(likeness).map((column, row) => likeness[row]?.[column ?? -1] ?? 0),
  );
  return { rightFound: right, found: columns.length, rightGold: right, gold: chains.size };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
