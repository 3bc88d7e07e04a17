import type { Knowledge } from "./knowledge.ts";
import type { Layers } from "./layers.ts";

/** The name of a layer that a stage adds. */
export type LayerName = keyof Layers;

/**
 * One step of reading. A stage never changes what it is given: it returns the layers it adds.
 *
 * `requires` and `adds` are checked when a pipeline is built; the types keep `run` from touching anything else.
 */
export interface Stage<
  Required extends LayerName = LayerName,
  Added extends LayerName = LayerName,
> {
  readonly name: string;
  readonly version: string;
  readonly requires: readonly Required[];
  readonly adds: readonly Added[];
  run(document: Pick<Layers, Required>, knowledge: Knowledge): Pick<Layers, Added>;
}

/** A stage whose layer names were checked by {@link defineStage} and are now plain strings. */
export interface AnyStage {
  readonly name: string;
  readonly version: string;
  readonly requires: readonly LayerName[];
  readonly adds: readonly LayerName[];
  run(document: Layers, knowledge: Knowledge): Partial<Layers>;
}

/** Declares a stage: its types follow from its lists of layers. */
export function defineStage<const Required extends LayerName, const Added extends LayerName>(
  stage: Stage<Required, Added>,
): Stage<Required, Added> {
  return stage;
}
