import { MultiUndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { LayoutAnswer, LayoutQuestion } from "./layout-messages.ts";
import { roomForNames } from "./room-for-names.ts";

const ROUNDS = 500;
/** Where some are placed already the others have to find room only. */
const ROUNDS_AFTER = 150;
const WIDE = 100;

/**
 * Places actors so that those with ties lie near. Those placed before stay where they are, so that the picture holds from
 * day to day; the same question has the same answer.
 */
export function placeActors({ edges, id, nodes, width }: LayoutQuestion): LayoutAnswer {
  const graph = new MultiUndirectedGraph();
  const placed = new Map(
    nodes.flatMap(({ key, x, y }) =>
      x === undefined || y === undefined ? [] : [[key, { x, y }] as const],
    ),
  );
  for (const { key } of nodes) {
    const at = placed.get(key) ?? beginningOf(key, edges, placed);
    graph.addNode(key, { ...at, fixed: placed.has(key) });
  }
  for (const { from, to, weight } of edges)
    graph.addEdge(from, to, { weight: 1 + Math.log2(Math.max(1, weight)) });
  if (placed.size < nodes.length && nodes.length > 1)
    forceAtlas2.assign(graph, {
      iterations: placed.size === 0 ? ROUNDS : ROUNDS_AFTER,
      settings: {
        ...forceAtlas2.inferSettings(graph),
        linLogMode: true,
        outboundAttractionDistribution: true,
        gravity: 0.6,
        scalingRatio: 6,
        slowDown: 4,
        barnesHutOptimize: nodes.length > 200,
      },
    });
  // Screens are wider than high, phones higher than wide.
  const stretch = width < NARROW ? 0.7 : 1.35;
  const found = nodes.map(({ key, signs }) => {
    const { x, y } = graph.getNodeAttributes(key) as Place;
    const isPlaced = placed.has(key);
    return { key, signs, isPlaced, x: placed.size > 0 ? x : x * stretch, y };
  });
  return { id, places: roomForNames(found, width).map(({ key, x, y }) => ({ key, x, y })) };
}

const NARROW = 600;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Beside those that it is tied to, where they are placed; else somewhere that its key says. */
function beginningOf(
  key: string,
  edges: LayoutQuestion["edges"],
  placed: ReadonlyMap<string, Place>,
): Place {
  const near = edges.flatMap(({ from, to }) => {
    const other = from === key ? to : to === key ? from : undefined;
    return (other === undefined ? undefined : placed.get(other)) ?? [];
  });
  const [across, along] = scatter(key);
  if (near.length === 0) return { x: across * WIDE, y: along * WIDE };
  const middle = (of: (place: Place) => number): number =>
    near.reduce((sum, place) => sum + of(place), 0) / near.length;
  return { x: middle(({ x }) => x) + across * 8, y: middle(({ y }) => y) + along * 8 };
}

/** Two numbers in [-1, 1] that a text always has. */
function scatter(text: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  const other = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return [hash / 0x7fffffff - 1, other / 0x7fffffff - 1];
}
