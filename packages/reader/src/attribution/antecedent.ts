import { lemmaAt } from "../frames/sentence-view.ts";
import type { Speech } from "./speech.ts";
import { kindOfSpeaker, type SpeechScene } from "./speech-scene.ts";

/** How many sentences back the last speaker may stand. */
const REACH = 3;
const ONE = new Set(["he", "she"]);

/**
 * Gives "he said" to the last speaker where coreference found nobody for the pronoun.
 *
 * @param speeches In text order.
 */
export function withAntecedents(
  scene: SpeechScene,
  speeches: readonly Speech[],
): readonly Speech[] {
  let last: Speech | undefined;
  return speeches.map((speech) => {
    const speaker = speech.speaker;
    if (speaker === undefined) return speech;
    if (!isOrphan(scene, speaker)) {
      if (canBeOne(scene, speaker)) last = speech;
      return speech;
    }
    const before =
      last !== undefined && sentenceOf(scene, speech) - sentenceOf(scene, last) <= REACH
        ? last.speaker
        : undefined;
    return before === undefined
      ? speech
      : { ...speech, speaker: before, rule: `${speech.rule}.last-speaker` };
  });
}

/** A pronoun that stands for nobody named or described. */
function isOrphan(scene: SpeechScene, mention: number): boolean {
  const head = scene.mentions[mention]?.head;
  if (head === undefined || !ONE.has(lemmaAt(scene.view, head))) return false;
  const members = scene.entities[scene.entityOf[mention] ?? -1]?.mentions ?? [];
  return members.every((member) => scene.mentions[member]?.kind === "pronoun");
}

function canBeOne(scene: SpeechScene, mention: number): boolean {
  const kind = kindOfSpeaker(scene, mention);
  return (
    scene.profiles[mention]?.plural !== true &&
    (kind === undefined || kind === "person" || kind === "civilians")
  );
}

function sentenceOf(scene: SpeechScene, speech: Speech): number {
  return scene.words[speech.cue]?.sentence ?? 0;
}
