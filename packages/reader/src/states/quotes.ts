import type { Speech } from "../attribution/speech.ts";
import {
  createSpeechScene,
  type SpeechLayers,
  type SpeechScene,
} from "../attribution/speech-scene.ts";
import { defineStage, type Stage } from "../stage.ts";
import { findProgrammes, type Programme } from "./programme.ts";
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
  const said = new Map<number, Said[]>();
  const programmes = findProgrammes(scene);
  const drafts = speech
    .filter((item) => item.quotation !== undefined)
    .sort((a, b) => (a.quotation ?? 0) - (b.quotation ?? 0))
    .flatMap((item) => {
      const quote = quoteOf(scene, item, { said, programmes });
      return quote ? [quote] : [];
    });
  return withoutRepeats(scene, drafts, text);
}

/** A venue named earlier in the report. */
interface Said {
  readonly paragraph: number;
  readonly venue: Venue;
}

/** Where speakers spoke so far, and the programmes they appear in. */
interface Venues {
  readonly said: Map<number, Said[]>;
  readonly programmes: readonly Programme[];
}

function quoteOf(scene: SpeechScene, speech: Speech, venues: Venues): QuoteDraft | undefined {
  const { quotation, speaker, rule } = speech;
  const span = scene.quotations[quotation ?? -1]?.inner;
  if (quotation === undefined || speaker === undefined || !span) return undefined;
  const venue = venueOf(scene, { cue: speech.cue, speaker }, venues);
  if (!venue) return { quotation, speaker, span, because: [rule] };
  return { quotation, speaker, venue: venue.span, span, because: [rule, venue.rule] };
}

/** Where a quotation was said: its own sentence tells, or a venue told before, or a programme. */
function venueOf(
  scene: SpeechScene,
  { cue, speaker }: { readonly cue: number; readonly speaker: number },
  { said, programmes }: Venues,
): Pick<Venue, "span" | "rule"> | undefined {
  const entity = scene.entityOf[speaker] ?? -1;
  const paragraph = scene.sentences[scene.words[cue]?.sentence ?? -1]?.paragraph ?? -1;
  const before = said.get(entity) ?? [];
  const own = findVenue(scene, cue, speaker);
  if (own) {
    said.set(entity, [...before.slice(-1), { paragraph, venue: own }]);
    return own;
  }
  const kept = keptVenue(before, paragraph);
  if (kept) return { span: kept.span, rule: "venue.kept" };
  const programme = programmes.findLast((other) => other.entity === entity && other.from < cue);
  return programme && { span: programme.span, rule: "venue.programme" };
}

/** A programme stays with its speaker through the report, any other venue through the paragraph. */
function keptVenue(said: readonly Said[], paragraph: number): Venue | undefined {
  return said.findLast((other) => other.paragraph === paragraph || other.venue.lasts)?.venue;
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
  if (!quotes.some(isHeadline)) return quotes;
  const body = quotes
    .filter((quote) => !isHeadline(quote))
    .map(words)
    .join("\n");
  return quotes.filter((quote) => !isHeadline(quote) || !body.includes(words(quote)));
}
