import { createEventScene, type EventLayers } from "../events/scene.ts";
import { defineStage, type Stage } from "../stage.ts";
import { findControl } from "./control.ts";
import { findFigures } from "./figures/find-figures.ts";
import { findRelations } from "./relations.ts";

/** Reads what stands rather than happens: who holds which place, who stands behind whom, how many. */
export const statesStage: Stage<
  keyof EventLayers | "matches",
  "control" | "relations" | "figures"
> = defineStage({
  name: "states",
  version: "1",
  requires: [
    "source",
    "words",
    "sentences",
    "tokens",
    "mentions",
    "entities",
    "frames",
    "places",
    "times",
    "quotations",
    "matches",
  ],
  adds: ["control", "relations", "figures"],
  run(document, knowledge) {
    const scene = createEventScene(document, knowledge);
    return {
      control: findControl(scene, document.matches),
      relations: findRelations(scene, document.matches),
      figures: findFigures(scene, document.matches),
    };
  },
});
