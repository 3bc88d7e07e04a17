import { isStateCode } from "@zenobia/model";
import { countryOfActor } from "../actor-code.ts";
import { isInOffice, personOfStance } from "./distant-owner.ts";
import type { PhraseWord } from "./phrase-words.ts";
import { type Prepared, sideBehind } from "./prepare.ts";
import type { PhraseMeans } from "./reading.ts";

/** Words that say an actor sides with a government, and the country of that government where they tell it. */
export interface GovernmentSide {
  readonly words: readonly PhraseWord[];
  readonly country?: string;
}

/** "Pro-government", "army-backed", "loyal to the Iraqi president": what says that an actor sides with a government. */
export function governmentSide(prepared: Prepared, means: PhraseMeans): GovernmentSide | undefined {
  const { words, names } = prepared;
  const lists = means.words;
  const isGovernment = (word: string): boolean => lists.government_words.includes(word);
  const stance = prepared.stances.find(({ from }) => {
    const { lower = "" } = words[from] ?? {};
    return isGovernment(lower.replace(/^pro-/u, ""));
  });
  if (stance) return { words: words.slice(stance.from, stance.to) };
  const champion = personOfStance(prepared, means);
  if (champion?.isFor === true && isInOffice(champion.person, means.day)) {
    const country = countryOfActor(champion.person);
    return { words, ...(country === undefined ? {} : { country }) };
  }
  const side = sideBehind(prepared, means);
  const told = words.slice(side.from, side.to);
  if (!told.some(({ lower }) => isGovernment(lower))) return undefined;
  const country = names
    .filter(({ from, to }) => from >= side.from && to <= side.to)
    .flatMap(({ actors }) => actors.map(({ actor }) => countryOfActor(actor)))
    .find((code) => code !== undefined && isStateCode(code));
  return { words: told, ...(country === undefined ? {} : { country }) };
}
