import { textOf } from "@zenobia/model";
import type { Anchor } from "./anchor.ts";
import { bearingOfWord } from "./compass.ts";
import { directionBefore, type Phrase } from "./read-phrase.ts";
import type { RelativeReading } from "./relative-reading.ts";
import { type RelativeScene, wordIn } from "./relative-scene.ts";

/** "northern Syria", "Eastern Ukraine", "the north-east of Nigeria", "Libya's south": a part of something wide. */
export function readPart(scene: RelativeScene, anchor: Anchor): RelativeReading | undefined {
  if (!anchor.parts) return undefined;
  const before = capitalBefore(scene, anchor) ?? adjectiveBefore(scene, anchor);
  const phrase = before ?? nounBefore(scene, anchor);
  if (phrase)
    return {
      kind: "part",
      from: phrase.from,
      to: anchor.to,
      anchors: [anchor],
      bearing: phrase.value,
    };
  const behind = nounBehind(scene, anchor);
  if (behind === undefined) return undefined;
  const { bearing, to } = behind;
  return { kind: "part", from: anchor.from, to, anchors: [anchor], bearing };
}

/** "Eastern Ukraine", where the gazetteer has no place of that name and only took the rest of it. */
function capitalBefore(scene: RelativeScene, { from, to }: Anchor): Phrase<number> | undefined {
  const [first, second] = [scene.words[from], scene.words[to - 1]];
  if (!first || !second || to < from + 2) return undefined;
  const value = bearingOfWord(first.form);
  const name = textOf(scene.text, [first.span[0], second.span[1]]);
  if (value === undefined || scene.gazetteer.find(name).length > 0) return undefined;
  return { from, value };
}

/** "northern Syria", "north-eastern Nigeria", "northeast Syria", "the south of eastern Ukraine" only by its last. */
function adjectiveBefore(scene: RelativeScene, { from }: Anchor): Phrase<number> | undefined {
  return directionBefore(scene, from);
}

/** "the north of Syria", "in the far east of Ukraine"; "north of Syria" lies outside. */
function nounBefore(scene: RelativeScene, { from }: Anchor): Phrase<number> | undefined {
  const { sentence } = scene.words[from] ?? {};
  if (wordIn(scene, from - 1, sentence) !== "of") return undefined;
  const direction = directionBefore(scene, from - 1);
  if (!direction) return undefined;
  const word = (back: number): string => wordIn(scene, direction.from - back, sentence);
  if (word(1) === "far") return word(2) === "the" ? direction : undefined;
  // "to the north of Syria" lies outside, as "north of Syria" does.
  return word(1) === "the" && word(2) !== "to" ? direction : undefined;
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** "Libya's south", "Ukraine's far east"; "Libya's southern desert" is another place. */
function nounBehind(
  scene: RelativeScene,
  { to }: Anchor,
): { readonly bearing: number; readonly to: number } | undefined {
  const { sentence } = scene.words[to] ?? {};
  if (!/^['’]s?$/.test(wordIn(scene, to, sentence))) return undefined;
  const start = wordIn(scene, to + 1, sentence) === "far" ? to + 2 : to + 1;
  const form = wordIn(scene, start, sentence);
  const bearing = form.endsWith("ern") ? undefined : bearingOfWord(form);
  const next = wordIn(scene, start + 1, sentence);
  const isNoun = next !== "" && NOUNS.has(scene.tokens[start + 1]?.upos ?? "");
  if (bearing === undefined || isNoun || /^[-‐‑–]$/.test(next)) return undefined;
  return { bearing, to: start + 1 };
}
