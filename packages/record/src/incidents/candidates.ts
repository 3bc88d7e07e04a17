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
  const tellings: Telling[] = [];
  const byKey = new Map<string, number[]>();
  // In dense blocks two tellings share many keys: the last question that each was met in is cheaper than a set.
  const met: number[] = [];
  let question = 0;
  return {
    add: (telling) => {
      const number = tellings.push(telling) - 1;
      for (const key of new Set(blockKeysOf(telling.row, telling.around))) {
        const block = byKey.get(key);
        if (block === undefined) byKey.set(key, [number]);
        else block.push(number);
      }
    },
    candidatesOf: (telling) => {
      question += 1;
      const found: Telling[] = [];
      for (const key of lookupKeysOf(telling.row, telling.around))
        for (const number of byKey.get(key) ?? []) {
          if (met[number] === question) continue;
          met[number] = question;
          const other = tellings[number];
          if (other !== undefined && other.id !== telling.id) found.push(other);
        }
      return found;
    },
  };
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
