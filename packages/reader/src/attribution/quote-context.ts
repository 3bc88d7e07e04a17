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

/** The latest speaker of the paragraph: of a quotation, or of indirect speech in its main clause. */
function sameParagraph(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation } = search;
  const paragraph = paragraphOf(scene, quotation.from);
  const quoted = search.resolved.findLast(
    (other) => paragraphOf(scene, lastWord(other)) === paragraph,
  );
  const indirect = lastIndirect(search, paragraph);
  if (quoted && (!indirect || Math.max(quoted.cue, lastWord(quoted)) >= indirect.cue))
    return { ...sourceOf(quoted), rule: "quote.same-paragraph" };
  return indirect && { ...sourceOf(indirect), rule: "quote.after-indirect" };
}

interface Spoken extends Speech {
  readonly speaker: number;
}

/** The last speech in the main clause of the last sentence of a paragraph, before the quotation, that has one. */
function lastIndirect(search: QuoteSearch, paragraph: number): Spoken | undefined {
  const { scene, quotation } = search;
  for (let at = scene.words[quotation.from]?.sentence ?? -1; at >= 0; at -= 1) {
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
  const { scene, quotation, resolved } = search;
  const paragraph = paragraphOf(scene, quotation.from);
  const opensParagraph = scene.sentences.find((sentence) => sentence.paragraph === paragraph)?.from;
  if (opensParagraph === undefined || quotation.from - opensParagraph > 1) return undefined;
  const before = resolved
    .filter((other) => paragraphOf(scene, lastWord(other)) === paragraph - 1)
    .at(-1);
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
  const other = resolved.findLast(isOther);
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

function sourceOf({ speaker, cue }: Spoken): Omit<QuoteSource, "rule"> {
  return { speaker, cue };
}

function lastWord(speech: Speech): number {
  return (speech.content.at(-1)?.[1] ?? 1) - 1;
}

function paragraphOf(scene: SpeechScene, word: number): number {
  return scene.sentences[scene.words[word]?.sentence ?? -1]?.paragraph ?? -1;
}
