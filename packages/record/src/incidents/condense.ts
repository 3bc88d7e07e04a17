import { createTellingIndex, type JudgedPair, judged } from "./candidates.ts";
import { SURE } from "./pair-weights.ts";
import type { PairRuling } from "./rulings.ts";
import type { Telling } from "./telling.ts";

/** Tellings put together that are as good as equal, each group with its leader first; and the pairs that were judged. */
export interface Condensed {
  readonly groups: readonly (readonly Telling[])[];
  /** Pairs of leaders, and of each other telling with its leader. */
  readonly pairs: readonly JudgedPair[];
}

/** In components up to this size all pairs are compared. */
const SMALL_COMPONENT = 120;

/**
 * Thins a component out before its tellings are clustered. In a small one each telling leads itself, and all pairs are
 * judged. In a large one each telling, by publication, joins the leader that it is surely one with, if there is one, and
 * else leads; only leaders that share a key are compared. So a thousand tellings of one strike cost a thousand
 * comparisons, not half a million. Tellings that a ruling names lead themselves.
 *
 * @param tellings By publication.
 */
export function condense(tellings: readonly Telling[], rulings: readonly PairRuling[]): Condensed {
  if (tellings.length <= SMALL_COMPONENT)
    return {
      groups: tellings.map((telling) => [telling]),
      pairs: tellings.flatMap((a, index) => tellings.slice(index + 1).map((b) => judged(a, b))),
    };
  const isRuled = new Set(rulings.flatMap(({ a, b }) => [a, b]));
  const index = createTellingIndex();
  const groups = new Map<Telling, Telling[]>();
  const pairs: JudgedPair[] = [];
  for (const telling of tellings) {
    const leaders = index.candidatesOf(telling).map((leader) => judged(leader, telling));
    const best = isRuled.has(telling.id) ? undefined : surest(leaders);
    if (best === undefined) {
      groups.set(telling, [telling]);
      index.add(telling);
      pairs.push(...leaders);
    } else {
      groups.get(best.a)?.push(telling);
      pairs.push(best);
    }
  }
  return { groups: [...groups.values()], pairs };
}

/** The likeliest of pairs that are surely one; of equals that with the earliest leader. */
function surest(pairs: readonly JudgedPair[]): JudgedPair | undefined {
  let best: JudgedPair | undefined;
  for (const pair of pairs) {
    const { score } = pair.judgement;
    if (score < SURE) continue;
    const most = best?.judgement.score ?? 0;
    if (score > most || (score === most && isEarlier(pair.a, best?.a))) best = pair;
  }
  return best;
}

function isEarlier(one: Telling, other: Telling | undefined): boolean {
  return (
    other === undefined ||
    one.published < other.published ||
    (one.published === other.published && one.id < other.id)
  );
}
