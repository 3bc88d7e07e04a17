import type { PredicateMatch } from "../../events/event-draft.ts";
import type { EventScene } from "../../events/scene.ts";
import type { FigureDraft } from "../state-draft.ts";
import { draftFigure } from "./draft-figure.ts";
import { createFigureScene } from "./figure-scene.ts";
import { mergeFigures, type PlacedFigure } from "./merge-figures.ts";
import { readFigures } from "./read-figures.ts";
import type { MeasuredReading } from "./reading.ts";

/** Reads the numbers about the conflict: how many were killed, fled, were held; troops, strikes, weapons, money, land. */
export function findFigures(
  events: EventScene,
  matches: readonly PredicateMatch[],
): readonly FigureDraft[] {
  const scene = createFigureScene(events, matches);
  const placed: PlacedFigure[] = [];
  for (const reading of readFigures(scene)) {
    const figure = withEarlierWho(draftFigure(scene, reading), reading, placed.at(-1));
    placed.push({ figure, sentence: reading.counted.sentence });
  }
  return mergeFigures(scene, placed);
}

const FATES = new Set(["killed", "wounded", "displaced", "detained", "missing"]);

/** "killed 12 people and wounded 30": a number without a noun of its own counts those of the number before. */
function withEarlierWho(
  figure: FigureDraft,
  { counted, ground, rule }: MeasuredReading,
  last: PlacedFigure | undefined,
): FigureDraft {
  if (figure.who !== undefined || last?.figure.who === undefined) return figure;
  if (rule.startsWith("figure.total")) return figure;
  const isNear = last.sentence === counted.sentence || ground === "inherited";
  const areFates = FATES.has(figure.measure) && FATES.has(last.figure.measure);
  return isNear && areFates ? { ...figure, who: last.figure.who } : figure;
}
