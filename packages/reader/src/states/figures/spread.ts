import { type FigureScene, formAt } from "./figure-scene.ts";
import type { Reading } from "./reading.ts";

const JOINTS = new Set([",", "and", "or", "plus", "&"]);
const MAX_GAP = 3;

/** Lets numbers joined by commas and "and" share a predicate, and parts ("including nine children") that of their whole. */
export function spreadOver(scene: FigureScene, readings: readonly Reading[]): readonly Reading[] {
  const spread = [...readings];
  for (let index = spread.length - 2; index >= 0; index -= 1) {
    const here = spread[index];
    const next = spread[index + 1];
    if (here && next && isJoined(scene, here, next) && takes(here, next) && isBehind(next))
      spread[index] = shared(here, next, "figure.joined");
  }
  for (let index = 1; index < spread.length; index += 1) {
    const here = spread[index];
    const last = spread[index - 1];
    if (!here || !last || !takes(here, last)) continue;
    if (isPartOf(scene, here)) spread[index] = shared(here, last, "figure.part");
    else if (isJoined(scene, last, here) && !isBehind(last))
      spread[index] = shared(here, last, "figure.joined");
  }
  return spread;
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
  const from = first.counted.to;
  const to = second.counted.number.from;
  if (to - from < 1 || to - from > MAX_GAP) return false;
  for (let at = from; at < to; at += 1) if (!JOINTS.has(formAt(scene, at))) return false;
  return true;
}

function isPartOf(scene: FigureScene, { counted }: Reading): boolean {
  return scene.measures.including.some((phrase) => {
    const words = phrase.split(" ");
    const from = counted.number.from - words.length;
    return words.every((word, offset) => formAt(scene, from + offset) === word);
  });
}
