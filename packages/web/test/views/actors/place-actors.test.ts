import { expect, test } from "vitest";
import { placeActors } from "../../../src/views/actors/network/place-actors.ts";

const EDGES = [
  { from: "a", to: "b", weight: 3 },
  { from: "b", to: "c", weight: 1 },
];
const node = (key: string) => ({ key, signs: 8 });

test("the same question has the same places", () => {
  const question = { id: 1, width: 860, nodes: [node("a"), node("b"), node("c")], edges: EDGES };
  expect(placeActors(question)).toEqual(placeActors(question));
});

test("who is placed already stays where they are", () => {
  const { places } = placeActors({
    id: 2,
    width: 860,
    nodes: [{ ...node("a"), x: 10, y: -4 }, { ...node("b"), x: -7, y: 3 }, node("c")],
    edges: EDGES,
  });
  expect(places.slice(0, 2)).toEqual([
    { key: "a", x: 10, y: -4 },
    { key: "b", x: -7, y: 3 },
  ]);
  expect(Number.isFinite(places[2]?.x)).toBe(true);
});

test("names that would lie on one another are moved apart", () => {
  const keys = ["a", "b", "c", "d", "e", "f"];
  const edges = keys.slice(1).map((to) => ({ from: "a", to, weight: 1 }));
  const { places } = placeActors({ id: 3, width: 860, nodes: keys.map(node), edges });
  const spots = new Set(places.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`));
  expect(spots.size).toBe(keys.length);
});
