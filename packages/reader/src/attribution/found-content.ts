import { lemmaAt } from "../frames/sentence-view.ts";
import type { SpeechForce } from "./speech.ts";
import type { SpeechScene } from "./speech-scene.ts";

/** What of a sentence stands under a verb of speech. */
export interface VerbContent {
  readonly words: readonly number[];
  readonly rule: string;
  /** Given where the construction decides it rather than the verb. */
  readonly force?: SpeechForce;
}

/** One construction in which a verb of speech may stand. */
export type ContentFinder = (scene: SpeechScene, verb: number) => VerbContent | undefined;

/** Words `from` to `to` (exclusive), one by one. */
export function wordsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** The prepositions and marks that open a phrase or clause: "at", "than" of "at more than 40". */
export function introducers(scene: SpeechScene, head: number): readonly string[] {
  const { tree } = scene.view;
  return [tree.subtree(head)[0], ...tree.childrenBy(head, "mark", "case")].map((word) =>
    lemmaAt(scene.view, word),
  );
}

/** Tells whether a verb is negated: "did not say". */
export function isNegated(scene: SpeechScene, verb: number): boolean {
  return scene.view.tree
    .childrenBy(verb, "advmod")
    .some((child) => scene.negations.includes(lemmaAt(scene.view, child)));
}
