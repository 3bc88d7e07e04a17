import { distanceKm } from "../distance.ts";
import type { Anchor } from "./anchor.ts";
import { readPart } from "./read-part.ts";
import { directionBefore, distanceBefore } from "./read-phrase.ts";
import type { RelativeReading } from "./relative-reading.ts";
import { type RelativeScene, wordIn } from "./relative-scene.ts";

/** Most words of "the besieged Syrian city of". */
const TITLE_WORDS = 5;
const NEAR = new Set(["near", "outside", "around", "nearby", "surrounding"]);
/** "30 km beyond Aleppo", "20 miles inside the Turkish border" */
const DISTANCE_LINKS = new Set(["of", "from", "outside", "off", "beyond", "inside", "within"]);
const FARTHEST_BETWEEN_KM = 500;
const MIDDLES = new Set(["halfway", "midway"]);

/** Reads the words before an anchor; the anchors that stand later in the sentence are for "between A and B". */
export function readRelative(
  scene: RelativeScene,
  anchor: Anchor,
  next: Anchor | undefined,
): RelativeReading | undefined {
  if (anchor.isWide === true) return readPart(scene, anchor);
  const start = titleStart(scene, anchor.from);
  return (
    readPart(scene, anchor) ??
    betweenAt(scene, anchor, start, next) ??
    distanceAt(scene, anchor, start) ??
    edgeAt(scene, anchor, start) ??
    directionAt(scene, anchor, start) ??
    nearAt(scene, anchor, start) ??
    possessedEdgeAt(scene, anchor) ??
    borderItself(anchor)
  );
}

/** First word of "the Iraqi city of", "the town of", "the" before a name. */
function titleStart(scene: RelativeScene, from: number): number {
  const { sentence } = scene.words[from] ?? {};
  const word = (at: number): string => wordIn(scene, at, sentence);
  const noun = word(from - 1) === "of" ? from - 2 : from - 1;
  const isNoun =
    !scene.lists.has("edge_nouns", word(noun)) &&
    (scene.lists.has("settlement_nouns", word(noun)) ||
      scene.lists.has("division_nouns", word(noun)));
  const last = isNoun ? noun : from;
  for (let at = last - 1; at >= last - TITLE_WORDS && at >= 0; at -= 1) {
    if (word(at) === "the" || (isNoun && word(at) === "a")) return at;
    if (!isNoun || !/^[\p{L}-]+$/u.test(word(at)) || isLink(scene, word(at))) break;
  }
  return last;
}

function isLink(scene: RelativeScene, word: string): boolean {
  return (
    scene.lists.has("at_prepositions", word) ||
    scene.lists.has("other_prepositions", word) ||
    scene.lists.has("edge_nouns", word)
  );
}

/** "between Aleppo and the Turkish border", "halfway between Aleppo and Idlib". */
function betweenAt(
  scene: RelativeScene,
  anchor: Anchor,
  start: number,
  next: Anchor | undefined,
): RelativeReading | undefined {
  const { sentence } = scene.words[anchor.from] ?? {};
  if (!next || next.isWide === true || wordIn(scene, start - 1, sentence) !== "between")
    return undefined;
  if (titleStart(scene, next.from) !== anchor.to + 1) return undefined;
  if (wordIn(scene, anchor.to, sentence) !== "and") return undefined;
  const isHalfway = MIDDLES.has(wordIn(scene, start - 2, sentence));
  const isOfGovernments = isCapital(anchor) && isCapital(next);
  if (!isHalfway && (isOfGovernments || distanceKm(anchor.at, next.at) > FARTHEST_BETWEEN_KM))
    return undefined;
  return {
    kind: "between",
    from: isHalfway ? start - 2 : start - 1,
    to: next.to,
    anchors: [anchor, next],
    isHalfway,
  };
}

/** "talks between Moscow and Kyiv" are nowhere between them. */
function isCapital({ place }: Anchor): boolean {
  return place?.record?.featureCode === "PPLC";
}

