import { expect, test } from "vitest";
import { roomForNames } from "../../../src/views/actors/network/room-for-names.ts";

const at = (key: string, x: number, y: number, isPlaced = false) => ({
  key,
  signs: 12,
  isPlaced,
  x,
  y,
});

test("names that would lie on one another are moved apart, up and down", () => {
  const [a, b, c] = roomForNames([at("a", 0, 0), at("b", 10, 2), at("c", 860, 0)], 860);
  expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(20);
  expect([a?.x, b?.x, c?.x]).toEqual([0, 10, 860]);
  expect(c?.y).toBe(0);
});

test("who is placed already stays, and the other makes room", () => {
  const [held, moved] = roomForNames([at("a", 0, 0, true), at("b", 10, 2), at("c", 860, 0)], 860);
  expect(held?.y).toBe(0);
  expect(moved?.y).toBeGreaterThanOrEqual(20);
});
