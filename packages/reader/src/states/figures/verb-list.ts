import type { Measure } from "@zenobia/model";
import { isListed } from "../../events/scene.ts";
import { lemmaAt } from "../../frames/sentence-view.ts";
import { type FigureScene, formAt, isPeople } from "./figure-scene.ts";
import type { MeasureLists } from "./measure-words.ts";

/** How far from its verb the second word of "take hostage" may stand. */
const REACH_BEHIND = 4;
const REACH_BEFORE = 3;

/** A verb with the place in its frame where what is counted stands. */
export interface VerbRole {
  readonly verb: number;
  readonly role: string;
}

/** What a verb makes of those it is done to, or of those who do it; some verbs only of people. */
export function verbMeasure(
  scene: FigureScene,
  noun: number | undefined,
  { verb, role }: VerbRole,
): Measure | undefined {
  if (role !== "object" && role !== "subject") return undefined;
  const { verb_object: done, verb_subject: doing, people_verbs: people } = scene.measures;
  const measure = listedVerb(scene, verb, role === "object" ? done : doing);
  if (measure === undefined || isVoided(scene, verb)) return undefined;
  if (noun !== undefined && measure === "displaced" && !isDisplaceable(scene, noun))
    return undefined;
  const lemma = lemmaAt(scene.view, verb);
  return noun === undefined || !people.includes(lemma) || isPeople(scene, noun)
    ? measure
    : undefined;
}

const UNDER_ARMS = ["~troops", "~fighter"];

/** Soldiers who flee retreat, diplomats who are expelled go home. */
function isDisplaceable(scene: FigureScene, noun: number): boolean {
  if (scene.measures.not_displaced.includes(lemmaAt(scene.view, noun))) return false;
  return isListed(scene, noun, scene.measures.people) || !isListed(scene, noun, UNDER_ARMS);
}

/** The measure of the item that fits best: with its second word nearest, or alone. */
function listedVerb(scene: FigureScene, verb: number, lists: MeasureLists): Measure | undefined {
  const lemma = lemmaAt(scene.view, verb);
  const form = formAt(scene, verb);
  let best: Measure | undefined;
  let bestReach = Number.POSITIVE_INFINITY;
  for (const [measure, items] of Object.entries(lists)) {
    for (const item of items) {
      if (!item.startsWith(lemma) && !item.startsWith(form)) continue;
      const reach = reachOf(scene, verb, item.split(" "));
      if (reach === undefined || reach >= bestReach) continue;
      best = measure as Measure;
      bestReach = reach;
    }
  }
  return best;
}

/** Words between the verb and the last word of an item; a verb alone comes after all that have more words. */
function reachOf(
  scene: FigureScene,
  verb: number,
  [first, ...rest]: readonly string[],
): number | undefined {
  if (first !== lemmaAt(scene.view, verb) && first !== formAt(scene, verb)) return undefined;
  let reach = rest.length > 0 ? 0 : REACH_BEHIND + 2;
  for (const word of rest) {
    const distance = companionDistance(scene, verb, word);
    if (distance === undefined) return undefined;
    reach = Math.max(reach, distance);
  }
  return reach;
}

function companionDistance(scene: FigureScene, verb: number, word: string): number | undefined {
  for (let distance = 1; distance <= REACH_BEHIND; distance += 1)
    if (isWord(scene, verb + distance, word)) return distance;
  return scene.view.tree.children(verb).some((at) => isWord(scene, at, word))
    ? REACH_BEHIND + 1
    : undefined;
}

/** "held responsible", "prevented from leaving": words with which the verb means something else. */
function isVoided(scene: FigureScene, verb: number): boolean {
  const lemma = lemmaAt(scene.view, verb);
  const words = Object.hasOwn(scene.measures.voided, lemma)
    ? (scene.measures.voided[lemma] ?? [])
    : [];
  return words.some((word) => {
    if (companionDistance(scene, verb, word) !== undefined) return true;
    for (let back = 1; back <= REACH_BEFORE; back += 1)
      if (isWord(scene, verb - back, word)) return true;
    return false;
  });
}

function isWord(scene: FigureScene, at: number, word: string): boolean {
  return lemmaAt(scene.view, at) === word || formAt(scene, at) === word;
}
