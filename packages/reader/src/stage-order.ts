import { AppError } from "@zenobia/model";
import type { Knowledge } from "./knowledge.ts";
import type { Layers } from "./layers.ts";
import type { AnyStage, LayerName } from "./stage.ts";

/** Runs stages in order; each was checked to find what it requires. */
export type Pipeline = (source: Layers["source"], knowledge: Knowledge) => Layers;

/**
 * Builds a pipeline from stages in order.
 *
 * @throws {AppError} `reader/pipeline` when a stage requires what no earlier one adds, or two add the same.
 */
export function createPipeline(stages: readonly AnyStage[]): Pipeline {
  checkOrder(stages);
  return (source, knowledge) => {
    let layers = { source } as Layers;
    for (const stage of stages) layers = { ...layers, ...stage.run(layers, knowledge) };
    return layers;
  };
}

function checkOrder(stages: readonly AnyStage[]): void {
  const addedBy = new Map<LayerName, string>([["source", "the report"]]);
  for (const stage of stages) {
    for (const name of stage.requires) {
      if (addedBy.has(name)) continue;
      const later = stages.find((other) => other.adds.includes(name));
      const hint = later ? `put stage "${later.name}" before it` : "no stage adds it";
      throw new AppError(
        "reader/pipeline",
        `stage "${stage.name}" requires layer "${name}": ${hint}`,
      );
    }
    for (const name of stage.adds) {
      const other = addedBy.get(name);
      if (other !== undefined)
        throw new AppError(
          "reader/pipeline",
          `layer "${name}" is added by "${other}" and again by "${stage.name}"`,
        );
      addedBy.set(name, stage.name);
    }
  }
}
