import type { AssertionId } from "../assertions/assertion.ts";
import { blockKeysOf, lookupKeysOf } from "./block-keys.ts";
import { judgePair, type PairJudgement } from "./judge-pair.ts";
import { LEAST_LINK } from "./pair-weights.ts";
import { byPublication, type Telling } from "./telling.ts";

/** Two tellings that were compared, the earlier first. */
export interface JudgedPair {
  readonly a: Telling;
  readonly b: Telling;
  readonly judgement: PairJudgement;
}

/** Tellings by the keys that they are found by. */
export interface TellingIndex {
  readonly add: (telling: Telling) => void;
  /** Tellings that share a key with one, itself not among them; in no order that means anything. */
  readonly candidatesOf: (telling: Telling) => readonly Telling[];
}

/** An index that holds nothing yet. */
export function createTellingIndex(): TellingIndex {
  const byKey = new Map<string, Telling[]>();
  return {
    add: (telling) => {
      for (const key of new Set(blockKeysOf(telling.row, telling.around))) {
        const block = byKey.get(key);
        if (block === undefined) byKey.set(key, [telling]);
        else block.push(telling);
      }
    },
    candidatesOf: (telling) => {
      const found = new Map<AssertionId, Telling>();
      for (const key of lookupKeysOf(telling.row, telling.around))
        for (const other of byKey.get(key) ?? [])
          if (other.id !== telling.id) found.set(other.id, other);
      return [...found.values()];
    },
  };
}

/** Judges each telling against those that share a key with it; each pair once. */
export function judgeCandidates(
  tellings: readonly Telling[],
  index: TellingIndex,
): readonly JudgedPair[] {
  const done = new Set<AssertionId>();
  return tellings.flatMap((telling) => {
    done.add(telling.id);
    return index
      .candidatesOf(telling)
      .filter(({ id }) => !done.has(id))
      .map((other) => judged(telling, other));
  });
}

/** Judges two tellings. */
export function judged(one: Telling, other: Telling): JudgedPair {
  const [a, b] = byPublication(one, other) < 0 ? [one, other] : [other, one];
  return { a, b, judgement: judgePair(a, b) };
}

/** Tells whether two tellings may be of one incident, or one of the plan that the other carries out. */
export function isLinked({ judgement }: JudgedPair): boolean {
  return judgement.scoreAsPlan >= LEAST_LINK;
}
