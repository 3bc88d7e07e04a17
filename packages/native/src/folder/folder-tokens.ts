import {
  createTokenNames,
  createWordList,
  type Labels,
  type LemmaWords,
  type Token,
} from "@zenobia/reader";
import type { FolderLabels } from "./manifest.ts";

/** Puts the numbers of labels of a sentence into tokens. */
export type TokenMaker = (forms: readonly string[], labels: Labels) => readonly Token[];

/** Lemmas of a model that says none: the form in lower case, a name as it is. */
const PLAIN_LEMMAS = ["l0", "k0"];
const LOWER_CASE = 0;
const AS_IT_IS = 1;

/**
 * Makes tokens from the labels of a model folder.
 *
 * @param words Known words, commonest first, by which lemmas are put right; may be empty.
 */
export function createTokenMaker(
  labels: FolderLabels,
  words: readonly string[],
  lemmas: LemmaWords,
): TokenMaker {
  const { tags, relations, feats = ["_"], lemmas: scripts = PLAIN_LEMMAS, names = ["O"] } = labels;
  const maker = createTokenNames(
    {
      labels: { tags, relations, feats, lemmas: scripts, names },
      vocabularies: { vectors: createWordList(words) },
    },
    lemmas,
  );
  const namesTags = tags.map((tag) => tag.startsWith("PROPN"));
  return (forms, numbers) => {
    const lemma =
      labels.lemmas === undefined
        ? numbers.tag.map((tag) => (namesTags[tag] === true ? AS_IT_IS : LOWER_CASE))
        : numbers.lemma;
    const tokens = forms.map((form, at) => maker.tokenOf(form, { ...numbers, lemma }, at));
    return labels.names === undefined ? tokens.map(withoutName) : tokens;
  };
}

function withoutName({ lemma, upos, xpos, feats, head, relation }: Token): Token {
  return { lemma, upos, xpos, feats, head, relation };
}
