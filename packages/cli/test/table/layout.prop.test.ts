import { fc, test } from "@fast-check/vitest";
import stringWidth from "fast-string-width";
import { expect } from "vitest";
import { layoutTable } from "../../src/table/layout.ts";

const cell = fc
  .array(fc.constantFrom("Goma", "March", "北京", "government", "…", "peacekeepers", "é", ""))
  .map((words) => words.join(" "));
const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 });
const columns = ["who", "whom", "what", "when"].map((title) => ({ title }));

test.prop([table, fc.integer({ min: 40, max: 140 })])(
  "tables fit the terminal and lose no letter",
  (rows, width) => {
    const { head, rows: lines } = layoutTable(columns, rows, { width, indent: 2 });
    const all = [head, ...lines.flat()].flatMap((text) => text.split("\n"));
    expect(all.filter((line) => stringWidth(line) > width)).toEqual([]);
    const letters = (text: string): string => [...text.replace(/\s/gu, "")].sort().join("");
    expect(lines.map((row) => letters(row.join("")))).toEqual(
      rows.map((row) => letters(row.join(""))),
    );
  },
);
