import type { Speech } from "../attribution/speech.ts";
import {
  createSpeechScene,
  type SpeechLayers,
  type SpeechScene,
} from "../attribution/speech-scene.ts";
import { defineStage, type Stage } from "../stage.ts";
import type { QuoteDraft } from "./quote-draft.ts";
import { findVenue, type Venue } from "./venue.ts";

/** Collects the quotations that somebody speaks, with where they were said. */
export const quotesStage: Stage<keyof SpeechLayers | "speech" | "source", "quotes"> = defineStage({
  name: "quotes",
  version: "1",
  requires: [
    "source",
    "words",
    "sentences",
    "quotations",
    "tokens",
    "mentions",
    "entities",
    "frames",
    "speech",
  ],
  adds: ["quotes"],
  run(document, knowledge) {
    const scene = createSpeechScene(document, knowledge);
    return { quotes: findQuotes(scene, document.speech, document.source.text) };
  },
});

function findQuotes(
  scene: SpeechScene,
  speech: readonly Speech[],
  text: string,
): readonly QuoteDraft[] {
  const quotes: QuoteDraft[] = [];
  const venues: { readonly entity: number; readonly paragraph: number; readonly venue: Venue }[] =
    [];
  const direct = speech
    .flatMap((item) =>
      item.quotation === undefined || item.speaker === undefined
        ? []
        : [{ ...item, speaker: item.speaker, quotation: item.quotation }],
    )
    .sort((a, b) => a.quotation - b.quotation);
  for (const { quotation, speaker, cue, rule } of direct) {
    const inner = scene.quotations[quotation]?.inner;
    if (!inner) continue;
    const entity = scene.entityOf[speaker] ?? -1;
    const paragraph = scene.sentences[scene.words[cue]?.sentence ?? -1]?.paragraph ?? -1;
    const own = findVenue(scene, cue);
    const kept = venues.findLast(
      (other) => other.entity === entity && (other.paragraph === paragraph || other.venue.lasts),
    )?.venue;
    const venue = own ?? kept;
    if (own) venues.push({ entity, paragraph, venue: own });
    quotes.push({
      quotation,
      speaker,
      ...(venue === undefined ? {} : { venue: venue.span }),
      span: inner,
      because: [rule, ...(venue === undefined ? [] : [own ? venue.rule : "venue.kept"])],
    });
  }
  return withoutRepeats(scene, quotes, text);
}

/** Drops what a headline quotes when the body quotes it in full. */
function withoutRepeats(
  scene: SpeechScene,
  quotes: readonly QuoteDraft[],
  text: string,
): readonly QuoteDraft[] {
  const words = (quote: QuoteDraft): string =>
    text
      .slice(...quote.span)
      .toLowerCase()
      .replace(/[.,!?;:\s]+/gu, " ")
      .trim();
  const isHeadline = (quote: QuoteDraft): boolean => {
    const from = scene.quotations[quote.quotation]?.from ?? -1;
    return scene.sentences[scene.words[from]?.sentence ?? -1]?.kind === "headline";
  };
  return quotes.filter(
    (quote) =>
      !isHeadline(quote) ||
      !quotes.some(
        (other) => other !== quote && !isHeadline(other) && words(other).includes(words(quote)),
      ),
  );
}
