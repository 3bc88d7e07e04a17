import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "../../../src/record/days.ts";
import { countDays } from "../../../src/views/map/points/count-days.ts";
import type { PointTable } from "../../../src/views/map/points/point-table.ts";
import {
  binsOf,
  dayAtX,
  ticksOf,
  xOfDay,
  zoomDays,
} from "../../../src/views/map/timeline/day-scale.ts";
import { createDaysStore } from "../../../src/views/map/timeline/days-store.ts";

const START = dayNumber("2016-01-01");
const END = dayNumber("2018-01-01");
const SCALE = { start: START, end: END, width: 720 };

function tableOf(days: readonly (readonly [from: number, to: number])[]): PointTable {
  const size = days.length;
  return {
    ids: days.map((_, index) => `i-${index}`),
    x: new Float64Array(size),
    y: new Float64Array(size),
    from: Int32Array.from(days, ([from]) => from),
    to: Int32Array.from(days, ([, to]) => to),
    type: new Uint8Array(size),
    status: new Uint8Array(size),
    voices: new Uint16Array(size),
    claimed: new Uint8Array(size),
    rough: new Uint8Array(size),
  };
}

const ALL = { types: 0xffff, statuses: 0x7f, from: 0, to: 0 };

test("draws bars of a week, from Monday, when a day would be too thin", () => {
  const bins = binsOf({ ...SCALE, width: 300 });
  expect(bins.width).toBe(7);
  expect(new Date(bins.start * 86_400_000).getUTCDay()).toBe(1);
});

test("names months between years where there is room", () => {
  expect(ticksOf(SCALE).map(({ words }) => words)).toEqual([
    "2016",
    "Apr",
    "Jul",
    "Oct",
    "2017",
    "Apr",
    "Jul",
    "Oct",
  ]);
});

test("finds the day again from its pixels", () => {
  fc.assert(
    fc.property(fc.integer({ min: START, max: END - 1 }), (day) => {
      expect(dayAtX(SCALE, xOfDay(SCALE, day) + 0.01)).toBe(day);
    }),
  );
});

test("keeps the day under the pointer where it is when fewer days are shown", () => {
  const around = dayNumber("2017-06-01");
  const [start, end] = zoomDays(SCALE, { around, factor: 0.5, bounds: [START, END] });
  expect(
    Math.abs((around - start) / (end - start) - (around - START) / (END - START)),
  ).toBeLessThan(0.01);
});

test("spreads what is told of many days over them, and counts all of it once", () => {
  const bins = { start: 100, width: 7, count: 4 };
  const counts = countDays(
    tableOf([
      [100, 100],
      [103, 116],
      [90, 95],
      [128, 130],
    ]),
    ALL,
    bins,
  );
  const first = [0, 1, 2, 3].map((bin) => counts.values[bin * 16]);
  expect(first.map((value) => Math.round((value ?? 0) * 14))).toEqual([18, 7, 3, 0]);
  expect([counts.before, counts.after]).toEqual([1, 1]);
});

test("tells of days only when they change", () => {
  const store = createDaysStore({ from: 3, to: 9 });
  let told = 0;
  const stop = store.subscribe(() => {
    told += 1;
  });
  store.set({ from: 3, to: 9 });
  store.set({ from: 4, to: 9 });
  stop();
  store.set({});
  expect([told, store.get()]).toEqual([1, {}]);
});
