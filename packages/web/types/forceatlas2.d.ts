import type { AbstractGraph } from "graphology-types";

/** What of the layout is called; its own types are for bundlers only. */
interface ForceAtlas2 {
  assign(
    graph: AbstractGraph,
    options: {
      readonly iterations: number;
      readonly settings: Readonly<Record<string, boolean | number>>;
    },
  ): void;
  inferSettings(graph: AbstractGraph): Readonly<Record<string, boolean | number>>;
}

declare const forceAtlas2: ForceAtlas2;
export default forceAtlas2;
