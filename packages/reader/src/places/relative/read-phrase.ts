import { bearingOfWord, meanBearing } from "./compass.ts";
import { isDash, type RelativeScene, wordIn } from "./relative-scene.ts";

/** A stretch of words with what it says. */
export interface Phrase<T> {
  readonly from: number;
  readonly value: T;
}

const KILOMETRES: Readonly<Record<string, number>> = {
  km: 1,
  kms: 1,
  kilometre: 1,
  kilometres: 1,
  kilometer: 1,
  kilometers: 1,
  mile: 1.609,
  miles: 1.609,
  mi: 1.609,
  metre: 0.001,
  metres: 0.001,
  meter: 0.001,
  meters: 0.001,
  m: 0.001,
  yards: 0.000914,
};
/** Nothing on earth is told to be further from a town. */
const FARTHEST_KM = 1500;
/** "30 km (19 miles)": words within the brackets. */
const LONGEST_BRACKET = 6;
/** "a few miles", "several miles" */
const OPEN_NUMBERS: Readonly<Record<string, number>> = { few: 3, couple: 2, several: 5, half: 0.5 };

/** Reads the direction that ends before a word: "north", "north-western", "the south and east" is none. */
export function directionBefore(scene: RelativeScene, end: number): Phrase<number> | undefined {
  const { sentence } = scene.words[end - 1] ?? {};
  const bearings: number[] = [];
  let from = end;
  for (let at = end - 1; bearings.length < 3; at -= 2) {
    const bearing = bearingOfWord(wordIn(scene, at, sentence));
    if (bearing === undefined) break;
    bearings.push(bearing);
    from = at;
    if (!isDash(wordIn(scene, at - 1, sentence))) break;
  }
  const value = meanBearing(bearings);
  return value === undefined ? undefined : { from, value };
}

/** Reads the distance, in kilometres, that ends before a word: "30 km", "about 20 miles", "30 km (19 miles)". */
export function distanceBefore(scene: RelativeScene, end: number): Phrase<number> | undefined {
  const { sentence } = scene.words[end - 1] ?? {};
  const outside = beforeBracket(scene, end);
  const factor = KILOMETRES[wordIn(scene, outside - 1, sentence)];
  if (factor === undefined) return undefined;
  const amount = amountBefore(scene, outside - 1, sentence);
  const km = (amount?.value ?? 0) * factor;
  return amount && km > 0 && km <= FARTHEST_KM ? { from: amount.from, value: km } : undefined;
}

function amountBefore(
  scene: RelativeScene,
  end: number,
  sentence: number | undefined,
): Phrase<number> | undefined {
  const number = scene.numberBefore(end);
  if (number) {
    const { exact, min, max, from } = number;
    const both = min !== undefined && max !== undefined ? (min + max) / 2 : undefined;
    const value = exact ?? both ?? min ?? max;
    return value === undefined ? undefined : { from, value };
  }
  const word = (back: number): string => wordIn(scene, end - back, sentence);
  if (word(1) === "a" && word(2) === "half") return { from: end - 2, value: 0.5 };
  if (word(1) === "a") return { from: end - 1, value: 1 };
  const open = word(1) === "of" ? 2 : 1;
  const value = OPEN_NUMBERS[word(open)];
  if (value === undefined) return undefined;
  return { from: word(open + 1) === "a" ? end - open - 1 : end - open, value };
}

function beforeBracket(scene: RelativeScene, end: number): number {
  if (scene.words[end - 1]?.form !== ")") return end;
  for (let at = end - 2; at >= end - LONGEST_BRACKET; at -= 1)
    if (scene.words[at]?.form === "(") return at;
  return end;
}
