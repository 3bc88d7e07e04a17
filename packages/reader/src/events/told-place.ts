import type { ResolvedPlace } from "../document.ts";
import type { Frame } from "../frames/frame.ts";
import { prepositionOf, relationAt } from "../frames/sentence-view.ts";
import type { EventScene } from "./scene.ts";

/** Deeper than this no phrase hangs under its predicate. */
const MOST_STEPS = 12;

/**
 * A place that hangs somewhere under a predicate, and under no other: "attacked a convoy 30 km north of Aleppo", "was chased
 * out by militias in Nyala", "forced them to flee their homes near Beni".
 */
export function toldPlace(scene: EventScene, frame: Frame): ResolvedPlace | undefined {
  const verb = frame.carrier ?? frame.head;
  const sentence = scene.sentences[scene.words[verb]?.sentence ?? -1];
  if (!sentence) return undefined;
  for (let word = sentence.from; word < sentence.to; word += 1) {
    const place = scene.placeAt.get(word);
    if (
      place &&
      (isToldByOther(place) || isSomewhere(scene, word)) &&
      hangsUnder(scene, word, verb)
    )
      return place;
  }
  return undefined;
}

/** "near Beni": behind a preposition that says where something is. */
function isSomewhere({ view }: EventScene, word: number): boolean {
  return view.lists.locatives.includes(prepositionOf(view, word));
}

/** Told by a place that it is none of; "rebels from eastern Ukraine" says as little of where they are as a country would. */
export function isToldByOther({ relative }: ResolvedPlace): boolean {
  return relative !== undefined && relative.kind !== "part";
}

/** Tells whether a word hangs under a predicate with no other verb between; nouns on the way may name deeds. */
function hangsUnder(scene: EventScene, word: number, predicate: number): boolean {
  let at = word;
  for (let step = 0; step < MOST_STEPS && at >= 0; step += 1) {
    at = scene.view.tree.parent(at);
    if (at === predicate) return true;
    if (scene.frameAt.get(at)?.category === "verb" && relationAt(scene.view, at) !== "xcomp")
      return false;
  }
  return false;
}
