import type { Measure } from "@zenobia/model";
import { lemmaAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import { measureIn } from "./measure-words.ts";
import type { Finding, Reading } from "./reading.ts";

/** How far before its number a total is looked for. */
const REACH = 14;
const LINKS = new Set(["at", "to", "as", "of", ":", "than", "for"]);
const QUOTES = new Set(["“", '"', "‘", "``"]);

/** What a number without a noun counts: "the toll rose to 56", "put the dead at 23", "a figure put at 40", "confirmed 18". */
export function totalMeasure(
  scene: FigureScene,
  counted: Counted,
  earlier: readonly Reading[],
): Finding | undefined {
  const { from, core } = counted.number;
  for (let at = from; at < core[0]; at += 1)
    if (scene.measures.counts.includes(lemmaAt(scene.view, at)))
      return inherited(earlier, counted, { rule: "figure.total", predicate: at });
  const link = linkBefore(scene, from);
  const lemma = lemmaAt(scene.view, link);
  const isLinked =
    LINKS.has(formAt(scene, link)) || lemma === "be" || scene.measures.counting.includes(lemma);
  if (isLinked) {
    const found = totalNoun(scene, link, counted, earlier);
    if (found) return found;
  }
  if (!scene.measures.confirming.includes(lemma) || scene.tokens[link]?.upos !== "VERB")
    return undefined;
  return inherited(earlier, counted, { rule: `figure.confirmed:${lemma}`, predicate: link });
}

/** "The dead included 19 women": a part of a total that the verb lists. */
export function listedMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const verb = counted.number.from - 1;
  if (!scene.measures.listing.includes(lemmaAt(scene.view, verb))) return undefined;
  for (const at of [verb - 1, verb - 2]) {
    const measure = measureIn(scene.measures.totals, lemmaAt(scene.view, at));
    if (measure !== undefined)
      return {
        measure,
        ground: "predicate",
        predicate: verb,
        rule: `figure.listed:${lemmaAt(scene.view, at)}`,
      };
  }
  return undefined;
}

/** The word before the number, quotation marks stepped over. */
function linkBefore(scene: FigureScene, from: number): number {
  let at = from - 1;
  while (QUOTES.has(formAt(scene, at))) at -= 1;
  return at;
}

function totalNoun(
  scene: FigureScene,
  link: number,
  counted: Counted,
  earlier: readonly Reading[],
): Finding | undefined {
  const { totals, counts, counting } = scene.measures;
  const isDirect = formAt(scene, link) === "of" || formAt(scene, link) === ":";
  for (
    let at = link;
    at > link - REACH && scene.words[at]?.sentence === counted.sentence;
    at -= 1
  ) {
    const lemma = lemmaAt(scene.view, at);
    const isCounted = isDirect
      ? at >= link - 1
      : between(scene, at, counted.number.from, counting) ||
        counting.includes(lemmaAt(scene.view, at - 2)) ||
        counting.includes(lemmaAt(scene.view, at - 1));
    if (!isCounted) continue;
    const measure = measureIn(totals, lemma) ?? measureIn(totals, formAt(scene, at));
    if (measure !== undefined && at < link)
      return { measure, ground: "predicate", predicate: at, rule: `figure.total:${lemma}` };
    if (counts.includes(lemma))
      return (
        countOf(scene, at, link) ??
        inherited(earlier, counted, { rule: `figure.count:${lemma}`, predicate: at })
      );
  }
  return undefined;
}

function between(scene: FigureScene, from: number, to: number, lemmas: readonly string[]): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (lemmas.includes(lemmaAt(scene.view, at))) return true;
  return false;
}

/** "the number of prisoners": what stands behind "of". */
function countOf(scene: FigureScene, count: number, link: number): Finding | undefined {
  const { totals, nouns, attributes } = scene.measures;
  if (formAt(scene, count + 1) !== "of") return undefined;
  for (let at = count + 2; at < link; at += 1) {
    const lemma = lemmaAt(scene.view, at);
    const measure: Measure | undefined =
      measureIn(totals, lemma) ??
      measureIn(attributes, formAt(scene, at)) ??
      measureIn(nouns, lemma);
    if (measure !== undefined)
      return { measure, ground: "predicate", predicate: count, rule: `figure.count:${lemma}` };
  }
  return undefined;
}

/** The measure of the last number of people told before, in the same sentence or the one before. */
export function inherited(
  earlier: readonly Reading[],
  counted: Counted,
  found: { readonly rule: string; readonly predicate?: number },
): Finding | undefined {
  const last = earlier.findLast(
    (reading) =>
      reading.measure !== undefined &&
      reading.measure !== "money" &&
      reading.counted.sentence >= counted.sentence - 1,
  );
  return last?.measure === undefined
    ? undefined
    : { measure: last.measure, ground: "inherited", ...found };
}
