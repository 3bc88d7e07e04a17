import { MultiUndirectedGraph } from "graphology";
import type { LayoutAnswer, LayoutQuestion, Tied } from "./layout-messages.ts";
import { NARROW, roomForNames } from "./room-for-names.ts";

const ROUNDS = 500;
/** Where some are placed already the others have to find room only. */
const ROUNDS_AFTER = 150;
const WIDE = 100;

/** Places of the first network, kept while the same one is asked for: days of one sight have it in common. */
let kept: { readonly first: string; readonly places: ReadonlyMap<string, Place> } | undefined;

/** Draws those with ties together and others apart; nodes that are `fixed` stay. */
export type Relax = (graph: MultiUndirectedGraph, rounds: number) => void;

/** Places actors so that those with ties lie near; the same question has the same answer, whatever was asked before. */
export function placeActors(
  { first, id, today, width }: LayoutQuestion,
  relax: Relax,
): LayoutAnswer {
  const name = JSON.stringify([width, first]);
  if (kept?.first !== name)
    kept = { first: name, places: placesOf(first, { before: new Map(), width, relax }) };
  const places = placesOf(today, { before: kept.places, width, relax });
  return { id, places: [...places].map(([key, { x, y }]) => ({ key, x, y })) };
}

/** Those placed before stay where they are, so that the picture holds from day to day. */
function placesOf(
  { edges, nodes }: Tied,
  {
    before,
    relax,
    width,
  }: {
    readonly before: ReadonlyMap<string, Place>;
    readonly relax: Relax;
    readonly width: number;
  },
): ReadonlyMap<string, Place> {
  const graph = new MultiUndirectedGraph();
  const placed = new Map(
    nodes.flatMap(({ key }) => {
      const at = before.get(key);
      return at === undefined ? [] : [[key, at] as const];
    }),
  );
  for (const { key } of nodes) {
    const at = placed.get(key) ?? beginningOf(key, edges, placed);
    graph.addNode(key, { ...at, fixed: placed.has(key) });
  }
  for (const { from, to, weight } of edges)
    graph.addEdge(from, to, { weight: 1 + Math.log2(Math.max(1, weight)) });
  if (placed.size < nodes.length && nodes.length > 1)
    relax(graph, placed.size === 0 ? ROUNDS : ROUNDS_AFTER);
  // Screens are wider than high, phones higher than wide.
  const stretch = width < NARROW ? 0.7 : 1.35;
  const found = nodes.map(({ key, signs }) => {
    // The layout reckons in fewer digits than it was given.
    const { x, y } = placed.get(key) ?? (graph.getNodeAttributes(key) as Place);
    return { key, signs, isPlaced: placed.has(key), x: placed.size > 0 ? x : x * stretch, y };
  });
  return new Map(roomForNames(found, width).map(({ key, x, y }) => [key, { x, y }]));
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Beside those that it is tied to, where they are placed; else somewhere that its key says. */
function beginningOf(key: string, edges: Tied["edges"], placed: ReadonlyMap<string, Place>): Place {
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