/** "30 km north of Aleppo", "20 miles outside Mosul", "within 10 km of the border". */
function distanceAt(
  scene: RelativeScene,
  anchor: Anchor,
  start: number,
): RelativeReading | undefined {
  const { sentence } = scene.words[anchor.from] ?? {};
  if (!DISTANCE_LINKS.has(wordIn(scene, start - 1, sentence))) return undefined;
  const away = wordIn(scene, start - 2, sentence) === "away" ? start - 2 : start - 1;
  const direction = directionBefore(scene, away);
  const end = direction ? beforeToThe(scene, direction.from, sentence) : away;
  const distance = distanceBefore(scene, end);
  if (!distance) return undefined;
  const isWithin = wordIn(scene, distance.from - 1, sentence) === "within";
  return {
    kind: "distance",
    from: isWithin ? distance.from - 1 : distance.from,
    to: anchor.to,
    anchors: [anchor],
    km: distance.value,
    ...(direction === undefined ? {} : { bearing: direction.value }),
  };
}

/** "30 km to the north": end of what stands before "to the". */
function beforeToThe(scene: RelativeScene, end: number, sentence: number | undefined): number {
  if (wordIn(scene, end - 1, sentence) !== "the") return end;
  return ["to", "on"].includes(wordIn(scene, end - 2, sentence)) ? end - 2 : end;
}

/** "the outskirts of Aleppo", "southern suburbs of Beirut". */
function edgeAt(scene: RelativeScene, anchor: Anchor, start: number): RelativeReading | undefined {
  const { sentence } = scene.words[anchor.from] ?? {};
  if (wordIn(scene, start - 1, sentence) !== "of") return undefined;
  if (!scene.lists.has("edge_nouns", wordIn(scene, start - 2, sentence))) return undefined;
  const direction = directionBefore(scene, start - 2);
  return {
    kind: "edge",
    from: direction?.from ?? start - 2,
    to: anchor.to,
    anchors: [anchor],
    ...(direction === undefined ? {} : { bearing: direction.value }),
  };
}

/** "north of Aleppo", "to the north-west of Aleppo". */
function directionAt(
  scene: RelativeScene,
  anchor: Anchor,
  start: number,
): RelativeReading | undefined {
  const { sentence } = scene.words[anchor.from] ?? {};
  if (wordIn(scene, start - 1, sentence) !== "of") return undefined;
  const direction = directionBefore(scene, start - 1);
  if (!direction || wordIn(scene, start - 2, sentence).endsWith("ern")) return undefined;
  const isInside =
    wordIn(scene, direction.from - 1, sentence) === "the" &&
    wordIn(scene, direction.from - 2, sentence) === "in";
  return {
    kind: isInside ? "edge" : "direction",
    from: direction.from,
    to: anchor.to,
    anchors: [anchor],
    bearing: direction.value,
  };
}

/** "near Aleppo", "close to the Turkish border". */
function nearAt(scene: RelativeScene, anchor: Anchor, start: number): RelativeReading | undefined {
  const { sentence } = scene.words[anchor.from] ?? {};
  const link = wordIn(scene, start - 1, sentence);
  const isClose =
    link === "to" && ["close", "next", "adjacent"].includes(wordIn(scene, start - 2, sentence));
  if (!NEAR.has(link) && !isClose) return undefined;
  return { kind: "near", from: isClose ? start - 2 : start - 1, to: anchor.to, anchors: [anchor] };
}

/** "Beirut's southern suburbs". */
function possessedEdgeAt(scene: RelativeScene, anchor: Anchor): RelativeReading | undefined {
  const { sentence } = scene.words[anchor.from] ?? {};
  if (!/^['’]s?$/.test(wordIn(scene, anchor.to, sentence))) return undefined;
  for (let at = anchor.to + 1; at <= anchor.to + 4; at += 1) {
    if (!scene.lists.has("edge_nouns", wordIn(scene, at, sentence))) continue;
    const direction = directionBefore(scene, at);
    if (at > anchor.to + 1 && direction?.from !== anchor.to + 1) return undefined;
    return {
      kind: "edge",
      from: anchor.from,
      to: at + 1,
      anchors: [anchor],
      ...(direction === undefined ? {} : { bearing: direction.value }),
    };
  }
  return undefined;
}

/** A border is a place of its own, whatever stands before it. */
function borderItself(anchor: Anchor): RelativeReading | undefined {
  if (!anchor.border) return undefined;
  return { kind: "border", from: anchor.from, to: anchor.to, anchors: [anchor] };
}
