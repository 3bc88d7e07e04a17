import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { CSV_EXPORT_COLUMNS, createCsvWriter } from "../../src/export/csv-writer.ts";
import { ROWS } from "./sample-rows.ts";

/** Reads CSV as RFC 4180 has it, character by character. */
function parse(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const row = rows.at(-1) ?? [];
    const last = row.length - 1;
    const unit = csv.charAt(at);
    if (isQuoted && unit === '"' && csv.charAt(at + 1) === '"') {
      row[last] += '"';
      at += 1;
    } else if (unit === '"') isQuoted = !isQuoted;
    else if (isQuoted) row[last] += unit;
    else if (unit === ",") row.push("");
    else if (unit === "\r" && csv.charAt(at + 1) === "\n") {
      rows.push([""]);
      at += 1;
    } else row[last] += unit;
  }
  return rows;
}

const quote = ROWS.find(({ kind }) => kind === "quote");
const odd = fc.constantFrom('"', ",", "\r", "\n", "\r\n", "=", "-", "'", "a", "é", "🚁", "\t");
const words = fc.array(odd, { maxLength: 12 }).map((units) => units.join(""));

test.prop([words, words])(
  "any words come back from their cells, but for the apostrophe",
  (...all) => {
    if (quote?.kind !== "quote") throw new Error("the sample has a quote");
    const [said, venue] = all;
    const csv = createCsvWriter("quote").row({ ...quote, words: said, venue });
    const [row, rest, ...more] = parse(csv);
    expect([rest, more]).toEqual([[""], []]);
    const cell = (name: string): string =>
      row?.[CSV_EXPORT_COLUMNS.quote.findIndex((one) => one.name === name)] ?? "";
    for (const [name, written] of [
      ["Words", said],
      ["Venue", venue],
    ] as const) {
      expect([written, `'${written}`]).toContain(cell(name));
      expect(cell(name)).not.toMatch(/^[=+\-@\t\r\n]/u);
    }
  },
);
