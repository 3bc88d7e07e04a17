import type { ResolvedPlace } from "../../document.ts";
import type { NumberExpression } from "../../numbers/number-expression.ts";
import type { CountryEvidence } from "../country-evidence.ts";
import type { NameScene } from "../scan-names.ts";

/** What a search for places told by others looks at. */
export interface RelativeScene extends NameScene {
  /** Resolved places by each of their words. */
  readonly placeAt: ReadonlyMap<number, PlacedName>;
  readonly evidence: CountryEvidence;
  /** The number that ends (exclusive) at a word, if any. */
  numberBefore(word: number): NumberExpression | undefined;
}

/** A resolved place with the words of its name. */
export interface PlacedName {
  readonly place: ResolvedPlace;
  readonly from: number;
  readonly to: number;
}

/** Lower-case form of a word of one sentence; "" outside it. */
export function wordIn(scene: RelativeScene, at: number, sentence: number | undefined): string {
  const word = scene.words[at];
  return word === undefined || word.sentence !== sentence ? "" : word.form.toLowerCase();
}

/** Tells whether a form is a hyphen or a dash. */
export function isDash(form: string): boolean {
  return /^[-‐‑‒–—/]$/.test(form);
}
