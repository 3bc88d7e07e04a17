import { groupBy } from "../group-by.ts";
import { CONTEXT_FINDERS } from "./quote-context.ts";
import { CUE_FINDERS } from "./quote-cues.ts";
import type { QuotedSpeech, QuoteSearch, QuoteSource } from "./quote-search.ts";
import { isSentenceLike, isTitle } from "./quote-shape.ts";
import type { Speech } from "./speech.ts";
import type { SpeechScene } from "./speech-scene.ts";

/** Finds who speaks each quotation; names in quotation marks and words of nobody's speech are left out. */
export function quotedSpeeches(
  scene: SpeechScene,
  speeches: readonly Speech[],
): readonly QuotedSpeech[] {
  const resolved: QuotedSpeech[] = [];
  const outside = speeches.filter(({ cue }) => !scene.quoted.has(cue));
  const bySentence = groupBy(outside, ({ cue }) => scene.words[cue]?.sentence ?? -1);
  let end = 0;
  for (const quotation of scene.quotations) {
    const isNested = quotation.to <= end;
    end = Math.max(end, quotation.to);
    if (isNested) continue;
    const source = sourceOf({ scene, quotation, speeches: bySentence, resolved });
    if (!source) continue;
    resolved.push({
      ...source,
      content: [[quotation.from, quotation.to]],
      force: "asserts",
      quotation: quotation.index,
    });
  }
  return resolved;
}

function sourceOf(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation } = search;
  const finders = [
    ...(isTitle(scene, quotation) ? CUE_FINDERS.adjacent : CUE_FINDERS.all),
    ...(isSentenceLike(scene, quotation) ? CONTEXT_FINDERS : []),
  ];
  for (const finder of finders) {
    const source = finder(search);
    if (source) return source;
  }
  return undefined;
}
