import { lemmaAt } from "../frames/sentence-view.ts";
import type { QuotedSpeech, QuoteFinder, QuoteSearch, QuoteSource } from "./quote-search.ts";
import { fillsSentences } from "./quote-shape.ts";
import { covers, type Speech } from "./speech.ts";
import type { SpeechScene } from "./speech-scene.ts";

/** Finders that look beyond the sentence of a quotation that is a sentence itself, best first. */
export const CONTEXT_FINDERS: readonly QuoteFinder[] = [
  sameParagraph,
  nextSentence,
  paragraphBefore,
];

/** How many sentences back indirect speech is looked for, and how many quotations back the other of two speakers. */
const REACH = 40;

/** The latest speaker of the paragraph: of a quotation, or of indirect speech in its main clause. */
function sameParagraph(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation } = search;
  const paragraph = paragraphOf(scene, quotation.from);
  const quoted = lastQuoted(search, paragraph);
  const indirect = lastIndirect(search, paragraph);
  if (quoted && (!indirect || Math.max(quoted.cue, lastWord(quoted)) >= indirect.cue))
    return { ...sourceOf(quoted), rule: "quote.same-paragraph" };
  return indirect && { ...sourceOf(indirect), rule: "quote.after-indirect" };
}

interface Spoken extends Speech {
  readonly speaker: number;
}

/** The last quotation before this one that ends in a paragraph. */
function lastQuoted({ scene, resolved }: QuoteSearch, paragraph: number): QuotedSpeech | undefined {
  for (let at = resolved.length - 1; at >= 0; at -= 1) {
    const other = resolved[at];
    const number = other === undefined ? -1 : paragraphOf(scene, lastWord(other));
    if (number === paragraph) return other;
    if (number < paragraph) return undefined;
  }
  return undefined;
}

/** The last speech in the main clause of the last sentence of a paragraph, before the quotation, that has one. */
function lastIndirect(search: QuoteSearch, paragraph: number): Spoken | undefined {
  const { scene, quotation } = search;
  const here = scene.words[quotation.from]?.sentence ?? -1;
  for (let at = here; at >= Math.max(0, here - REACH); at -= 1) {
    const number = scene.sentences[at]?.paragraph ?? -1;
    if (number < paragraph) return undefined;
    const spoken = number > paragraph ? [] : spokenIn(search, at);
    const last = spoken
      .filter((speech) => !spoken.some((other) => other !== speech && covers(other, speech.cue)))
      .at(-1);
    if (last) return last;
  }
  return undefined;
}

function spokenIn({ quotation, speeches }: QuoteSearch, sentence: number): readonly Spoken[] {
  return (speeches.get(sentence) ?? []).filter(
    (speech): speech is Spoken => speech.speaker !== undefined && speech.cue < quotation.from,
  );
}

/** "“…” He shook his head." does not count, but "“…!” That was how the mayor put it." does: a verb of speech follows. */
function nextSentence(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation, speeches } = search;
  if (!fillsSentences(scene, quotation)) return undefined;
  const last = scene.words[quotation.to - 1]?.sentence ?? -1;
  const next = scene.sentences[last + 1];
  if (next === undefined || next.paragraph !== paragraphOf(scene, quotation.from)) return undefined;
  const speech = (speeches.get(next.index) ?? []).find(
    (other): other is Spoken => other.speaker !== undefined,
  );
  return speech && { ...sourceOf(speech), rule: "quote.next-sentence" };
}

/** A paragraph that opens with the quotation goes on with the speaker before it, or with the other one of two. */
function paragraphBefore(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation } = search;
  const paragraph = paragraphOf(scene, quotation.from);
  if (quotation.from - paragraphStart(scene, quotation.from) > 1) return undefined;
  const before = lastQuoted(search, paragraph - 1);
  if (before)
    return { ...sourceOf(otherOfTwo(search, before) ?? before), rule: "quote.paragraph-before" };
  const indirect = lastIndirect(search, paragraph - 1);
  return indirect && { ...sourceOf(indirect), rule: "quote.after-indirect-paragraph" };
}

/** In an interview a question goes from one to the other: who answers is not who asked, who asks again is who asked. */
function otherOfTwo(search: QuoteSearch, before: QuotedSpeech): QuotedSpeech | undefined {
  const { scene, quotation, resolved } = search;
  const isOther = (other: QuotedSpeech): boolean =>
    scene.entityOf[other.speaker] !== scene.entityOf[before.speaker];
  const other = resolved.slice(-REACH).findLast(isOther);
  if (isQuestion(scene, lastWord(before))) return other;
  const asksAgain =
    isQuestion(scene, quotation.to - 1) &&
    other !== undefined &&
    isQuestion(scene, lastWord(other));
  return asksAgain ? other : undefined;
}

function isQuestion(scene: SpeechScene, word: number): boolean {
  return lemmaAt(scene.view, word) === "?";
}

/** First word of the paragraph a word stands in, as far as a few sentences back. */
function paragraphStart(scene: SpeechScene, word: number): number {
  let at = scene.words[word]?.sentence ?? 0;
  const paragraph = scene.sentences[at]?.paragraph;
  for (let step = 0; step < 2 && scene.sentences[at - 1]?.paragraph === paragraph; step += 1)
    at -= 1;
  return scene.sentences[at]?.from ?? word;
}

function sourceOf({ speaker, cue }: Spoken): Omit<QuoteSource, "rule"> {
  return { speaker, cue };
}

function lastWord(speech: Speech): number {
  return (speech.content.at(-1)?.[1] ?? 1) - 1;
}

function paragraphOf(scene: SpeechScene, word: number): number {
  return scene.sentences[scene.words[word]?.sentence ?? -1]?.paragraph ?? -1;
}
