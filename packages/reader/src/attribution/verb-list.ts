import { lemmaAt } from "../frames/sentence-view.ts";
import type { SpeechScene } from "./speech-scene.ts";

/** Endings of regular forms and what stands in their place in the base form: for verbs whose lemma the model misses. */
const ENDINGS: readonly (readonly [ending: string, base: string])[] = [
  ["ed", ""],
  ["ed", "e"],
  ["ied", "y"],
  ["ing", ""],
  ["ing", "e"],
  ["s", ""],
];

/** Tells whether a verb stands in a list, alone or with the particle or preposition the list wants beside it. */
export function isVerbIn(scene: SpeechScene, verb: number, list: readonly string[]): boolean {
  return besideIn(scene, verb, list).some((part) => part === "" || hasBeside(scene, verb, part));
}

/** Prepositions that a list asks for beside a verb: "of" for "accuse of". */
export function prepositionsFor(
  scene: SpeechScene,
  verb: number,
  list: readonly string[],
): readonly string[] {
  return besideIn(scene, verb, list).filter((part) => part !== "");
}

function besideIn(scene: SpeechScene, verb: number, list: readonly string[]): readonly string[] {
  const index = scene.verbs.get(list);
  const known = index?.get(lemmaAt(scene.view, verb));
  if (known !== undefined || index === undefined) return known ?? [];
  const form = scene.words[verb]?.form.toLowerCase() ?? "";
  for (const [ending, base] of ENDINGS) {
    const found = form.endsWith(ending)
      ? index.get(form.slice(0, -ending.length) + base)
      : undefined;
    if (found) return found;
  }
  return [];
}

function hasBeside(scene: SpeechScene, verb: number, part: string): boolean {
  const frame = scene.frameAt.get(verb);
  if (lemmaAt(scene.view, verb + 1) === part) return true;
  return (
    frame !== undefined &&
    (frame.particles.includes(part) || frame.arguments.some((argument) => argument.role === part))
  );
}
