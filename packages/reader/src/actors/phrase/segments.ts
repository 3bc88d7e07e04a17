import { isStateCode } from "@zenobia/model";
import { agentAt } from "./find-agent.ts";
import { findNames } from "./find-names.ts";
import { isCapital, type PhraseWord, textOfWords } from "./phrase-words.ts";
import type { PhraseMeans, PhraseReason } from "./reading.ts";

/** A part of a phrase that names one actor. */
export interface Segment {
  readonly words: readonly PhraseWord[];
  /** The part follows the one before it behind a comma alone: it may say what that one is. */
  readonly isBehindComma: boolean;
  /** Its noun is shared with another part, so that a plural may be of one each: "the Ukrainian and Russian presidents". */
  readonly isShared: boolean;
  /** What was added to the part from its neighbours. */
  readonly because: readonly PhraseReason[];
}

/** Most actors that one phrase is parted into. */
const MOST = 20;

/** Parts a phrase at its conjunctions and commas, where they are not inside a name; what stands in brackets is left out. */
export function partPhrase(words: readonly PhraseWord[], means: PhraseMeans): readonly Segment[] {
  const plain = withoutBrackets(words);
  const names = findNames(plain, means);
  const isInside = (at: number): boolean => names.some(({ from, to }) => at >= from && at < to);
  const isComma = (at: number): boolean => plain[at]?.form === ",";
  const cuts = plain.flatMap(({ lower }, at) =>
    !isInside(at) && (isComma(at) || means.words.conjunctions.includes(lower)) ? [at] : [],
  );
  const parts: Segment[] = [];
  let from = 0;
  let isBehindComma = false;
  for (const at of [...cuts, plain.length].slice(0, MOST)) {
    const part = plain.slice(from, at);
    if (part.some(({ form }) => /\p{L}/u.test(form)))
      parts.push({ words: part, isBehindComma, isShared: false, because: [] });
    isBehindComma = isComma(at) && part.length > 0;
    from = at + 1;
  }
  return withSharedWords(parts, means);
}

