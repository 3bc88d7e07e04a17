import type { PlaceRecord } from "../document.ts";
import type { ActorKnowledge } from "../load-knowledge.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { createTextRules } from "../text/text-rules.ts";
import { phraseWords } from "./phrase/phrase-words.ts";
import { readSegment } from "./phrase/read-segment.ts";
import type { PhraseMeans, PlaceSize, ResolvedActor } from "./phrase/reading.ts";
import { partPhrase, type Segment } from "./phrase/segments.ts";

/** A phrase as a report may hold it, and as of when it is asked for. */
export interface PhraseQuestion {
  readonly phrase: string;
  /** `YYYY-MM-DD`; without it offices and codes are told for no day. */
  readonly day?: string;
  /** ISO-3 code of the country that counts where the phrase tells none. */
  readonly country?: string;
}

/** Says which actors a phrase names; none for a phrase without words. */
export type PhraseResolver = (question: PhraseQuestion) => readonly ResolvedActor[];

/** A place so many times smaller than the largest of its name is not meant without more words. */
const MINOR = 3;
/** People of a town whose bare name before a noun is taken for it: "Aleppo residents". */
const LARGE = 100_000;

/** Names of divisions that before a noun say where in a country: "Western rebels". */
const POINTING = /^(?:\p{L}+ern|Central|Upper|Lower|Coast)$/iu;

/** Makes a resolver of phrases; with a gazetteer, places tell countries. */
export function createPhraseResolver(
  knowledge: ActorKnowledge,
  gazetteer?: Gazetteer,
): PhraseResolver {
  const meansFor = createPhraseMeans(knowledge, gazetteer);
  return ({ phrase, ...asked }) => resolvePhrase(phrase, meansFor(asked));
}

/** Makes what phrases are read with, as of a day and for a country. */
export function createPhraseMeans(
  { actors, words }: ActorKnowledge,
  gazetteer?: Gazetteer,
): (asked: Omit<PhraseQuestion, "phrase">) => PhraseMeans {
  const rules = createTextRules(words);
  const { nouns, noun_ends: nounEnds } = words.lemmas;
  return ({ day, country }) => ({
    base: day === undefined ? actors : actors.on(day),
    words: words.actors,
    rules,
    nouns,
    nounEnds,
    ...(day === undefined ? {} : { day }),
    ...(country === undefined ? {} : { country }),
    countriesOfPlace: (name, size) =>
      gazetteer ? countriesOf(gazetteer.find(name), size, name) : [],
    countryOfCapital: (name) => gazetteer && capitalAmong(gazetteer.find(name)),
  });
}

/** Countries of the places of a name that are not much smaller than the largest of them. */
function countriesOf(
  found: readonly PlaceRecord[],
  size: PlaceSize,
  name: string,
): readonly string[] {
  const isFit = ({ featureClass, population }: PlaceRecord): boolean => {
    if (size === "any") return true;
    if (featureClass === "P") return population >= LARGE;
    return size === "region" && !POINTING.test(name);
  };
  const places = found.filter((place) => place.country !== "" && isFit(place));
  const largest = Math.max(0, ...places.map(({ population }) => population));
  const likely = places.filter(({ population }) => population * MINOR >= largest);
  return [...new Set(likely.map(({ country }) => country))];
}

/** Country of the largest place of a name, where it is a capital. */
function capitalAmong(found: readonly PlaceRecord[]): string | undefined {
  const [largest] = found.toSorted((a, b) => b.population - a.population);
  return largest?.featureCode === "PPLC" ? largest.country : undefined;
}

/** Says which actors a phrase names. */
export function resolvePhrase(phrase: string, means: PhraseMeans): readonly ResolvedActor[] {
  const words = phraseWords(phrase, means);
  if (!words.some(({ form }) => /[\p{L}\p{N}]/u.test(form))) return [];
  const found: ResolvedActor[] = [];
  for (const segment of partPhrase(words, means)) {
    const actor = readSegment(segment, means);
    const before = found.at(-1);
    const one = before && asOne(before, actor, segment, means);
    if (one) found.splice(-1, 1, one);
    else found.push(actor);
  }
  return found;
}

/** "Walid Muallem, Syria's foreign minister": what stands behind the comma says what the one before it is. */
function asOne(
  before: ResolvedActor,
  actor: ResolvedActor,
  { words, isBehindComma }: Segment,
  { words: lists }: PhraseMeans,
): ResolvedActor | undefined {
  if (!isBehindComma) return undefined;
  const isSame = before.entity !== undefined && before.entity === actor.entity;
  const arePersons = before.kind === "person" && actor.kind === "person";
  const isOpen = before.entity === undefined || actor.entity === undefined;
  const isDescription = lists.determiners.includes(words[0]?.lower ?? "");
  const isApposed = isOpen && (arePersons || (isDescription && actor.entity === undefined));
  if (!isSame && !isApposed) return undefined;
  const named = before.entity === undefined && actor.entity !== undefined ? actor : before;
  const other = named === before ? actor : before;
  return {
    ...named,
    because: [...named.because, { rule: "phrase.apposition", words: other.name }],
    dropped: [...named.dropped, ...other.dropped],
  };
}
