import { lemmaAt } from "../frames/sentence-view.ts";
import type { SpeechScene } from "./speech-scene.ts";

/** Tells whether a verb stands in a list, alone or as "verb particle" with that particle or preposition beside it. */
export function isVerbIn(scene: SpeechScene, verb: number, list: readonly string[]): boolean {
  const lemma = lemmaAt(scene.view, verb);
  return list.some((item) => {
    const blank = item.indexOf(" ");
    if (blank < 0) return item === lemma;
    return item.slice(0, blank) === lemma && hasBeside(scene, verb, item.slice(blank + 1));
  });
}

/** Prepositions that the list asks for beside a verb: "of" for "accuse of". */
export function prepositionsFor(
  scene: SpeechScene,
  verb: number,
  list: readonly string[],
): readonly string[] {
  const lemma = lemmaAt(scene.view, verb);
  return list.flatMap((item) => {
    const blank = item.indexOf(" ");
    return blank >= 0 && item.slice(0, blank) === lemma ? [item.slice(blank + 1)] : [];
  });
}

function hasBeside(scene: SpeechScene, verb: number, part: string): boolean {
  const frame = scene.frameAt.get(verb);
  if (lemmaAt(scene.view, verb + 1) === part) return true;
  return (
    frame !== undefined &&
    (frame.particles.includes(part) || frame.arguments.some((argument) => argument.role === part))
  );
}
