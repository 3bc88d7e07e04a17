import type { Entity } from "../document.ts";
import type { Layers } from "../layers.ts";
import { covers, lengthOf, type Speech } from "./speech.ts";

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
  const covering = scene.speech.filter(
    (speech) => speech.force === "asserts" && covers(speech, word),
  );
  const depth = (speech: Speech): number =>
    covering.filter((other) => other !== speech && covers(other, speech.cue)).length;
  const ordered = covering
    .map((speech) => ({ speech, depth: depth(speech) }))
    .sort(
      (a, b) =>
        a.depth - b.depth || lengthOf(b.speech) - lengthOf(a.speech) || a.speech.cue - b.speech.cue,
    );
  const links: SpeakerLink[] = [];
  for (const { speech } of ordered) {
    const { speaker, cue, rule } = speech;
    if (
      speaker === undefined ||
      links.some((link) => isSame(scene.entities, link.speaker, speaker))
    )
      continue;
    links.push({ speaker, cue, rule });
  }
  return links;
}

function isSame(entities: readonly Entity[], a: number, b: number): boolean {
  return a === b || entities.some(({ mentions }) => mentions.includes(a) && mentions.includes(b));
}
