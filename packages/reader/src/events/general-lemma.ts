import { lemmaAt, uposAt } from "../frames/sentence-view.ts";
import type { EventScene } from "./scene.ts";

/** The lemma; names and numbers are as good as any other, so that a model learns nothing about persons and states. */
export function generalLemma(scene: EventScene, word: number): string {
  const upos = uposAt(scene.view, word);
  if ((scene.modifierAt.get(word)?.known.length ?? 0) > 0) return "PROPN";
  return upos === "PROPN" || upos === "NUM" ? upos : lemmaAt(scene.view, word);
}
