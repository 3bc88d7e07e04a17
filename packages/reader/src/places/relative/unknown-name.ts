import { textOf } from "@zenobia/model";
import type { ResolvedPlace } from "../../document.ts";
import { isCapitalised } from "../scan-names.ts";
import type { RelativeReading } from "./relative-reading.ts";
import { isDash, type RelativeScene, wordIn } from "./relative-scene.ts";

const LONGEST_NAME_WORDS = 5;
/** "a small mountain village": words between the article and the noun. */
const DESCRIBING_WORDS = 2;

/** A name without a point: one that was taken for a place, or one that is now. */
export interface UnknownName {
  readonly known: readonly ResolvedPlace[];
  readonly added: readonly ResolvedPlace[];
}

/**
 * The name without a point that words of place are about: "Qaxxobim, 30 km north of Aleppo",
 * "Qaxxobim, a village 30 km north of Aleppo". A name that was taken for no place before is one now.
 */
export function unknownBefore(
  scene: RelativeScene,
  reading: RelativeReading,
): UnknownName | undefined {
  // "Qaxxobim, in northern Syria": that is where it lies, but no point of its.
  if (reading.kind === "part") return undefined;
  const { sentence } = scene.words[reading.from] ?? {};
  const form = (index: number): string => wordIn(scene, index, sentence);
  let at = reading.from - 1;
  const hasNoun = scene.lists.has("settlement_nouns", form(at));
  if (hasNoun) at = beforeDescription(at, form);
  const hasComma = form(at) === ",";
  if (hasComma) at -= 1;
  if (form(at) === "") return undefined;
  const named = scene.placeAt.get(at);
  if (named) return named.place.record ? undefined : { known: [named.place], added: [] };
  const isSure = hasComma && reading.kind === "distance" && reading.bearing !== undefined;
  const added = isSure ? newName(scene, at) : undefined;
  return added && { known: [], added: [added] };
}

function beforeDescription(noun: number, form: (index: number) => string): number {
  for (let at = noun - 1; at >= noun - 1 - DESCRIBING_WORDS; at -= 1)
    if (form(at) === "a" || form(at) === "the") return at - 1;
  return noun;
}

function newName(scene: RelativeScene, last: number): ResolvedPlace | undefined {
  let from = last;
  const isName = (at: number): boolean =>
    !scene.placeAt.has(at) &&
    isCapitalised(scene.words[at]?.form) &&
    scene.words[at]?.sentence === scene.words[last]?.sentence;
  if (!isName(last)) return undefined;
  while (last - from < LONGEST_NAME_WORDS) {
    if (isName(from - 1)) from -= 1;
    else if (isDash(scene.words[from - 1]?.form ?? "") && isName(from - 2)) from -= 2;
    else break;
  }
  if (scene.tokens[from]?.name?.endsWith("PERSON")) return undefined;
  const [start = 0] = scene.words[from]?.span ?? [];
  const end = scene.words[last]?.span[1] ?? start;
  const name = textOf(scene.text, [start, end]);
  return { mention: [start, end], name, confidence: 0.6, because: "place.name" };
}
