import { expect, test } from "vitest";
import type { IncidentPoints } from "../../../src/api/contract.ts";
import {
  clusterPoints,
  rowsOnSpot,
  type Viewport,
} from "../../../src/views/map/points/cluster-points.ts";
import {
  bitsOf,
  type PointTable,
  pointTableOf,
  type Selection,
} from "../../../src/views/map/points/point-table.ts";

const WORLD: Viewport = { west: 0, north: 0, east: 1, south: 1, zoom: 3 };
const ALL: Selection = { types: 0xffff, statuses: 0x7f, from: -Infinity, to: Infinity };

/** A table of incidents at `[lat, lon, day, type, status]`. */
function tableOf(rows: readonly (readonly [number, number, number, string, string])[]): PointTable {
  const types = [...new Set(rows.map(([, , , type]) => type))];
  const statuses = [...new Set(rows.map(([, , , , status]) => status))];
  const points: IncidentPoints = {
    ids: rows.map((_, index) => `i-${index}`),
    lat: rows.map(([lat]) => lat),
    lon: rows.map(([, lon]) => lon),
    from: rows.map(([, , day]) => day),
    to: rows.map(([, , day]) => day),
    type: rows.map(([, , , type]) => types.indexOf(type)),
    status: rows.map(([, , , , status]) => statuses.indexOf(status)),
    voices: rows.map(() => 1),
    claimed: rows.map(() => 0),
    rough: rows.map(() => 0),
    types,
    statuses,
    unplaced: 0,
  };
  return pointTableOf(points);
}

const TABLE = tableOf([
  [13.46, 14.71, 17_977, "ASSAULT", "happened"],
  [13.46, 14.71, 17_980, "AID", "planned"],
  [13.48, 14.74, 17_980, "ASSAULT", "denied"],
  [52.5, 13.4, 17_990, "CONSULT", "happened"],
]);

test("puts what would be drawn over each other together, and tells what is in it", () => {
  const { clusters, selected, inView } = clusterPoints(TABLE, {
    selection: ALL,
    viewport: WORLD,
    colourBy: "type",
  });
  expect({ selected, inView }).toEqual({ selected: 4, inView: 4 });
  expect(clusters.map(({ count, isSpot }) => ({ count, isSpot }))).toEqual([
    { count: 3, isSpot: false },
    { count: 1, isSpot: true },
  ]);
  expect(clusters[0]?.parts).toEqual([
    [0, 1],
    [1, 1],
    [29, 1],
  ]);
});

test("counts by status when marks are coloured so", () => {
  const { clusters } = clusterPoints(TABLE, {
    selection: ALL,
    viewport: WORLD,
    colourBy: "status",
  });
  expect(clusters[0]?.parts).toEqual([
    [0, 1],
    [2, 1],
    [6, 1],
  ]);
});

test("leaves out what is not selected, and does not draw what is not in view", () => {
  const selection = { ...ALL, types: bitsOf(["ASSAULT", "COERCE"], ["ASSAULT"]), to: 17_979 };
  const seen = clusterPoints(TABLE, { selection, viewport: WORLD, colourBy: "type" });
  expect(seen).toMatchObject({ selected: 1, inView: 1 });
  const elsewhere = { ...WORLD, west: 0.9 };
  const unseen = clusterPoints(TABLE, { selection, viewport: elsewhere, colourBy: "type" });
  expect(unseen).toMatchObject({ selected: 1, inView: 0, clusters: [] });
});

test("takes apart at a near zoom what is not on one spot", () => {
  const viewport = { west: 0.54, north: 0.46, east: 0.5413, south: 0.4633, zoom: 12 };
  const { clusters } = clusterPoints(TABLE, { selection: ALL, viewport, colourBy: "type" });
  expect(clusters.map(({ count, isSpot }) => ({ count, isSpot }))).toContainEqual({
    count: 2,
    isSpot: true,
  });
});

test("finds all of one spot that are selected", () => {
  expect(rowsOnSpot(TABLE, { row: 0, selection: ALL, most: 9 })).toEqual([1, 0]);
  expect(rowsOnSpot(TABLE, { row: 0, selection: ALL, most: 1 })).toEqual([1]);
  const planned = { ...ALL, statuses: 1 << 2 };
  expect(rowsOnSpot(TABLE, { row: 0, selection: planned, most: 9 })).toEqual([1]);
});
