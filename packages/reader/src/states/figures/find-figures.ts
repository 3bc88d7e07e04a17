import type { PredicateMatch } from "../../events/event-draft.ts";
import type { EventScene } from "../../events/scene.ts";
import type { FigureDraft } from "../state-draft.ts";
import { draftFigure } from "./draft-figure.ts";
import { createFigureScene } from "./figure-scene.ts";
import { mergeFigures } from "./merge-figures.ts";
import { readFigures } from "./read-figures.ts";

/** Reads the numbers about the conflict: how many were killed, fled, were held; troops, strikes, weapons, money, land. */
export function findFigures(
  events: EventScene,
  matches: readonly PredicateMatch[],
): readonly FigureDraft[] {
  const scene = createFigureScene(events, matches);
  const placed = readFigures(scene).map((reading) => ({
    figure: draftFigure(scene, reading),
    sentence: reading.counted.sentence,
  }));
  return mergeFigures(scene, placed);
}
