import type { KnownActor } from "../../packages/reader/src/actors/actor-base.ts";
import type { Knowledge } from "../../packages/reader/src/knowledge.ts";

const LEAST_POPULATION_WORD = 5000;
const LEAST_POPULATION_PHRASE = 1000;
const LONGEST = 6;

/** A stretch of words that is a name, with the writing of each. */
export interface NamedStretch {
  readonly from: number;
  readonly forms: readonly string[];
}

/** Looks stretches of words up among the names of actors and places. */
export interface NameForms {
  /** The longest name of two words or more that begins at a word. */
  longestAt(forms: readonly string[], from: number): NamedStretch | undefined;
  /** How a single word is written that is a name by itself. */
  single(word: string): string | undefined;
  /** Tells whether the word alone names an actor: a state, its people, a group. */
  isActor(word: string): boolean;
  isParticle(word: string): boolean;
}

/** Gathers the names of actors; places are looked up as they are asked for. */
export function createNameForms(
  { gazetteer, words }: Pick<Knowledge, "gazetteer" | "words">,
  actors: readonly KnownActor[],
): NameForms {
  const particles = new Set(words.places.particles.split(/\s+/));
  const names = new Map<string, readonly string[]>();
  for (const forms of actors.flatMap(namesOf).map((name) => name.split(" "))) {
    const key = forms.join(" ").toLowerCase();
    if (!names.has(key) && /\p{Lu}/u.test(forms[0] ?? "")) names.set(key, forms);
  }
  const isPlace = (phrase: string, least: number): boolean =>
    gazetteer
      .find(phrase)
      .some(({ featureClass, population }) => "PA".includes(featureClass) && population >= least);
  const phraseForms = (phrase: readonly string[]): readonly string[] | undefined => {
    const known = names.get(phrase.join(" ").toLowerCase());
    if (known !== undefined) return known;
    const isOpen = particles.has((phrase.at(-1) ?? "").toLowerCase());
    if (isOpen || !isPlace(phrase.join(" "), LEAST_POPULATION_PHRASE)) return undefined;
    return phrase.map((word, at) =>
      at > 0 && particles.has(word.toLowerCase()) ? word.toLowerCase() : capitalised(word),
    );
  };
  return {
    isActor: (word) => names.has(word.toLowerCase()),
    isParticle: (word) => particles.has(word.toLowerCase()),
    longestAt: (forms, from) => {
      let longest = 0;
      while (longest < LONGEST && /\p{L}/u.test(forms[from + longest] ?? "")) longest += 1;
      for (let length = longest; length > 1; length -= 1) {
        const found = phraseForms(forms.slice(from, from + length));
        if (found !== undefined) return { from, forms: found };
      }
      return undefined;
    },
    single: (word) =>
      names.get(word.toLowerCase())?.[0] ??
      (isPlace(word, LEAST_POPULATION_WORD) ? capitalised(word) : undefined),
  };
}

function namesOf(actor: KnownActor): readonly string[] {
  const { name, names = [], adjectives = [], people = [], capital = [] } = actor;
  return [name, ...names, ...adjectives, ...people, ...capital];
}

/** First letter large, the others small; so each part of a compound. */
export function capitalised(word: string): string {
  return word.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
