import { expect, test } from "vitest";
import type { ExportedRow } from "../../src/export/exported.ts";
import { createGeojsonWriter, createJsonlWriter } from "../../src/export/json-writers.ts";
import { type RowWriter, writeRows } from "../../src/export/row-writer.ts";
import { EVENT, INCIDENT, ROWS } from "./sample-rows.ts";

const OPEN = { protectionOf: () => undefined };

async function written(rows: readonly ExportedRow[], writer: RowWriter): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeRows(rows, writer, OPEN)) pieces.push(piece);
  return pieces.join("");
}

test("JSON Lines are the rows as they are", async () => {
  const lines = (await written(ROWS, createJsonlWriter())).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(ROWS.map(bare));
});

/** A row without what a record has of it and an export has not. */
function bare(row: ExportedRow): unknown {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name !== "trigger" && name !== "passage"),
  );
}

test("the same row is written as the same bytes, in whatever order its fields come", async () => {
  const turned = Object.fromEntries(Object.entries(INCIDENT).reverse()) as unknown as ExportedRow;
  expect(await written([turned], createJsonlWriter())).toBe(
    await written([INCIDENT], createJsonlWriter()),
  );
});

test("fields that are not known do not leave", async () => {
  const row = { ...EVENT, passage: { span: [0, 3], text: "secret words" } };
  expect(await written([row], createJsonlWriter())).not.toContain("secret");
});

test("GeoJSON has longitude first, and no geometry where there is no point", async () => {
  const collection = JSON.parse(await written([...ROWS, INCIDENT], createGeojsonWriter())) as {
    type: string;
    features: { type: string; id: string; geometry: unknown; properties: { kind: string } }[];
  };
  const point = { type: "Point", coordinates: [-3.25, 12.5] };
  expect(collection.type).toBe("FeatureCollection");
  expect(
    collection.features.map(({ type, id, geometry, properties }) => [
      type,
      id,
      properties.kind,
      geometry,
    ]),
  ).toEqual([
    ["Feature", "c-1:e1", "event", point],
    ["Feature", "c-1:k1", "control", point],
    ["Feature", "c-1:t1", "tie", null],
    ["Feature", "c-1:f1", "figure", point],
    ["Feature", "c-1:q1", "quote", null],
    ["Feature", "i-1", "incident", point],
  ]);
});

test("a point that is not on earth is none", async () => {
  const place = { key: "x", name: "X", lat: 95, lon: 3, precision: "place" as const };
  expect(await written([{ ...EVENT, place }], createGeojsonWriter())).toContain('"geometry":null');
});

test("no rows are an empty collection, an empty file, a head", async () => {
  expect(JSON.parse(await written([], createGeojsonWriter()))).toEqual({
    type: "FeatureCollection",
    features: [],
  });
  expect(await written([], createJsonlWriter())).toBe("");
});

test("rows are written as they come: none is asked for before the one before it is out", async () => {
  const log: string[] = [];
  function* rows(): Generator<ExportedRow> {
    for (const row of [EVENT, INCIDENT]) {
      log.push(`asked ${row.id}`);
      yield row;
    }
  }
  for await (const piece of writeRows(rows(), createJsonlWriter(), OPEN))
    if (piece !== "") log.push("out");
  expect(log).toEqual(["asked c-1:e1", "out", "asked i-1", "out"]);
});
