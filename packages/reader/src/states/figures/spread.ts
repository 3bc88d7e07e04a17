import { type FigureScene, formAt } from "./figure-scene.ts";
import type { Reading } from "./reading.ts";

const JOINTS = new Set([",", "and", "or", "plus", "&"]);
const MAX_GAP = 3;
const PART = "figure.part";
const FATES = new Set(["killed", "wounded", "displaced", "detained", "missing", "people_affected"]);

/** Lets numbers joined by commas and "and" share a predicate, and parts ("including nine children") that of their whole. */
export function spreadOver(scene: FigureScene, readings: readonly Reading[]): readonly Reading[] {
  const spread = [...readings];
  for (let index = spread.length - 2; index >= 0; index -= 1) {
    const here = spread[index];
    const next = spread[index + 1];
    if (here && next) spread[index] = fromNext(scene, here, next) ?? here;
  }
  for (let index = 1; index < spread.length; index += 1) {
    const here = spread[index];
    const last = spread[index - 1];
    if (here && last) spread[index] = fromLast(scene, here, last) ?? here;
  }
  return spread;
}

/** "31 militants and 11 soldiers had been killed": the predicate behind the second. */
function fromNext(scene: FigureScene, here: Reading, next: Reading): Reading | undefined {
  const canShare = isJoined(scene, here, next) && takes(here, next) && isBehind(next);
  return canShare ? shared(here, next, "figure.joined") : undefined;
}

/** "killed 31 militants and 11 soldiers": the predicate before the first; or a part of what was told. */
function fromLast(scene: FigureScene, here: Reading, last: Reading): Reading | undefined {
  if (isPartOf(scene, here))
    return takes(here, last) || takesFate(here, last) ? shared(here, last, PART) : undefined;
  const isBefore = !isBehind(last) || last.rule.startsWith(PART);
  return isBefore && takes(here, last) && isJoined(scene, last, here)
    ? shared(here, last, "figure.joined")
    : undefined;
}

/** Only what has no predicate of its own takes one from its neighbour, and things stay things. */
function takes(here: Reading, from: Reading): boolean {
  const isOpen =
    here.ground === "none" ||
    (here.ground === "noun" &&
      here.measure !== undefined &&
      !["money", "area", "weapons", "strikes"].includes(here.measure));
  return (
    isOpen &&
    from.measure !== undefined &&
    from.measure !== "money" &&
    (from.ground === "predicate" || from.ground === "attribute" || from.ground === "inherited")
  );
}

/** "73 corpses, among them 12 children": a part has the fate that the noun of the whole tells. */
function takesFate(here: Reading, from: Reading): boolean {
  return (
    (here.ground === "none" || here.ground === "noun") &&
    from.measure !== undefined &&
    FATES.has(from.measure)
  );
}

function shared(here: Reading, from: Reading, rule: string): Reading {
  return {
    counted: here.counted,
    ground: "inherited",
    ...(from.measure === undefined ? {} : { measure: from.measure }),
    ...(from.predicate === undefined ? {} : { predicate: from.predicate }),
    rule: `${rule}:${from.rule}`,
  };
}

function isBehind({ predicate, counted }: Reading): boolean {
  return predicate !== undefined && predicate > counted.number.core[0];
}

function isJoined(scene: FigureScene, first: Reading, second: Reading): boolean {
  const isRelative = ["whom", "which"].includes(formAt(scene, second.counted.noun ?? -1));
  const from = first.counted.to;
  const to = second.counted.number.from;
  if (isRelative || to - from < 1 || to - from > MAX_GAP) return false;
  for (let at = from; at < to; at += 1) if (!JOINTS.has(formAt(scene, at))) return false;
  return true;
}

function isPartOf(scene: FigureScene, { counted, ground }: Reading): boolean {
  const { noun, number } = counted;
  const isOfThem = noun !== undefined && scene.tokens[noun]?.upos === "PRON";
  if (isOfThem && ground === "none" && formAt(scene, number.from - 1) === ",") return true;
  return scene.measures.including.some((phrase) => {
    const words = phrase.split(" ");
    const from = counted.number.from - words.length;
    return words.every((word, offset) => formAt(scene, from + offset) === word);
  });
}
