import type { Frame } from "../../frames/frame.ts";
import { hasFeature, lemmaAt, uposAt } from "../../frames/sentence-view.ts";
import { type FigureScene, isPeople } from "./figure-scene.ts";
import type { MeasuredReading } from "./reading.ts";
import { verbMeasure } from "./verb-list.ts";

/** "A French pilot was killed": one person, told without a number, whom somebody killed or wounded. */
export function singlePeople(scene: FigureScene): readonly MeasuredReading[] {
  const found = new Map<number, MeasuredReading>();
  for (const frame of scene.frames) {
    if (frame.category === "noun" || isLoss(scene, frame.head) || !isTold(scene, frame.head))
      continue;
    for (const { role, head } of frame.arguments) {
      const article = articleOf(scene, head);
      if (article === undefined || found.has(head) || !isInOrder(frame, head)) continue;
      const measure = verbMeasure(scene, head, { verb: frame.head, role });
      if (measure !== "killed" && measure !== "wounded") continue;
      const number = {
        from: article,
        to: article + 1,
        core: [article, article + 1],
        exact: 1,
      } as const;
      const sentence = scene.words[head]?.sentence ?? -1;
      const counted = {
        number,
        sentence,
        noun: head,
        phrase: [article + 1, head + 1],
        heads: [head],
        to: head + 1,
      } as const;
      found.set(head, {
        counted,
        measure,
        ground: "predicate",
        predicate: frame.head,
        rule: `figure.single:${lemmaAt(scene.view, frame.head)}`,
      });
    }
  }
  return [...found.values()];
}

/** A passive verb stands behind whom it befell, "killed, a spokesman said" is two clauses. */
function isInOrder(frame: Frame, noun: number): boolean {
  return !frame.passive || noun < frame.head;
}

/** Verbs that say killed or wounded only of many ("lost 14 men"). */
function isLoss(scene: FigureScene, verb: number): boolean {
  return scene.measures.people_verbs.includes(lemmaAt(scene.view, verb));
}

/** Only what is told as fact: nobody has been killed by a plan to kill. */
function isTold(scene: FigureScene, verb: number): boolean {
  const matches = scene.matchesAt.get(verb) ?? [];
  return matches.every((match) => match.status === "happened");
}

/** The "a" or "an" of one person. */
function articleOf(scene: FigureScene, noun: number): number | undefined {
  const { groups, members } = scene.measures;
  const lemma = lemmaAt(scene.view, noun);
  if (uposAt(scene.view, noun) !== "NOUN" || hasFeature(scene.view, noun, "Number=Plur"))
    return undefined;
  if (
    !isPeople(scene, noun) ||
    groups.includes(lemma) ||
    (members.includes(lemma) && lemma !== "soldier")
  )
    return undefined;
  return scene.view.tree
    .childrenBy(noun, "det")
    .find((child) => ["a", "an"].includes(lemmaAt(scene.view, child)));
}
