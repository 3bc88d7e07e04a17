import type { Measure } from "@zenobia/model";
import { lemmaAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import { measureIn } from "./measure-words.ts";

/** The measure of the noun itself, when the words before it are what it asks for ("blue helmets"). */
export function nounClass(scene: FigureScene, counted: Counted, noun: number): Measure | undefined {
  const { nouns, only_with: conditions } = scene.measures;
  const lemma = lemmaAt(scene.view, noun);
  const measure = measureIn(nouns, lemma);
  const needed = Object.hasOwn(conditions, lemma) ? conditions[lemma] : undefined;
  if (needed === undefined || measure === undefined) return measure;
  for (let at = counted.phrase[0]; at < noun; at += 1)
    if (needed.includes(lemmaAt(scene.view, at)) || needed.includes(formAt(scene, at)))
      return measure;
  return undefined;
}
