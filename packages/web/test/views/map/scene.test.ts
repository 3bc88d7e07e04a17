import { expect, test } from "vitest";
import { latOf, lonOf, xOf, yOf } from "../../../src/views/map/points/mercator.ts";
import { latestOnly } from "../../../src/views/map/points/points-client.ts";
import { Boxes } from "../../../src/views/map/scene/boxes.ts";
import { boxOf, frameOf, toScreen } from "../../../src/views/map/scene/frame.ts";
import { assignSlots } from "../../../src/views/map/scene/holder-colours.ts";
import { markAt, spreadOut } from "../../../src/views/map/scene/marks.ts";
import { coversView, viewportOf } from "../../../src/views/map/scene/viewport.ts";

const FRAME = frameOf({ x: xOf(38), y: yOf(35), zoom: 6 }, { width: 800, height: 600 });

test("finds degrees again from the square of the world", () => {
  expect(lonOf(xOf(38.3))).toBeCloseTo(38.3, 9);
  expect(latOf(yOf(-34.5))).toBeCloseTo(-34.5, 9);
});

test("puts the middle of the map in the middle of the screen, and knows what is seen", () => {
  const [x, y] = toScreen(FRAME, xOf(38), yOf(35));
  expect([Math.round(x), Math.round(y)]).toEqual([400, 300]);
  const [west, south, east, north] = boxOf(FRAME);
  expect(west).toBeLessThan(38);
  expect(east).toBeGreaterThan(38);
  expect(south).toBeLessThan(35);
  expect(north).toBeGreaterThan(35);
});

test("clusters beyond the edges, so that a small move needs nothing new, and a zoom does", () => {
  const viewport = viewportOf(FRAME);
  const near = frameOf({ x: xOf(38.5), y: yOf(35), zoom: 6.1 }, { width: 800, height: 600 });
  const nearer = frameOf({ x: xOf(38), y: yOf(35), zoom: 7 }, { width: 800, height: 600 });
  expect([coversView(viewport, FRAME), coversView(viewport, near)]).toEqual([true, true]);
  expect(coversView(viewport, nearer)).toBe(false);
});

test("writes no name over another", () => {
  const boxes = new Boxes();
  expect(boxes.reserve([0, 0, 200, 20])).toBe(true);
  expect(boxes.reserve([190, 10, 260, 30])).toBe(false);
  expect(boxes.reserve([200, 0, 260, 20])).toBe(true);
});

test("spreads incidents of one spot so that each can be met", () => {
  for (const count of [2, 7, 10, 11, 48]) {
    const places = spreadOut(count);
    expect(places).toHaveLength(count);
    for (const [index, [x, y]] of places.entries())
      for (const [otherX, otherY] of places.slice(index + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(20);
  }
});

test("finds the mark that was drawn last", () => {
  const target = { kind: "cluster" } as never;
  const marks = [
    { x: 10, y: 10, radius: 12, target },
    { x: 14, y: 10, radius: 4, target },
  ];
  expect(markAt(marks, 12, 10)).toBe(marks[1]);
  expect(markAt(marks, 60, 60)).toBeUndefined();
});

test("leaves holders the colours that they have", () => {
  const held = (...actors: readonly string[]): never =>
    ({ holders: actors.map((actor) => ({ actor })), sides: [] }) as never;
  const before = assignSlots(new Map(), [held("a"), held("a"), held("b")]);
  const after = assignSlots(before, [held("c"), held("c"), held("b")]);
  expect([...after]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
  ]);
});

test("answers one at a time, and of what waits only the latest", async () => {
  const ran: number[] = [];
  let finish = (): void => undefined;
  const run = latestOnly(async (number: number) => {
    ran.push(number);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  for (const number of [1, 2, 3]) run(number);
  finish();
  await new Promise((resolve) => setTimeout(resolve, 0));
  finish();
  expect(ran).toEqual([1, 3]);
});
