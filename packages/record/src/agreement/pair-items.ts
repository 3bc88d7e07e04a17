import { FIELDS, type Field, ITEM_KINDS } from "./fields.ts";
import type { Item } from "./items.ts";
import { candidatesOf, matchBest } from "./match.ts";
import { anyAgree, plainNamesAgree } from "./names-agree.ts";
import { shareWords } from "./score.ts";

/** An item that both coders have, or one of them. */
export type ItemPair =
  | WholePair
  | readonly [first: Item, second: undefined]
  | readonly [first: undefined, second: Item];

/** An item that both coders have. */
export type WholePair = readonly [first: Item, second: Item];

/** Tells whether both coders have an item. */
export function isWhole(pair: ItemPair): pair is WholePair {
  return pair[0] !== undefined && pair[1] !== undefined;
}

/**
 * Pairs the items of two codings of one report, one to one, the most alike first; then those that one coder has alone.
 *
 * Two items may be the same when their words meet and something that matters agrees, be it not the type.
 */
export function pairItems(first: readonly Item[], second: readonly Item[]): readonly ItemPair[] {
  return ITEM_KINDS.flatMap((kind) => {
    const ofKind = (item: Item): boolean => item.kind === kind;
    return pairOfKind(first.filter(ofKind), second.filter(ofKind));
  });
}

function pairOfKind(first: readonly Item[], second: readonly Item[]): readonly ItemPair[] {
  const matches = matchBest(candidatesOf(first, second, sameness));
  const [firsts, seconds] = [new Set<number>(), new Set<number>()];
  const pairs: ItemPair[] = [];
  for (const match of matches) {
    const [one, other] = [first[match.first], second[match.second]];
    if (!one || !other) continue;
    firsts.add(match.first);
    seconds.add(match.second);
    pairs.push([one, other]);
  }
  const alone = first.filter((_, at) => !firsts.has(at)).map((one) => [one, undefined] as const);
  const others = second.filter((_, at) => !seconds.has(at)).map((one) => [undefined, one] as const);
  return [...pairs, ...alone, ...others];
}

function sameness(one: Item, other: Item): number | undefined {
  const { fields, identity, leastWeight } = FIELDS[one.kind];
  const isNear = shareWords(one.evidence, other.evidence);
  if (!isNear && identity.length === 0) return undefined;
  const agreeing = fields.filter(
    (field) => one.labels[field.name] && fieldAgrees(field, one, other),
  );
  const weight = agreeing.reduce((sum, field) => sum + field.weight, 0);
  const names = new Set(agreeing.map(({ name }) => name));
  const isSame = identity.length > 0 && identity.every((name) => names.has(name));
  const matters = leastWeight === 0 || agreeing.some((field) => field.weight >= leastWeight);
  return isSame || (isNear && matters) ? weight : undefined;
}

/**
 * Tells whether both coders put the same into a field.
 *
 * Names of actors and places agree as in the scores, but here every one of them needs one of the other coder's.
 */
export function fieldAgrees({ name, isFree = false }: Field, one: Item, other: Item): boolean {
  const [a = "", b = ""] = [one.labels[name], other.labels[name]];
  if (a === b) return true;
  if (a === "" || b === "") return false;
  const [ways, others] = [one.ways[name], other.ways[name]];
  if (ways && others) return isCovered(ways, others) && isCovered(others, ways);
  return isFree && plainNamesAgree(a, b);
}

type Ways = readonly (readonly string[])[];

function isCovered(ways: Ways, by: Ways): boolean {
  return ways.every((names) => by.some((others) => anyAgree(names, others)));
}

/** Tells whether a field is compared in a pair. */
export function isCompared({ within }: Field, [one, other]: WholePair): boolean {
  return within === undefined || one.labels[within] === other.labels[within];
}
