import type { Knowledge } from "../knowledge.ts";
import { textStage } from "../text/stage.ts";
import { type ConlluSentence, conlluOf, conlluWords, fillConllu } from "./conllu.ts";
import { syntaxStage } from "./stage.ts";

/**
 * Splits a raw text into sentences and words and gives each sentence its tree.
 *
 * @param firstId `sent_id` of the first sentence, for a text that was cut from a longer one.
 */
export function parseText(
  text: string,
  knowledge: Knowledge,
  firstId = 1,
): readonly ConlluSentence[] {
  if (text.trim() === "") return [];
  const source = { report: { id: "", published: "", text }, text, publishedDay: "" };
  const split = textStage.run({ source }, knowledge);
  return conlluOf({ source, ...split, ...syntaxStage.run(split, knowledge) }, firstId);
}

/** Gives sentences whose words are known their trees; sentences in, sentences out, in the same order. */
export function parseSentences(
  sentences: readonly ConlluSentence[],
  knowledge: Knowledge,
): readonly ConlluSentence[] {
  const forms = sentences.map((sentence) => conlluWords(sentence).map((word) => word.form));
  const trees = knowledge.syntax.parse(forms);
  return sentences.map((sentence, at) => fillConllu(sentence, trees[at] ?? []));
}
