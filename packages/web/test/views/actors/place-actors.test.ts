import { expect, test } from "vitest";
import type { Tied } from "../../../src/views/actors/network/layout-messages.ts";
import { placeActors, type Relax } from "../../../src/views/actors/network/place-actors.ts";

const LAST = tied("army rebels", "army militia", "rebels patron", "militia neighbour");
const EARLY = tied("army rebels", "army elders");

/** Moves who may move, and reckons in as few digits as the real layout. */
const drift: Relax = (graph, rounds) =>
  graph.forEachNode((key, { fixed, x, y }) => {
    const moved = fixed === true ? 0 : rounds / 7;
    graph.setNodeAttribute(key, "x", Math.fround(x + moved));
    graph.setNodeAttribute(key, "y", Math.fround(y - moved));
  });

function tied(...pairs: readonly string[]): Tied {
  const edges = pairs.map((pair) => {
    const [from = "", to = ""] = pair.split(" ");
    return { from, to, weight: 2 };
  });
  const keys = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: [...keys].map((key) => ({ key, signs: key.length })), edges };
}

function placesOn(today: Tied): ReadonlyMap<string, object> {
  const { places } = placeActors({ id: 1, width: 860, first: LAST, today }, drift);
  return new Map(places.map(({ key, ...at }) => [key, at]));
}

test("everyone keeps their place from day to day", () => {
  const last = placesOn(LAST);
  const early = placesOn(EARLY);
  expect(early.get("army")).toEqual(last.get("army"));
  expect(early.get("rebels")).toEqual(last.get("rebels"));
});

test("where actors stand does not depend on which day was opened first", () => {
  const early = placesOn(EARLY);
  placeActors({ id: 2, width: 860, first: EARLY, today: LAST }, drift);
  const last = placesOn(LAST);
  expect(placesOn(EARLY)).toEqual(early);
  expect(placesOn(LAST)).toEqual(last);
  expect([...early.keys()].sort()).toEqual(["army", "elders", "rebels"]);
});
