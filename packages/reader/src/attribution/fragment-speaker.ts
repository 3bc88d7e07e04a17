import type { Layers } from "../layers.ts";
import type { SpeakerLink } from "./attribution-of.ts";

/** How many paragraphs after a quotation its speaker's words may still be quoted without a name. */
const REACH = 1;

/**
 * Who says a quoted fragment that no speech of its own covers: whoever was quoted last, in the same paragraph or
 * the one before. A fragment that names a thing ("Radio Kivu") gets a speaker only when somebody asks.
 */
export function fragmentSpeaker(
  layers: Pick<Layers, "quotations" | "speech" | "words" | "sentences">,
  word: number,
): readonly SpeakerLink[] {
  const fragment = layers.quotations.find(({ from, to }) => from <= word && word < to);
  if (!fragment || layers.speech.some(({ quotation }) => quotation === fragment.index)) return [];
  const paragraph = paragraphOf(layers, fragment.from);
  const last = layers.speech
    .filter(
      ({ quotation, speaker }) =>
        quotation !== undefined && speaker !== undefined && quotation < fragment.index,
    )
    .at(-1);
  const quoted = last && layers.quotations[last.quotation ?? -1];
  if (
    last?.speaker === undefined ||
    !quoted ||
    paragraph - paragraphOf(layers, quoted.from) > REACH
  )
    return [];
  return [{ speaker: last.speaker, cue: last.cue, rule: "attribution.quoted-fragment" }];
}

function paragraphOf(layers: Pick<Layers, "words" | "sentences">, word: number): number {
  return layers.sentences[layers.words[word]?.sentence ?? -1]?.paragraph ?? 0;
}
