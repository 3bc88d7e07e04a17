import { isStateCode } from "@zenobia/model";
import { countryOfActor } from "../actor-code.ts";
import type { PhraseWord } from "./phrase-words.ts";
import { isBreak, type Prepared, type Tail } from "./prepare.ts";
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
  const side = sideBehind(prepared, means);
  const told = words.slice(side.from, side.to);
  if (!told.some(({ lower }) => isGovernment(lower))) return undefined;
  const country = names
    .filter(({ from, to }) => from >= side.from && to <= side.to)
    .flatMap(({ actors }) => actors.map(({ actor }) => countryOfActor(actor)))
    .find((code) => code !== undefined && isStateCode(code));
  return { words: told, ...(country === undefined ? {} : { country }) };
}

/** The words from "allied", "backed" or "loyal" right behind the noun up to what tells something else. */
function sideBehind({ words, headEnd }: Prepared, means: PhraseMeans): Tail {
  const { lower = "" } = words[headEnd] ?? {};
  if (lower !== "loyal" && !means.words.stance_words.includes(lower))
    return { from: headEnd, to: headEnd };
  const start = headEnd + 2;
  const next = words.findIndex((_, at) => at > start && isBreak(words, at, means));
  return { from: headEnd, to: next < 0 ? words.length : next };
}
