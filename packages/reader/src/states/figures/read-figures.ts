import { lemmaAt, relationAt } from "../../frames/sentence-view.ts";
import { findNumbers } from "../../numbers/find-numbers.ts";
import type { NumberExpression } from "../../numbers/number-expression.ts";
import { numberTokens } from "../../numbers/phrase.ts";
import { type Counted, countedBy } from "./counted.ts";
import type { FigureScene } from "./figure-scene.ts";
import { isNoQuantity } from "./no-quantity.ts";
import {
  attributeMeasure,
  destroyedMeasure,
  ofNounMeasure,
  peopleMeasure,
  thingMeasure,
} from "./noun-measure.ts";
import type { Finding, MeasuredReading, Reading } from "./reading.ts";
import { spreadOver } from "./spread.ts";
import { totalMeasure } from "./total-measure.ts";
import { verbAfter, verbAround, verbBefore } from "./verb-measure.ts";

/** Reads what the numbers of a report count, in text order; numbers that count nothing of the conflict are left out. */
export function readFigures(scene: FigureScene): readonly MeasuredReading[] {
  const readings: Reading[] = [];
  for (const sentence of scene.sentences) {
    const words = scene.words.slice(sentence.from, sentence.to);
    const own: Reading[] = [];
    for (const local of findNumbers({
      tokens: numberTokens(words),
      lists: scene.knowledge.words.numbers,
    })) {
      const counted = countedBy(scene, shifted(local, sentence.from), sentence.to);
      if (!isNoQuantity(scene, counted)) own.push(readingOf(scene, counted, [...readings, ...own]));
    }
    readings.push(...spreadOver(scene, own));
  }
  return readings.filter((reading): reading is MeasuredReading => reading.measure !== undefined);
}

function shifted(number: NumberExpression, by: number): NumberExpression {
  const { from, to, core, qualifier } = number;
  return {
    ...number,
    from: from + by,
    to: to + by,
    core: [core[0] + by, core[1] + by],
    ...(qualifier === undefined
      ? {}
      : { qualifier: [qualifier[0] + by, qualifier[1] + by] as const }),
  };
}

function readingOf(scene: FigureScene, counted: Counted, earlier: readonly Reading[]): Reading {
  const found = findingOf(scene, counted, earlier);
  return found ? { counted, ...found } : { counted, ground: "none", rule: "figure.none" };
}

function findingOf(
  scene: FigureScene,
  counted: Counted,
  earlier: readonly Reading[],
): Finding | undefined {
  return (
    thingMeasure(scene, counted) ??
    ofNounMeasure(scene, counted) ??
    verbBefore(scene, counted) ??
    verbAfter(scene, counted) ??
    verbAround(scene, counted) ??
    attributeMeasure(scene, counted) ??
    destroyedMeasure(scene, counted) ??
    (counted.noun === undefined ? totalMeasure(scene, counted, earlier) : undefined) ??
    (isSpeaker(scene, counted) || isOne(counted) ? undefined : peopleMeasure(scene, counted))
  );
}

/** "two officers said": sources are no figure. */
function isSpeaker(scene: FigureScene, counted: Counted): boolean {
  const { says, told } = scene.knowledge.words.speech;
  return counted.heads.some((head) => {
    const verb = lemmaAt(scene.view, scene.view.tree.parent(head));
    return relationAt(scene.view, head) === "nsubj" && (says.includes(verb) || told.includes(verb));
  });
}

function isOne({ number }: Counted): boolean {
  return number.exact === 1;
}
