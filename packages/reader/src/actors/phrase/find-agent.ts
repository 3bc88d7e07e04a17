import type { AgentNoun } from "../actor-base.ts";
import { agentEndingAt } from "../agent-phrase.ts";
import { lemmasOf, type PhraseWord } from "./phrase-words.ts";
import type { PhraseMeans } from "./reading.ts";

/** An agent noun in a phrase: words `from` to `to` (exclusive). */
export interface FoundAgent {
  readonly agent: AgentNoun;
  readonly from: number;
  readonly to: number;
  readonly lemmas: string;
  readonly isPlural: boolean;
}

/** Longest agent noun in words, prepositions included: "member of the cabinet". */
const LONGEST_SPANNING = 4;

/** Longest agent noun that ends at a word, and begins no earlier than `first`; a plural is found by its singular. */
export function agentAt(
  last: number,
  words: readonly PhraseWord[],
  { means, first = 0 }: { readonly means: PhraseMeans; readonly first?: number },
): FoundAgent | undefined {
  let best: FoundAgent | undefined;
  for (const lemma of lemmasOf(words[last]?.lower ?? "", means)) {
    const lemmaAt = (index: number): string =>
      index === last ? lemma : (words[index]?.lower ?? "");
    const found = agentEndingAt(last, first, lemmaAt, means.base);
    if (found && (best === undefined || found.from < best.from))
      best = { ...found, to: last + 1, isPlural: lemma !== words[last]?.lower };
  }
  return best ?? agentGrownTogether(last, words, means);
}

/** Shortest parts of a noun that is grown together of two: "mine" and "workers". */
const SHORTEST_FIRST = 4;
const SHORTEST_LAST = 5;

/** "Mineworkers" are workers, a "coastguard" is a guard. */
function agentGrownTogether(
  last: number,
  words: readonly PhraseWord[],
  means: PhraseMeans,
): FoundAgent | undefined {
  const { form = "", lower = "" } = words[last] ?? {};
  if (form !== lower || !/^\p{Ll}+$/u.test(form)) return undefined;
  if (means.words.turning_prefixes.some((prefix) => lower.startsWith(prefix))) return undefined;
  for (let cut = SHORTEST_FIRST; cut <= lower.length - SHORTEST_LAST; cut += 1) {
    const end = lower.slice(cut);
    for (const lemma of lemmasOf(end, means)) {
      const agent = means.base.agent(lemma);
      if (agent && agent.counted_only !== true)
        return { agent, from: last, to: last + 1, lemmas: lemma, isPlural: lemma !== end };
    }
  }
  return undefined;
}

/** The agent noun before one for a leader: an "air force *chief*" is of the air force. */
export function agentLedAt(
  last: number,
  words: readonly PhraseWord[],
  where: { readonly means: PhraseMeans; readonly first?: number },
): FoundAgent | undefined {
  const { leader_nouns: leaders } = where.means.words;
  const lemmas = lemmasOf(words[last]?.lower ?? "", where.means);
  if (!lemmas.some((lemma) => leaders.includes(lemma))) return undefined;
  const before = words[last - 1]?.form ?? "";
  const led = /^\p{Ll}/u.test(before) ? agentAt(last - 1, words, where) : undefined;
  return led && { ...led, agent: { ...led.agent, kind: "person" }, to: last + 1, isPlural: true };
}

/** Longest agent noun that begins at or before a word and reaches beyond it: "ministry of defence". */
export function agentAcross(
  last: number,
  words: readonly PhraseWord[],
  means: PhraseMeans,
): FoundAgent | undefined {
  for (let length = LONGEST_SPANNING; length > 2; length -= 1) {
    for (let from = Math.max(0, last - 1); from <= last; from += 1) {
      const to = from + length;
      if (to > words.length || to <= last + 1) continue;
      const [first = "", ...rest] = words.slice(from, to).map(({ lower }) => lower);
      for (const lemma of lemmasOf(first, means)) {
        const lemmas = [lemma, ...rest].join(" ");
        const agent = means.base.agent(lemmas);
        if (agent) return { agent, from, to, lemmas, isPlural: lemma !== first };
      }
    }
  }
  return undefined;
}
