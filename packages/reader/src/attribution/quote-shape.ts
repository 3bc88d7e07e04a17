import type { Quotation } from "../document.ts";
import { hasFeature, lemmaAt, uposAt } from "../frames/sentence-view.ts";
import type { SpeechScene } from "./speech-scene.ts";

/** Longest run of capitalised words that is taken for a name. */
const MAX_NAME_WORDS = 8;
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "AUX", "X"]);

/** Tells whether a quotation is a name or a title: “The Morning Hour”, “Lions of the Valley”. */
export function isTitle(scene: SpeechScene, { from, to }: Quotation): boolean {
  if (to - from > MAX_NAME_WORDS || isEndMark(scene, to - 1)) return false;
  let capitals = 0;
  for (let word = from; word < to; word += 1) {
    if (!CONTENT.has(uposAt(scene.view, word))) continue;
    if (!isCapitalised(scene, word) && uposAt(scene.view, word) !== "NUM") return false;
    capitals += 1;
  }
  return capitals > 0 && isCapitalised(scene, from);
}

function isCapitalised(scene: SpeechScene, word: number): boolean {
  return /^\p{Lu}/u.test(scene.words[word]?.form ?? "");
}

/** Tells whether a quotation can stand for itself: it opens like a sentence and has a verb or an end mark. */
export function isSentenceLike(scene: SpeechScene, { from, to }: Quotation): boolean {
  if (!isCapitalised(scene, from) && uposAt(scene.view, from) !== "NUM") return false;
  if (isEndMark(scene, to - 1) || isEndMark(scene, to + 1))
    return (to - from > 1 && hasVerb(scene, from, to)) || isEndMark(scene, to - 1);
  return hasVerb(scene, from, to);
}

function hasVerb(scene: SpeechScene, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1)
    if (hasFeature(scene.view, word, "VerbForm=Fin")) return true;
  return false;
}

function isEndMark(scene: SpeechScene, word: number): boolean {
  return [".", "!", "?", "…", "..."].includes(lemmaAt(scene.view, word));
}

/** Tells whether a comma or an end mark inside the marks shows that a verb of speech may follow or has gone before. */
export function endsInMark(scene: SpeechScene, { to }: Quotation): boolean {
  const last = lemmaAt(scene.view, to - 1);
  return last === "," || isEndMark(scene, to - 1) || lemmaAt(scene.view, to + 1) === ",";
}

/** Tells whether nothing but the quotation stands in its sentences. */
export function fillsSentences(scene: SpeechScene, { from, to }: Quotation): boolean {
  const first = scene.sentences[scene.words[from]?.sentence ?? -1];
  const last = scene.sentences[scene.words[to - 1]?.sentence ?? -1];
  if (!first || !last) return false;
  return onlyMarks(scene, first.from, from) && onlyMarks(scene, to, last.to);
}

function onlyMarks(scene: SpeechScene, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1)
    if (uposAt(scene.view, word) !== "PUNCT") return false;
  return true;
}
