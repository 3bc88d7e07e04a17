import type { Measure } from "@zenobia/model";
import { isListed } from "../../events/scene.ts";
import { lemmaAt, uposAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import { isArea } from "./no-quantity.ts";
import { nounClass } from "./noun-class.ts";
import type { Finding } from "./reading.ts";

/** Measures of things: no verb makes anything else of them. */
const THINGS = new Set<Measure>(["weapons", "strikes", "money", "area"]);

/** What is plain from the noun alone: money, land, weapons, strikes. */
export function thingMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const { noun } = counted;
  if (isMoney(scene, counted)) return { measure: "money", ground: "noun", rule: "figure.money" };
  if (isArea(scene, counted)) return { measure: "area", ground: "noun", rule: "figure.area" };
  if (noun === undefined) return undefined;
  const strikes = strikesMeasure(scene, counted, noun);
  if (strikes) return strikes;
  const measure = nounClass(scene, counted, noun);
  if (measure === undefined || !THINGS.has(measure)) return undefined;
  return { measure, ground: "noun", rule: `figure.noun:${lemmaAt(scene.view, noun)}` };
}

function isMoney(scene: FigureScene, { number, noun }: Counted): boolean {
  const { money, money_signs: signs } = scene.measures;
  const hasSign = signs.includes(formAt(scene, number.core[0] - 1));
  return hasSign || (noun !== undefined && money.includes(lemmaAt(scene.view, noun)));
}

/** "struck rebel positions 17 times", "bombed 42 targets". */
function strikesMeasure(scene: FigureScene, counted: Counted, noun: number): Finding | undefined {
  const { strike_verbs: verbs, strike_targets: targets } = scene.measures;
  const isTimes = lemmaAt(scene.view, noun) === "time";
  if (!isTimes && !targets.includes(lemmaAt(scene.view, noun))) return undefined;
  for (const verb of verbsBefore(scene, counted)) {
    const lemma = lemmaAt(scene.view, verb);
    if (verbs.includes(lemma))
      return {
        measure: "strikes",
        ground: "predicate",
        predicate: verb,
        rule: `figure.strikes:${lemma}`,
      };
    if (!isTimes) return undefined;
  }
  return undefined;
}

/** Verbs of the sentence before a number, nearest first. */
function verbsBefore(scene: FigureScene, { number, sentence }: Counted): readonly number[] {
  const verbs: number[] = [];
  for (let at = number.from - 1; at >= 0 && scene.words[at]?.sentence === sentence; at -= 1)
    if (uposAt(scene.view, at) === "VERB") verbs.push(at);
  return verbs;
}

/** "two wards were destroyed": things that the fighting destroyed. */
export function destroyedMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const { destroying, destroyed } = scene.measures;
  if (counted.noun === undefined || !isListed(scene, counted.noun, destroyed)) return undefined;
  for (const head of counted.heads) {
    for (const { frame, argument } of scene.rolesOf.get(head) ?? []) {
      const lemma = lemmaAt(scene.view, frame.head);
      if (argument.role === "object" && destroying.includes(lemma))
        return {
          measure: "other",
          ground: "predicate",
          predicate: frame.head,
          rule: `figure.destroyed:${lemma}`,
        };
    }
  }
  return undefined;
}
