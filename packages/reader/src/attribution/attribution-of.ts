import type { Layers } from "../layers.ts";
import { covers, lengthOf, type Speech, wordsIn } from "./speech.ts";

/** One link of a chain of speakers. */
export interface SpeakerLink {
  /** Index of the mention of who speaks. */
  readonly speaker: number;
  /** Word that says so. */
  readonly cue: number;
  readonly rule: string;
}

/**
 * Finds who says what a word tells.
 *
 * @returns The chain of speakers, outermost first; empty when the report says it in its own voice.
 */
export function attributionOf(
  scene: Pick<Layers, "speech" | "entities">,
  word: number,
): readonly SpeakerLink[] {
  return createAttribution(scene)(word);
}

/** Makes {@link attributionOf} for many words of one report; costs one pass over what is said. */
export function createAttribution(
  scene: Pick<Layers, "speech" | "entities">,
): (word: number) => readonly SpeakerLink[] {
  const speechAt = new Map<number, Speech[]>();
  for (const speech of scene.speech) {
    for (const word of speech.force === "asserts" ? wordsIn(speech.content) : []) {
      const known = speechAt.get(word);
      if (known) known.push(speech);
      else speechAt.set(word, [speech]);
    }
  }
  const entityOf = new Map<number, number>();
  for (const { index, mentions } of scene.entities)
    for (const mention of mentions) entityOf.set(mention, index);
  return (word) =>
    chainOf(speechAt.get(word) ?? [], (mention) => entityOf.get(mention) ?? -1 - mention);
}

function chainOf(
  covering: readonly Speech[],
  entityOf: (mention: number) => number,
): readonly SpeakerLink[] {
  const depth = (speech: Speech): number =>
    covering.filter((other) => other !== speech && covers(other, speech.cue)).length;
  const ordered = covering
    .map((speech) => ({ speech, depth: depth(speech), length: lengthOf(speech) }))
    .sort((a, b) => a.depth - b.depth || b.length - a.length || a.speech.cue - b.speech.cue);
  const links: SpeakerLink[] = [];
  const named = new Set<number>();
  for (const { speech } of ordered) {
    const { speaker, cue, rule } = speech;
    if (speaker === undefined || named.has(entityOf(speaker))) continue;
    named.add(entityOf(speaker));
    links.push({ speaker, cue, rule });
  }
  return links;
}
