import type { Measure } from "@zenobia/model";
import { lemmaAt, relationAt, uposAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import { measureIn } from "./measure-words.ts";
import type { Finding } from "./reading.ts";

/** Verbs of being and adverbs that may stand between people and how they are. */
const MAX_BEING = 5;

/** Words in or right behind the phrase: "39 injured soldiers", "9 dead", "16 are still missing", "12 million in need". */
export function attributeMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const end = endOfBeing(scene, counted);
  for (let at = counted.phrase[0]; at <= end; at += 1) {
    if (scene.words[at]?.sentence !== counted.sentence) break;
    const measure = attributeAt(scene, at);
    if (measure !== undefined && isPredicative(scene, at, counted))
      return {
        measure,
        ground: "attribute",
        predicate: at,
        rule: `figure.attribute:${formAt(scene, at)}`,
      };
  }
  return phraseBehind(scene, counted, end);
}

function attributeAt(scene: FigureScene, at: number): Measure | undefined {
  const { attributes } = scene.measures;
  return measureIn(attributes, formAt(scene, at)) ?? measureIn(attributes, lemmaAt(scene.view, at));
}

/** The place behind verbs of being that follow what is counted. */
function endOfBeing(scene: FigureScene, { to }: Counted): number {
  let at = to;
  while (at < to + MAX_BEING && isBeing(scene, at)) at += 1;
  return at;
}

function isBeing(scene: FigureScene, at: number): boolean {
  const upos = uposAt(scene.view, at);
  if (upos === "AUX" || upos === "ADV" || upos === "PART") return true;
  return upos === "VERB" && scene.measures.being.includes(lemmaAt(scene.view, at));
}

function phraseBehind(scene: FigureScene, counted: Counted, end: number): Finding | undefined {
  for (const [measure, phrases] of Object.entries(scene.measures.behind)) {
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      const at = [counted.to, end].find((place) => isPhraseAt(scene, place, words));
      if (at === undefined) continue;
      const predicate = at + words.length - 1;
      const rule = `figure.behind:${phrase}`;
      return { measure: measure as Measure, ground: "attribute", predicate, rule };
    }
  }
  return undefined;
}

function isPhraseAt(scene: FigureScene, at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => formAt(scene, at + offset) === word);
}

/** A word behind the phrase belongs to it when it is no modifier of the next noun ("12 people, dead tired"). */
function isPredicative(scene: FigureScene, at: number, counted: Counted): boolean {
  const isModifier = relationAt(scene.view, at) === "amod" && scene.view.tree.parent(at) > at;
  return at < counted.to || !isModifier;
}

/** "the lives of 600 soldiers", "the deaths of 12 people", "travel bans on 40 officials". */
export function ofNounMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const { of_nouns: ofNouns, on_nouns: onNouns } = scene.measures;
  const at = counted.number.from - 1;
  const preposition = formAt(scene, at);
  const isOn = preposition === "on" || preposition === "against";
  if (!isOn && preposition !== "of") return undefined;
  const noun = lemmaAt(scene.view, at - 1);
  const measure = measureIn(isOn ? onNouns : ofNouns, noun);
  if (measure === undefined) return undefined;
  return { measure, ground: "predicate", predicate: at - 1, rule: `figure.of:${noun}` };
}
