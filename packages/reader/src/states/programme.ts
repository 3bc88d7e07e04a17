import type { Span } from "@zenobia/model";
import { isTitle } from "../attribution/quote-shape.ts";
import { kindOfSpeaker, type SpeechScene } from "../attribution/speech-scene.ts";
import type { Quotation } from "../document.ts";
import { uposAt } from "../frames/sentence-view.ts";

/** A programme or paper that somebody is said to appear in. */
export interface Programme {
  /** Entity of who appears there. */
  readonly entity: number;
  /** Word from which on it holds. */
  readonly from: number;
  readonly span: Span;
}

/** Names a programme takes with it: 'TV5 "The Morning Hour"'. */
export function programmeSpan(scene: SpeechScene, title: Quotation): Span {
  let first = title.from - 1;
  while (uposAt(scene.view, first - 1) === "PROPN") first -= 1;
  const start = scene.words[first]?.span[0] ?? title.span[0];
  return [Math.min(start, title.span[0]), title.span[1]];
}

/** Finds who appears where: "Speaking on TV5 “The Morning Hour”, the minister …": the person the sentence is about. */
export function findProgrammes(scene: SpeechScene): readonly Programme[] {
  return scene.quotations.flatMap((quotation) => {
    if (!isTitle(scene, quotation) || !isAfterPreposition(scene, quotation)) return [];
    const sentence = scene.words[quotation.from]?.sentence ?? -1;
    const person = scene.mentions.find(
      (mention) =>
        scene.words[mention.head]?.sentence === sentence &&
        scene.view.tree.relation(mention.head) === "nsubj" &&
        kindOfSpeaker(scene, mention.index) === "person",
    );
    if (!person) return [];
    const entity = scene.entityOf[person.index] ?? -1;
    return [{ entity, from: quotation.from, span: programmeSpan(scene, quotation) }];
  });
}

/** "on", "to", "in" before the title, with or without the name of the network between. */
function isAfterPreposition(scene: SpeechScene, title: Quotation): boolean {
  let before = title.from - 2;
  while (["PROPN", "DET", "PART"].includes(uposAt(scene.view, before))) before -= 1;
  return uposAt(scene.view, before) === "ADP";
}
