import { matchNames, type NameMatch } from "../../mentions/name-matches.ts";
import type { ActorBase } from "../actor-base.ts";
import { isCapital, lemmasOf, type PhraseWord } from "./phrase-words.ts";
import type { PhraseMeans } from "./reading.ts";

/** Finds names of known actors in a phrase, longest first. */
export function findNames(words: readonly PhraseWord[], means: PhraseMeans): readonly NameMatch[] {
  return matchNames({ from: 0, to: words.length }, words, means.base);
}

/**
 * As {@link findNames} for a phrase that is written without capitals: names in any case.
 *
 * Nouns for actors are none of them: "president" is not the name of a paper.
 */
export function findNamesInAnyCase(
  words: readonly PhraseWord[],
  means: PhraseMeans,
): readonly NameMatch[] {
  if (words.some(isCapital)) return [];
  const { base } = means;
  const anyCase: Pick<ActorBase, "find" | "mayName" | "longest"> = {
    find: (folded) => base.findAnyCase(folded),
    mayName: (folded) => base.mayName(folded),
    longest: base.longest,
  };
  const capitals = words.map((word) => {
    const isNoun = lemmasOf(word.lower, means).some((lemma) => base.agent(lemma) !== undefined);
    return isNoun || isSmallWord(word, means) ? word : { form: capitalised(word.form) };
  });
  return matchNames({ from: 0, to: words.length }, capitals, anyCase);
}

function capitalised(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}

function isSmallWord({ lower }: PhraseWord, { words }: PhraseMeans): boolean {
  return [
    words.determiners,
    words.conjunctions,
    words.country_prepositions,
    words.other_prepositions,
  ].some((list) => list.includes(lower));
}
