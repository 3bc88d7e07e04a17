import { lemmaAt } from "../frames/sentence-view.ts";
import type { Speech } from "./speech.ts";
import { kindOfSpeaker, type SpeechScene } from "./speech-scene.ts";

/** How many sentences back the last speaker may stand: for a pronoun of nobody, and against coreference. */
const REACH = 3;
const NEAR = 1;
const OTHER: Readonly<Record<string, string>> = { he: "she", she: "he" };

/**
 * Gives "he said" to the last speaker: always when that was in the sentence before, and a little farther where
 * coreference found nobody for the pronoun.
 *
 * @param speeches In text order.
 */
export function withAntecedents(
  scene: SpeechScene,
  speeches: readonly Speech[],
): readonly Speech[] {
  let last: Speech | undefined;
  return speeches.map((speech) => {
    const pronoun = pronounOf(scene, speech.speaker);
    if (pronoun === undefined) {
      if (speech.rule !== "speech.noun" && canBeOne(scene, speech.speaker)) last = speech;
      return speech;
    }
    const speaker = last && isWithinReach(scene, speech, last) ? last.speaker : undefined;
    if (last === undefined || speaker === undefined || hasOther(scene, speaker, pronoun))
      return speech;
    last = {
      ...speech,
      speaker,
      ...(speech.speaker === undefined ? {} : { pronoun: speech.speaker }),
      rule: `${speech.rule}.last-speaker`,
    };
    return last;
  });
}

function pronounOf(scene: SpeechScene, mention: number | undefined): string | undefined {
  const head = scene.mentions[mention ?? -1]?.head;
  const lemma = head === undefined ? "" : lemmaAt(scene.view, head);
  return OTHER[lemma] === undefined ? undefined : lemma;
}

function isWithinReach(scene: SpeechScene, speech: Speech, last: Speech): boolean {
  const distance = sentenceOf(scene, speech) - sentenceOf(scene, last);
  return distance <= (isOrphan(scene, speech.speaker) ? REACH : NEAR);
}

/** A pronoun that stands for nobody named or described. */
function isOrphan(scene: SpeechScene, mention: number | undefined): boolean {
  return membersOf(scene, mention).every((member) => scene.mentions[member]?.kind === "pronoun");
}

/** Tells whether someone goes by "she" where "he" is asked for. */
function hasOther(scene: SpeechScene, mention: number, pronoun: string): boolean {
  return membersOf(scene, mention).some((member) => pronounOf(scene, member) === OTHER[pronoun]);
}

function membersOf(scene: SpeechScene, mention: number | undefined): readonly number[] {
  return scene.entities[scene.entityOf[mention ?? -1] ?? -1]?.mentions ?? [];
}

function canBeOne(scene: SpeechScene, mention: number | undefined): boolean {
  if (mention === undefined || scene.profiles[mention]?.plural === true) return false;
  const kind = kindOfSpeaker(scene, mention);
  const isName = scene.mentions[mention]?.kind === "name";
  return kind === "person" || kind === "civilians" || (kind === undefined && isName);
}

function sentenceOf(scene: SpeechScene, speech: Speech): number {
  return scene.words[speech.cue]?.sentence ?? 0;
}
