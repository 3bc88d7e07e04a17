import type { Day, DayInterval, RelationKind } from "@zenobia/model";
import type { AssertionId, AssertionRow } from "../assertions/assertion.ts";
import type { ActorReference } from "../assertions/references.ts";
import { OWN_IDENTITY } from "../decisions/identity.ts";
import { canonicalJson } from "../log/canonical.ts";
import { derivePair, namesOfPair, type TieContext, tieOf } from "./derive-pair.ts";
import type { ActorPair, Fight, Speaker, Tie, TieTelling } from "./tie.ts";

/**
 * What is kept of all that is told between two actors: of each telling what ties and fights are derived from. Its words,
 * speakers and places stand in its assertion. More tellings are put in without a look at the others.
 */
export interface PairColumns {
  readonly pair: ActorPair["pair"];
  /** Which names of the two are given how often; in order of their canonical JSON. */
  readonly names: readonly Counted<ActorReference>[];
  /** Who published what is told; in order of the alphabet. */
  readonly publishers: readonly Counted<string>[];
  /** By assertion. */
  readonly ties: readonly TieTold[];
  /** By first day and assertion. */
  readonly fights: readonly FightTold[];
}

type Counted<Item> = readonly [item: Item, times: number];
/** 1 where that is so. */
type Flag = 0 | 1;

/** A telling of a tie; `isTurned` where the second of the pair is its subject. */
type TieTold = readonly [
  assertion: AssertionId,
  relation: RelationKind,
  isTurned: Flag,
  published: Day,
  voice: string,
  isCited: Flag,
  since: DayInterval | null,
  until: DayInterval | null,
];

/** A telling of a fight; `isTurned` where the second of the pair attacked the first. */
type FightTold = readonly [
  assertion: AssertionId,
  isTurned: Flag,
  from: Day,
  to: Day,
  isDated: Flag,
  voice: string,
  isCited: Flag,
];

/**
 * Columns of the pair of one block.
 *
 * @param rows The rows of the block, in any order.
 * @returns `undefined` when no row is of the block.
 */
export function columnsOfPair(
  key: string,
  rows: readonly AssertionRow[],
  context: TieContext = {},
): PairColumns | undefined {
  const told = derivePair(key, rows, context);
  if (told === undefined) return undefined;
  const { fights, pair, ties } = told;
  const own = new Set(assertionsIn(told));
  const block = rows.filter(({ id }) => own.has(id));
  const names = namesOfPair(block, pair, context.identity ?? OWN_IDENTITY);
  return {
    pair,
    names: counted(names.map((name) => [name, 1])),
    publishers: counted(block.flatMap(({ publisher }) => publisher ?? []).map((one) => [one, 1])),
    ties: ties
      .flatMap((tie) => tie.tellings.map((one) => tieTold(one, tie, pair)))
      .sort(byAssertion),
    fights: fights.map((fight) => fightTold(fight, pair)),
  };
}

/** All that is told in both, of which no assertion is the same. */
export function joinColumns(a: PairColumns, b: PairColumns): PairColumns {
  return {
    pair: a.pair,
    names: counted([...a.names, ...b.names]),
    publishers: counted([...a.publishers, ...b.publishers]),
    ties: [...a.ties, ...b.ties].sort(byAssertion),
    fights: [...a.fights, ...b.fights].sort(byDay),
  };
}

/** Assertions that tell of a pair, each once, by id. */
export function assertionsOfPair({ fights, ties }: PairColumns): readonly AssertionId[] {
  return [...new Set([...ties, ...fights].map(([assertion]) => assertion))].sort();
}

/**
 * What is told between two, of what is kept of it: as {@link derivePair} tells it, without what stands in assertions
 * only. Of a pair that was derived before there were columns, all.
 */
export function pairInOutline(kept: PairColumns | ActorPair): ActorPair {
  if (!("names" in kept)) return kept;
  const { fights, names, pair, ties } = kept;
  return {
    pair,
    actors: actorsOf(names),
    ties: tiesOf(ties, pair),
    fights: fights.map((fight) => fightOf(fight, pair)),
  };
}

function assertionsIn({ fights, ties }: ActorPair): readonly AssertionId[] {
  return [...fights, ...ties.flatMap((tie) => tie.tellings)].map(({ assertion }) => assertion);
}

function tieTold(
  { assertion, attribution, published, since, until, voice }: TieTelling,
  { relation, subject }: Tie,
  pair: ActorPair["pair"],
): TieTold {
  const isTurned = flag(subject !== pair[0]);
  const isCited = flag(attribution.length > 0);
  return [assertion, relation, isTurned, published, voice, isCited, since ?? null, until ?? null];
}

function fightTold(fight: Fight, pair: ActorPair["pair"]): FightTold {
  const { actor, assertion, attribution, dated, from, to, voice } = fight;
  const isTurned = flag(actor !== pair[0]);
  return [assertion, isTurned, from, to, flag(dated), voice, flag(attribution.length > 0)];
}

function flag(is: boolean): Flag {
  return is ? 1 : 0;
}

/** Somebody is cited; who it is stands in the assertion. */
const SOMEBODY: readonly Speaker[] = [{ key: "", name: "" }];

function tiesOf(told: readonly TieTold[], pair: ActorPair["pair"]): readonly Tie[] {
  const groups = new Map<string, TieTold[]>();
  for (const one of told) {
    const [, relation, isTurned] = one;
    const key = [relation, pair[isTurned], pair[1 - isTurned]].join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const [, relation, isTurned] = first;
      const ends = { subject: pair[isTurned], object: pair[isTurned === 0 ? 1 : 0] };
      return [tieOf({ relation, ...ends }, group.map(tellingOf))];
    });
}

function tellingOf([assertion, , , published, voice, isCited, since, until]: TieTold): TieTelling {
  return {
    assertion,
    report: "",
    published,
    voice,
    attribution: isCited === 1 ? SOMEBODY : [],
    evidence: [],
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
}

function fightOf(told: FightTold, pair: ActorPair["pair"]): Fight {
  const [assertion, isTurned, from, to, isDated, voice, isCited] = told;
  return {
    assertion,
    report: "",
    published: from,
    voice,
    attribution: isCited === 1 ? SOMEBODY : [],
    evidence: [],
    actor: pair[isTurned],
    recipient: pair[isTurned === 0 ? 1 : 0],
    from,
    to,
    dated: isDated === 1,
  };
}

/** Of each the name that is given most often, of equals the first by alphabet, as in a directory. */
function actorsOf(names: PairColumns["names"]): ActorPair["actors"] {
  const most = new Map<string, Counted<ActorReference>>();
  for (const one of names) {
    const [{ key }, times] = one;
    if (times > (most.get(key)?.[1] ?? 0)) most.set(key, one);
  }
  const sorted = [...most].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, [name]]) => [key, name]));
}

function counted<Item>(items: readonly Counted<Item>[]): readonly Counted<Item>[] {
  const found = new Map<string, Counted<Item>>();
  for (const [item, times] of items) {
    const text = canonicalJson(item);
    found.set(text, [item, times + (found.get(text)?.[1] ?? 0)]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function byAssertion([a]: TieTold, [b]: TieTold): number {
  return a < b ? -1 : Number(a > b);
}

function byDay([a, , from]: FightTold, [b, , other]: FightTold): number {
  if (from !== other) return from < other ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
