import { attributionOf } from "../../src/attribution/attribution-of.ts";
import type { Speech } from "../../src/attribution/speech.ts";
import { attributionStage } from "../../src/attribution/stage.ts";
import { coreferenceStage } from "../../src/coreference/stage.ts";
import { framesStage } from "../../src/frames/stage.ts";
import type { Layers } from "../../src/layers.ts";
import { mentionsStage } from "../../src/mentions/stage.ts";
import { createPipeline } from "../../src/stage-order.ts";
import { quotesStage } from "../../src/states/quotes.ts";
import { syntaxStage } from "../../src/syntax/stage.ts";
import { textStage } from "../../src/text/stage.ts";
import { loadShippedKnowledge } from "../load-reader.ts";

const knowledge = loadShippedKnowledge();
const pipeline = createPipeline([
  textStage,
  syntaxStage,
  mentionsStage,
  coreferenceStage,
  framesStage,
  attributionStage,
  quotesStage,
]);

/** Reads a text with all that ships, as far as who says what. */
export function read(text: string): Layers {
  const report = { id: "test", published: "2024-05-02", text };
  return pipeline({ report, text, publishedDay: report.published }, knowledge);
}

/** Indirect speech as "speaker | cue | words said", with "…" between stretches; "?" for nobody. */
export function speechIn(text: string): readonly string[] {
  const layers = read(text);
  return layers.speech
    .filter(({ quotation, force }) => quotation === undefined && force === "asserts")
    .map((speech) =>
      [
        speakerOf(layers, speech.speaker),
        layers.words[speech.cue]?.form,
        saidIn(layers, speech),
      ].join(" | "),
    );
}

/** Who says what a word of the text tells, outermost first. */
export function speakersAt(text: string, form: string): readonly string[] {
  const layers = read(text);
  const word = layers.words.find((other) => other.form === form);
  if (!word) throw new Error(`no word ${form}`);
  return attributionOf(layers, word.index).map(({ speaker }) => speakerOf(layers, speaker));
}

/** Direct quotations as "speaker | words", with " | venue" where one is found; the speaker by the best mention. */
export function quotesIn(text: string): readonly string[] {
  const layers = read(text);
  return layers.quotes.map(({ speaker, span, venue }) => {
    const best = layers.entities.find(({ mentions }) => mentions.includes(speaker))?.best;
    const where = venue ? [text.slice(venue[0], venue[1])] : [];
    return [speakerOf(layers, best), text.slice(span[0], span[1]), ...where].join(" | ");
  });
}

function speakerOf(layers: Layers, mention: number | undefined): string {
  const span = layers.mentions[mention ?? -1]?.span;
  return span ? layers.source.text.slice(span[0], span[1]) : "?";
}

function saidIn(layers: Layers, { content }: Speech): string {
  return content
    .map(([from, to]) =>
      layers.source.text.slice(layers.words[from]?.span[0], layers.words[to - 1]?.span[1]),
    )
    .join(" … ");
}
