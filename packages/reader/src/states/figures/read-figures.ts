import { findNumbers } from "../../numbers/find-numbers.ts";
import type { NumberExpression } from "../../numbers/number-expression.ts";
import { numberTokens } from "../../numbers/phrase.ts";
import { attributeMeasure, ofNounMeasure } from "./attribute-measure.ts";
import { type Counted, countedBy } from "./counted.ts";
import type { FigureScene } from "./figure-scene.ts";
import { isNoQuantity } from "./no-quantity.ts";
import { nounClass } from "./noun-class.ts";
import { peopleMeasure } from "./people-measure.ts";
import type { Finding, MeasuredReading, Reading } from "./reading.ts";
import { singlePeople } from "./single.ts";
import { spreadOver } from "./spread.ts";
import { destroyedMeasure, thingMeasure } from "./thing-measure.ts";
import { listedMeasure, totalMeasure } from "./total-measure.ts";
import { verbAfter, verbAround, verbBefore } from "./verb-measure.ts";

/** Numbers told before that one can take its measure from. */
const MEMORY = 8;

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
      if (isNoQuantity(scene, counted)) continue;
      own.push(readingOf(scene, counted, [...readings.slice(-MEMORY), ...own.slice(-MEMORY)]));
    }
    readings.push(...spreadOver(scene, own));
  }
  const measured = readings.filter(
    (reading): reading is MeasuredReading => reading.measure !== undefined,
  );
  const all = [...measured, ...singlePeople(scene)].sort(
    (a, b) => a.counted.number.core[0] - b.counted.number.core[0],
  );
  return withoutHeadlines(scene, all);
}

/** A headline sums up what the text tells: its figures stand only where the text has none of the sort. */
function withoutHeadlines(
  scene: FigureScene,
  readings: readonly MeasuredReading[],
): readonly MeasuredReading[] {
  const isHeadline = (reading: MeasuredReading): boolean =>
    scene.sentences[reading.counted.sentence]?.kind === "headline";
  const told = new Set(
    readings.filter((reading) => !isHeadline(reading)).map(({ measure }) => measure),
  );
  return readings.filter((reading) => !isHeadline(reading) || !told.has(reading.measure));
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

/** "tens of thousands of the town's 150,000 residents": the whole that a number is part of has its own fate. */
function isWhole(counted: Counted, last: Reading | undefined): boolean {
  return (
    last !== undefined &&
    counted.number.from < last.counted.to &&
    counted.number.from > last.counted.number.core[0]
  );
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
  if (counted.number.exact === 1 && counted.noun === undefined) return undefined;
  if (isWhole(counted, earlier.at(-1)))
    return thingMeasure(scene, counted) ?? peopleMeasure(scene, counted);
  return (
    thingMeasure(scene, counted) ??
    ofNounMeasure(scene, counted) ??
    fateOf(scene, counted) ??
    attributeMeasure(scene, counted) ??
    listedMeasure(scene, counted) ??
    destroyedMeasure(scene, counted) ??
    (counted.noun === undefined ? totalMeasure(scene, counted, earlier) : undefined) ??
    (isOne(counted) ? undefined : peopleMeasure(scene, counted))
  );
}

/** What a verb says; refugees who are helped are still counted as displaced ("shelters two million refugees"). */
function fateOf(scene: FigureScene, counted: Counted): Finding | undefined {
  const found =
    verbBefore(scene, counted) ?? verbAfter(scene, counted) ?? verbAround(scene, counted);
  if (found?.measure !== "people_affected" || counted.noun === undefined) return found;
  const measure = nounClass(scene, counted, counted.noun);
  return measure === "displaced" ? { ...found, measure } : found;
}

/** One or none is no quantity by itself. */
function isOne({ number }: Counted): boolean {
  return number.exact === 1 || number.exact === 0;
}
