import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CSV_EXPORT_COLUMNS, createCsvWriter } from "../../src/export/csv-writer.ts";
import type { ExportedKind, ExportedRow } from "../../src/export/exported.ts";
import { EVENT, INCIDENT, ROWS } from "./sample-rows.ts";

/** Cells of a row by their columns, without the empty ones. */
function cells(row: ExportedRow): Readonly<Record<string, string>> {
  const values = parseLine(createCsvWriter(row.kind).row(row));
  const names = CSV_EXPORT_COLUMNS[row.kind].map(({ name }) => name);
  expect(values.length).toBe(names.length);
  const filled = names.map((name, at) => [name, values[at] ?? ""] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ""));
}

function parseLine(line: string): readonly string[] {
  const values = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu);
  return [...values].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

test("an event has POLECAT's columns, the crosswalk and its proof", () => {
  expect(cells(EVENT)).toEqual({
    "Event ID": "c-1:e1",
    "Event Date": "2014-06-09",
    "Event Type": "ASSAULT",
    "Event Mode": "heavy-weapons",
    Intensity: "-9.5",
    "Quad Code": "MATERIAL CONFLICT",
    Contexts: "military; territory",
    "Actor Name": "Tera Front; Ulm",
    "Actor Country": "; ",
    "Primary Actor Sector": "REB; ",
    "Actor Sectors": "REB; ",
    "Actor Name Raw": "Tera Front; Ulm",
    "Recipient Name": "The army",
    "Recipient Country": "MLI",
    "Primary Recipient Sector": "MIL",
    "Recipient Sectors": "MIL GOV",
    "Recipient Name Raw": "The army",
    Placename: "Qasr",
    City: "Qasr",
    Province: "Upper Tera",
    Country: "MLI",
    Latitude: "12.5",
    Longitude: "-3.25",
    "GeoNames ID": "7",
    "Raw Placename": "Qasr",
    "Feature Type": "place",
    Source: "Tera Post",
    "Publication Date": "2014-06-10",
    "Quad Class": "4",
    "CAMEO Code": "194",
    "CAMEO Root Code": "19",
    "CAMEO Category": "Fight with artillery and tanks",
    "CAMEO Keeps": "type and mode",
    "Event End Date": "2014-06-09",
    "Date Precision": "day",
    Status: "happened",
    "Attributed To": "Idris Vale",
    Reports: "1",
    "Report IDs": "r-1",
    "Last Publication Date": "2014-06-10",
    "Assertion IDs": "c-1:e1",
    Coder: "zenobia",
    Evidence: "'=Rebels of the Tera Front shelled Qasr on Monday … Idris Vale, a nurse, said",
    "Evidence Start": "0",
    "Evidence End": "48",
    Because: "assault/shell; status/past",
    Confidence: "0.75",
    "Actor Keys": "name::tera front; name::ulm",
    "Recipient Keys": "kb:mli-army",
    "Place Key": "gn:7",
  });
});

test("an incident has what its reports tell together", () => {
  expect(cells(INCIDENT)).toMatchObject({
    "Event ID": "i-1",
    Source: "Tera Post; Harbour Radio",
    "Publication Date": "2014-06-10",
    "Last Publication Date": "2014-06-12",
    Status: "happened; possible",
    Reports: "2",
    "Report IDs": "r-1; r-2",
    "Assertion IDs": "c-1:e1; c-2:e4",
    Confidence: "0.75",
  });
});

test.each([
  ["control", { Holder: "The army", Status: "held", Days: "2014-06-01/2014-06-10" }],
  ["tie", { Relation: "backs", Subject: "Ulm", Object: "Tera Front", "Report ID": "r-1" }],
  ["figure", { Measure: "killed", Min: "12", Who: "people", Placename: "Qasr" }],
  ["quote", { Speaker: "Idris Vale", Words: "They came at night,", Venue: "Harbour Radio" }],
] as const)("a %s has columns of its own", (kind, expected) => {
  const row = ROWS.find((one) => one.kind === kind);
  expect(row && cells(row)).toMatchObject(expected);
});

test("the head names the columns; rows of another kind are left out", () => {
  const writer = createCsvWriter("tie");
  expect(writer.begin()).toBe(
    "ID,Relation,Subject,Subject Code,Subject Key,Object,Object Code,Object Key,Since,Until," +
      "Attributed To,Report ID,Source,Publication Date,Coder,Evidence,Evidence Start,Evidence End\r\n",
  );
  expect([writer.row(EVENT), writer.end()]).toEqual(["", ""]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])(
  "words that a spreadsheet takes for a formula, %j, get an apostrophe; numbers do not",
  (name) => {
    const [actor] = EVENT.actors;
    if (!actor) throw new Error("an actor");
    const found = cells({ ...EVENT, actors: [{ ...actor, name }] });
    expect([found["Actor Name"], found["Longitude"]]).toEqual([`'${name}`, "-3.25"]);
  },
);

test("the manual names every column of every kind and says what it means", () => {
  const manual = readFileSync(new URL("../../../../docs/export.md", import.meta.url), "utf8");
  const kinds: Readonly<Record<string, readonly ExportedKind[]>> = {
    "Events and incidents": ["event", "incident"],
    Control: ["control"],
    Ties: ["tie"],
    Figures: ["figure"],
    Quotes: ["quote"],
  };
  for (const [heading, of] of Object.entries(kinds)) {
    const section = manual.split(/^### /mu).find((part) => part.startsWith(heading)) ?? "";
    const rows = [...section.matchAll(/^\| `([^`]+)` \| (.+) \|$/gmu)];
    for (const kind of of)
      expect(rows.map(([, name, meaning]) => [name, meaning])).toEqual(
        CSV_EXPORT_COLUMNS[kind].map(({ name, meaning }) => [name, meaning]),
      );
  }
});