function withoutBrackets(words: readonly PhraseWord[]): readonly PhraseWord[] {
  let depth = 0;
  const kept = words.filter(({ form }) => {
    if (form === "(" || form === "[") depth += 1;
    const isKept = depth === 0;
    if ((form === ")" || form === "]") && depth > 0) depth -= 1;
    return isKept && !/^["“”„«»]$/u.test(form);
  });
  return kept.length > 0 ? kept : words;
}

/** "US and Russian negotiators" are two of negotiators; the police of "the Syrian army and police" are Syrian. */
function withSharedWords(given: readonly Segment[], means: PhraseMeans): readonly Segment[] {
  const parts = withSharedTails(given, means).map((part, at, all) =>
    withCounterpart(withSharedName(part, all[at + 1], means), all[at - 1], means),
  );
  const last = parts.at(-1);
  if (parts.length < 2 || !last) return parts;
  const noun = sharedNoun(last.words, means);
  const country = sharedCountry(parts[0]?.words ?? [], means);
  const isSharer = (part: Segment): boolean =>
    noun !== undefined && part !== last && isAdjective(part.words, means);
  const isShared = parts.some(isSharer);
  return parts.map((part, at) => {
    if (noun && isSharer(part))
      return added({ ...part, isShared }, [...part.words, ...noun], "phrase.shared-noun", noun);
    const isLater = country !== undefined && at > 0 && !part.isBehindComma;
    if (isLater && isStateBody(part.words, means))
      return added(part, [...country, ...part.words], "phrase.shared-country", country);
    return part === last ? { ...part, isShared } : part;
  });
}

/** "North and South Korea": a part that with the end of the next one's name is a name as well. */
function withSharedName(part: Segment, next: Segment | undefined, means: PhraseMeans): Segment {
  const [name] = next ? findNames(next.words, means) : [];
  const shared = next?.words.slice((name?.from ?? 0) + 1, name?.to ?? 0) ?? [];
  const isOpen = part.words.every(isCapital) && findNames(part.words, means).length === 0;
  if (!isOpen || shared.length === 0) return part;
  const words = [...part.words, ...shared];
  const [whole] = findNames(words, means);
  if (whole?.from !== 0 || whole.to !== words.length) return part;
  return added(part, words, "phrase.shared-name", shared);
}

function added(
  part: Segment,
  words: readonly PhraseWord[],
  rule: "phrase.shared-noun" | "phrase.shared-country" | "phrase.shared-name",
  shared: readonly PhraseWord[],
): Segment {
  const reason = { rule, words: textOfWords(part.words), found: textOfWords(shared) };
  return { ...part, words, because: [...part.because, reason] };
}

/** The noun of "Russian negotiators" or "Amhara forces": what follows an adjective or a name, when it ends in an agent noun. */
function sharedNoun(
  words: readonly PhraseWord[],
  means: PhraseMeans,
): readonly PhraseWord[] | undefined {
  const agent = agentAt(headEndIn(words, means) - 1, words, { means });
  if (!agent) return undefined;
  const [name] = findNames(words, means);
  if (name?.actors.some(({ use }) => use === "adjective") && name.to <= agent.from)
    return words.slice(name.to);
  const before = words.slice(0, agent.from);
  return before.some(isCapital) ? words.slice(agent.from) : undefined;
}

/** Where the first preposition stands: "Afghan soldiers | in Kunduz". */
function headEndIn(words: readonly PhraseWord[], { words: lists }: PhraseMeans): number {
  const at = words.findIndex(
    ({ form }, index) =>
      index > 0 &&
      (lists.country_prepositions.includes(form) || lists.other_prepositions.includes(form)),
  );
  return at < 0 ? words.length : at;
}

/** "Troops and rebels *in Ituri*", "the *armies of* Chad and Niger": what is told of one part is told of all. */
function withSharedTails(parts: readonly Segment[], means: PhraseMeans): readonly Segment[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (
    !first ||
    !last ||
    parts.length < 2 ||
    parts.some(({ isBehindComma }) => isBehindComma && parts.length < 3)
  )
    return parts;
  const tail = countryTail(last.words, means);
  const head = headOfMany(first.words, means);
  return parts.map((part) => {
    if (tail && part !== last && isBareNoun(part, means))
      return added(part, [...part.words, ...tail], "phrase.shared-country", tail);
    if (head && part !== first && isStateName(part.words, means))
      return added(part, [...head, ...part.words], "phrase.shared-noun", head);
    return part;
  });
}

function countryTail(
  words: readonly PhraseWord[],
  means: PhraseMeans,
): readonly PhraseWord[] | undefined {
  const from = headEndIn(words, means);
  const isCountry = means.words.country_prepositions.includes(words[from]?.form ?? "");
  return isCountry ? words.slice(from) : undefined;
}

/** A noun alone, without a name and without a tail of its own; behind a comma "the minister" may say what was told before. */
function isBareNoun({ words, isBehindComma }: Segment, means: PhraseMeans): boolean {
  if (isBehindComma && means.words.determiners.includes(words[0]?.lower ?? "")) return false;
  return (
    !words.some(isCapital) &&
    headEndIn(words, means) === words.length &&
    agentAt(words.length - 1, words, { means }) !== undefined
  );
}

/** "The armies of" at the beginning of "the armies of Chad". */
function headOfMany(
  words: readonly PhraseWord[],
  means: PhraseMeans,
): readonly PhraseWord[] | undefined {
  const at = headEndIn(words, means);
  const isMany = agentAt(at - 1, words, { means })?.isPlural === true;
  const isOf = words[at]?.form === "of" && isStateName(words.slice(at + 1), means);
  return isMany && isOf ? words.slice(0, at + 1) : undefined;
}

function isStateName(words: readonly PhraseWord[], means: PhraseMeans): boolean {
  const bare = words.filter(({ lower }) => !means.words.determiners.includes(lower));
  const [name] = findNames(bare, means);
  return (
    name?.from === 0 &&
    name.to === bare.length &&
    name.actors.some(({ actor }) => isStateCode(actor.id))
  );
}

/** "His Chadian *counterpart*" holds the office that the part before names. */
function withCounterpart(part: Segment, before: Segment | undefined, means: PhraseMeans): Segment {
  const isCounterpart = means.words.counterparts.includes(part.words.at(-1)?.lower ?? "");
  const noun = isCounterpart && before ? sharedNoun(before.words, means) : undefined;
  if (!noun) return part;
  return added(part, [...part.words.slice(0, -1), ...noun], "phrase.shared-noun", noun);
}

/** The whole part is an adjective of a state, perhaps with an article. */
function isAdjective(words: readonly PhraseWord[], means: PhraseMeans): boolean {
  const bare = words.filter(({ lower }) => !means.words.determiners.includes(lower));
  const [name] = findNames(bare, means);
  return (
    name !== undefined &&
    name.from === 0 &&
    name.to === bare.length &&
    name.actors.some(({ use }) => use === "adjective")
  );
}

/** The country at the head of "Syrian army", as it is written; nothing when no agent noun follows it. */
function sharedCountry(
  words: readonly PhraseWord[],
  means: PhraseMeans,
): readonly PhraseWord[] | undefined {
  const name = findNames(words, means).find(({ actors }) =>
    actors.some(({ use }) => use === "adjective"),
  );
  const agent = agentAt(words.length - 1, words, { means });
  if (!name || !agent || name.to > agent.from) return undefined;
  return words.slice(name.from, name.to);
}

/** A body of a state, named by its noun alone: "police", "army". */
function isStateBody(words: readonly PhraseWord[], means: PhraseMeans): boolean {
  const agent = agentAt(words.length - 1, words, { means });
  return (
    agent !== undefined &&
    ["state", "military"].includes(agent.agent.kind) &&
    agent.from === 0 &&
    !words.some(isCapital)
  );
}
