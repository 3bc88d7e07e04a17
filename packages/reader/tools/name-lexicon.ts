/**
 * Writes the names of places, groups and persons that the reader knows as JSON, for training the syntax model:
 * `tsx --conditions=@zenobia/source packages/reader/tools/name-lexicon.ts [--out FILE]`.
 *
 * `words` says of each capitalised word by the sum of NAME_BITS what it may be. `places1` and `placesN` (words of a name
 * parted by blanks, as the text stage splits them) begin with the weightiest.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { ActorData } from "../src/actors/actor-base.ts";
import { parseModelFile } from "../src/syntax/model-file.ts";
import type { WordsData } from "../src/words-data.ts";
import { collectEntries } from "./gazetteer/collect-entries.ts";
import { listActorNames } from "./names/actor-names.ts";
import { createNameSplitter, isNameWord } from "./names/name-tokens.ts";
import { listPlaceNames, type PlaceName } from "./names/place-names.ts";
import { nameBits } from "./names/word-bits.ts";

const ROOT = join(import.meta.dirname, "..");
/** The first words of the vectors are the most frequent; beyond these a name in lower case is seldom a word. */
const COMMON_WORDS = 8000;
/** A city of this size outweighs a common word, unless the word lists say otherwise ("Nice", "Reading"). */
const WELL_KNOWN_CITY = 300_000;
/** Names of several words are examples for training: those of small towns teach nothing. */
const SMALLEST_OF_SEVERAL = 5000;
const MOST_WORDS = 60_000;

interface Knowledge {
  readonly words: WordsData;
  readonly actors: ActorData;
}

function readKnowledge(): Knowledge {
  return JSON.parse(readFileSync(join(ROOT, "assets/knowledge.json"), "utf8")) as Knowledge;
}

/** Lower-case words of the vectors, the most frequent first. */
function readVocabulary(): readonly string[] {
  const bytes = gunzipSync(readFileSync(join(ROOT, "models/syntax-en.zsm.gz")));
  return parseModelFile(new Uint8Array(bytes)).vocabularies.vectors.words();
}

type CommonTest = (word: string, place: PlaceName) => boolean;

function createCommonTest(words: WordsData, vocabulary: readonly string[]): CommonTest {
  const frequent = new Set(vocabulary.slice(0, COMMON_WORDS));
  const { common_words, not_names } = words.places;
  const listed = new Set([common_words, not_names].flatMap(wordsOf).map(lowerCase));
  return (word, place) => {
    const lower = word.toLowerCase();
    if (place.country) return place.alias && listed.has(lower) && !isAllCapitals(word);
    if (listed.has(lower)) return true;
    return frequent.has(lower) && !place.major && place.weight < WELL_KNOWN_CITY;
  };
}

function lowerCase(word: string): string {
  return word.toLowerCase();
}

function isAllCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

function wordsOf(list: string): readonly string[] {
  return list.split(/\s+/);
}

function createFunctionTest({ places }: WordsData): (word: string) => boolean {
  const lists = [places.particles, places.articles, places.at_prepositions];
  const words = new Set([...lists, places.other_prepositions].flatMap(wordsOf).map(lowerCase));
  return (word) => words.has(word.toLowerCase());
}

function createLexicon({ words, actors: base }: Knowledge): Readonly<Record<string, unknown>> {
  const split = createNameSplitter(words);
  const severalOf = (names: readonly string[]): readonly string[] =>
    names.map(split).flatMap((parts) => (parts.length > 1 ? [parts.join(" ")] : []));
  const vocabulary = readVocabulary();
  const known = new Set(vocabulary);
  const places = listPlaceNames(collectEntries().entries, (name) => known.has(name.toLowerCase()));
  const usual = places.filter((place) => place.usual);
  const isTooCommon = createCommonTest(words, vocabulary);
  const isSingle = (place: PlaceName): boolean =>
    isNameWord(place.name) && split(place.name).length === 1 && !isTooCommon(place.name, place);
  const large = usual.filter((place) => place.weight >= SMALLEST_OF_SEVERAL);
  const actors = listActorNames(base.actors);
  return {
    places1: usual.filter(isSingle).map(({ name }) => name),
    placesN: severalOf(large.map(({ name }) => name)),
    groups: actors.groups.map((name) => split(name).join(" ")),
    acronyms: actors.acronyms,
    persons: severalOf(actors.persons),
    words: nameBits({
      places,
      actors,
      givenNames: wordsOf(words.places.given_names),
      split,
      isFunctionWord: createFunctionTest(words),
      isTooCommon,
      limit: MOST_WORDS,
    }),
  };
}

const { values } = parseArgs({ options: { out: { type: "string" } } });
const text = `${JSON.stringify(createLexicon(readKnowledge()))}\n`;
if (values.out === undefined) process.stdout.write(text);
else writeFileSync(values.out, text);
