import type { MultiUndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** Many bodies are reckoned with in groups. */
const MANY = 200;

/** ForceAtlas2, so that names find room around what much is told of. */
export function relaxLayout(graph: MultiUndirectedGraph, rounds: number): void {
  forceAtlas2.assign(graph, {
    iterations: rounds,
    settings: {
      ...forceAtlas2.inferSettings(graph),
      linLogMode: true,
      outboundAttractionDistribution: true,
      gravity: 0.6,
      scalingRatio: 6,
      slowDown: 4,
      barnesHutOptimize: graph.order > MANY,
    },
  });
}
