import { defineStage, type Stage } from "../stage.ts";
import { withAntecedents } from "./antecedent.ts";
import { withCited } from "./cited.ts";
import { nounSpeech } from "./noun-speech.ts";
import { phraseSpeech } from "./phrase-speech.ts";
import { quotedSpeeches } from "./quoted.ts";
import type { Speech } from "./speech.ts";
import { createSpeechScene, type SpeechLayers, type SpeechScene } from "./speech-scene.ts";
import { verbSpeech } from "./verb-speech.ts";

/** Finds who says what: reports of speech, direct and indirect, with their speakers. */
export const attributionStage: Stage<keyof SpeechLayers, "speech"> = defineStage({
  name: "attribution",
  version: "1",
  requires: ["words", "sentences", "quotations", "tokens", "mentions", "entities", "frames"],
  adds: ["speech"],
  run(document, knowledge) {
    const scene = createSpeechScene(document, knowledge);
    const indirect = withAntecedents(
      scene,
      withCited(scene, indirectSpeeches(scene)).toSorted(inTextOrder),
    );
    const direct = quotedSpeeches(scene, indirect);
    const withContent = indirect.filter((speech) => speech.content.length > 0);
    return { speech: [...withContent, ...direct].sort(inTextOrder) };
  },
});

function indirectSpeeches(scene: SpeechScene): readonly Speech[] {
  return scene.words.flatMap(({ index }) => {
    const found =
      verbSpeech(scene, index) ?? nounSpeech(scene, index) ?? phraseSpeech(scene, index);
    return found ? [found] : [];
  });
}

function inTextOrder(a: Speech, b: Speech): number {
  return a.cue - b.cue || (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0);
}
