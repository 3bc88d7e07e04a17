import type { ActorNames } from "./actor-names.ts";
import { isNameWord } from "./name-tokens.ts";
import type { PlaceName } from "./place-names.ts";

/** What a capitalised word may be; the bits of one word are added up. */
export const NAME_BITS = {
  place: 1,
  placePart: 2,
  groupPart: 4,
  acronym: 8,
  personPart: 16,
} as const;

/** What the bits are made from. */
export interface NameSources {
  readonly places: readonly PlaceName[];
  readonly actors: ActorNames;
  readonly givenNames: readonly string[];
  /** Words of a name, as the text stage splits it. */
  readonly split: (name: string) => readonly string[];
  /** Tells whether a word in a name says nothing of it ("of", "al"). */
  readonly isFunctionWord: (word: string) => boolean;
  /** Tells whether a word is too common to be taken for the name of such a place. */
  readonly isTooCommon: (word: string, place: PlaceName) => boolean;
  /** At most so many words: those of the smallest places are left out. */
  readonly limit: number;
}

/** Bits of each word that occurs in names, by word in code unit order. */
export function nameBits(sources: NameSources): Readonly<Record<string, number>> {
  const bits = new Map<string, number>();
  const add = (word: string, bit: number): void => {
    if (isNameWord(word)) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  const addParts = (name: string, bit: number): void => {
    for (const word of sources.split(name)) if (!sources.isFunctionWord(word)) add(word, bit);
  };
  for (const name of sources.actors.groups) addParts(name, NAME_BITS.groupPart);
  for (const name of sources.actors.acronyms) add(name, NAME_BITS.acronym);
  for (const name of sources.actors.persons) addParts(name, NAME_BITS.personPart);
  for (const name of sources.givenNames) add(name, NAME_BITS.personPart);
  addPlaces(sources, bits, add);
  return Object.fromEntries([...bits].sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

function addPlaces(
  sources: NameSources,
  bits: ReadonlyMap<string, number>,
  add: (word: string, bit: number) => void,
): void {
  for (const place of sources.places) {
    const words = sources.split(place.name);
    const bit = words.length === 1 ? NAME_BITS.place : NAME_BITS.placePart;
    for (const word of words) {
      if (bits.size >= sources.limit && !bits.has(word)) continue;
      if (!sources.isFunctionWord(word) && !sources.isTooCommon(word, place)) add(word, bit);
    }
  }
}
