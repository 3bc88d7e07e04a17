import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createBorders, middleOfLines, nearestOn } from "../../src/places/borders.ts";
import { bearingOf, distanceKm, middleOf, pointAt } from "../../src/places/distance.ts";
import { readBorders } from "../../tools/gazetteer/read-borders.ts";
import { KNOWLEDGE } from "./places-of.ts";

const TOPOLOGY = {
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [
    [
      [10, 20],
      [2, 0],
      [2, 0],
    ],
    [
      [14, 20],
      [0, 5],
    ],
  ],
  objects: {
    countries: {
      geometries: [
        { id: "001", properties: { name: "A" }, arcs: [[0, 1]] },
        { id: "002", properties: { name: "B" }, arcs: [[[-1]]] },
      ],
    },
  },
};

test("the arcs that two countries share are their border; points on its way are left out", () => {
  const iso3 = new Map([
    ["001", "AAA"],
    ["002", "BBB"],
  ]);
  expect(readBorders(TOPOLOGY, iso3)).toEqual([
    {
      countries: ["AAA", "BBB"],
      lines: [
        [
          [2000, 1000],
          [2000, 1400],
        ],
      ],
    },
  ]);
});

test("knows the neighbours of a country and the lines between, in either order", () => {
  const values = Int32Array.from([2000, 1000, 2000, 1400]);
  const borders = createBorders([{ countries: ["AAA", "BBB"], lines: [2] }], values);
  const line = [
    { lat: 20, lon: 10 },
    { lat: 20, lon: 14 },
  ];
  expect(borders.between("BBB", "AAA")).toEqual([line]);
  expect(borders.neighbours("BBB")).toEqual(["AAA"]);
  expect(borders.between("AAA", "CCC")).toEqual([]);
  expect(nearestOn([line], { lat: 25, lon: 12 })).toEqual({ lat: 20, lon: 12 });
  expect(middleOfLines([line])?.at.lon).toBeCloseTo(12);
  expect(middleOfLines([])).toBeUndefined();
});

test("ships the borders of the world", () => {
  const { borders } = KNOWLEDGE.gazetteer;
  expect([...borders.neighbours("SYR")].sort()).toEqual(["IRQ", "ISR", "JOR", "LBN", "TUR"]);
  const crossing = nearestOn(borders.between("UKR", "RUS"), { lat: 50.0, lon: 36.23 });
  expect(distanceKm(crossing ?? { lat: 0, lon: 0 }, { lat: 50.3, lon: 36.3 })).toBeLessThan(25);
});

const point = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -180, max: 179, noNaN: true }),
});

property.prop([
  point,
  fc.double({ min: 0, max: 359.9, noNaN: true }),
  fc.integer({ min: 1, max: 500 }),
])(
  "a point so far away at a bearing lies so far away, and the middle half so far",
  (origin, bearing, km) => {
    const there = pointAt(origin, bearing, km);
    expect(distanceKm(origin, there)).toBeCloseTo(km, 3);
    expect(distanceKm(origin, middleOf(origin, there))).toBeCloseTo(km / 2, 3);
    const turn = Math.abs(bearingOf(origin, there) - bearing);
    expect(Math.min(turn, 360 - turn)).toBeLessThan(0.01);
  },
);
