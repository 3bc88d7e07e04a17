import { uposAt } from "../frames/sentence-view.ts";
import { chainOf, type PairScene } from "./pair-scene.ts";

/** The verb over the source, else the word where source and target meet, else the root. */
export function keyPredicate(pair: PairScene): number {
  const { scene, source, target } = pair;
  const starts = [...source.heads.slice(0, 1), ...target.heads.slice(0, 1)];
  for (const start of starts) {
    const verb = chainOf(scene, start).find(
      (word) =>
        !source.words.has(word) && !target.words.has(word) && uposAt(scene.view, word) === "VERB",
    );
    if (verb !== undefined) return verb;
  }
  return starts[0] ?? -1;
}
