import { createRedactor } from "@zenobia/model";
import { expect, test } from "vitest";
import type { ExportedRow } from "../../src/export/exported.ts";
import { guardRow, type ReportProtection } from "../../src/export/guard.ts";
import { at, EVENT, INCIDENT, ROWS, TEXT } from "./sample-rows.ts";

function guarded(
  rows: readonly ExportedRow[],
  protection: Readonly<Record<string, ReportProtection>>,
  withSensitive = false,
): readonly ExportedRow[] {
  const guard = { protectionOf: (report: string) => protection[report], withSensitive };
  return rows.flatMap((row) => guardRow(row, guard) ?? []);
}

test("sensitive reports leave only when asked for, those with a tombstone never", () => {
  const sensitive = { "r-1": { isSensitive: true } };
  expect(guarded(ROWS, sensitive)).toEqual([]);
  expect(guarded(ROWS, sensitive, true).map(({ id }) => id)).toEqual(ROWS.map(({ id }) => id));
  expect(guarded(ROWS, { "r-1": { isTombstone: true } }, true)).toEqual([]);
});

test("an incident keeps what other reports tell of it", () => {
  const [incident, ...others] = guarded([INCIDENT], { "r-1": { isSensitive: true } });
  expect(others).toEqual([]);
  expect(incident).toMatchObject({
    id: "i-1",
    actors: [{ name: "Tera Front" }],
    recipients: [],
    place: { name: "Qasr" },
    assertions: [{ id: "c-2:e4" }],
  });
  const both = { "r-1": { isSensitive: true }, "r-2": { isTombstone: true } };
  expect(guarded([INCIDENT], both)).toEqual([]);
});

test("redacted words are masked wherever they stand: evidence, speakers, quotations, keys", () => {
  const redactor = createRedactor(
    TEXT,
    [...TEXT.matchAll(/Idris Vale/gu)].map(({ index }) => [index, index + "Idris Vale".length]),
  );
  const rows = guarded(ROWS, { "r-1": { redactor } });
  const [event] = rows;
  expect(event).toMatchObject({
    evidence: [
      { text: "=Rebels of the Tera Front shelled Qasr on Monday" },
      { span: at("Idris Vale, a nurse, said"), text: "██████████, a nurse, said" },
    ],
    attribution: [{ key: "redacted", name: "██████████", kind: "person", code: "" }],
    actors: [{ name: "Tera Front" }, { name: "Ulm" }],
  });
  expect(rows.at(-1)).toMatchObject({ speaker: { key: "redacted" }, words: "They came at night," });
  expect(JSON.stringify(rows).toLowerCase()).not.toMatch(/idris|vale/u);
});

test("redactions hold when sensitive reports are asked for, and in incidents", () => {
  const redactor = createRedactor(TEXT, [at("Idris Vale, a nurse")]);
  const protection = { "r-1": { isSensitive: true, redactor } };
  expect(JSON.stringify(guarded([INCIDENT], protection, true))).not.toContain("a nurse");
});

test("a place that only redacted words name is left out with its point", () => {
  const redactor = createRedactor("Shots near Qasr.", [[0, 16]]);
  const [event] = guarded([EVENT], { "r-1": { redactor } });
  expect(event).not.toHaveProperty("place");
  const control = ROWS.find(({ kind }) => kind === "control");
  expect(control && guarded([control], { "r-1": { redactor } })).toMatchObject([
    { place: { key: "redacted", name: "████", precision: "place" } },
  ]);
});

test("a name that other words of the report have as well is no secret", () => {
  const text = "Qasr fell. The witness from Qasr left.";
  const redactor = createRedactor(text, [[11, 32]]);
  expect([redactor.words("Qasr"), redactor.words("the witness")]).toEqual(["Qasr", "███████████"]);
});

test("a quotation is masked where its words are", () => {
  const redactor = createRedactor(TEXT, [at("at night")]);
  const rows = guarded(ROWS, { "r-1": { redactor } });
  expect(rows.at(-1)).toMatchObject({ words: "They came ████████," });
});
