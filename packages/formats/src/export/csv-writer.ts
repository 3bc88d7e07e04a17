import { stringify } from "csv-stringify/browser/esm/sync";
import type { Cell, Column } from "./column.ts";
import { EVENT_COLUMNS, toldOf } from "./event-columns.ts";
import type { ExportedKind, ExportedRow } from "./exported.ts";
import type { RowWriter } from "./row-writer.ts";
import { CONTROL_COLUMNS, FIGURE_COLUMNS, QUOTE_COLUMNS, TIE_COLUMNS } from "./state-columns.ts";

/** Names and meanings of the columns of each kind of row, in order. */
export const CSV_EXPORT_COLUMNS: Readonly<
  Record<ExportedKind, readonly Pick<Column<never>, "name" | "meaning">[]>
> = {
  event: EVENT_COLUMNS,
  incident: EVENT_COLUMNS,
  control: CONTROL_COLUMNS,
  tie: TIE_COLUMNS,
  figure: FIGURE_COLUMNS,
  quote: QUOTE_COLUMNS,
};

/**
 * One row a line under a head of column names; CSV as RFC 4180 has it. Rows of another kind are left out: they have
 * other columns.
 *
 * A cell of words that a spreadsheet would take for a formula gets an apostrophe before it.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function createCsvWriter(kind: ExportedKind): RowWriter {
  return {
    begin: () => line(CSV_EXPORT_COLUMNS[kind].map(({ name }) => name)),
    row: (row) => (row.kind === kind ? line(cellsOf(row)) : ""),
    end: () => "",
  };
}

function cellsOf(row: ExportedRow): readonly Cell[] {
  switch (row.kind) {
    case "event":
    case "incident": {
      const told = toldOf(row);
      return EVENT_COLUMNS.map(({ value }) => value(told));
    }
    case "control":
      return CONTROL_COLUMNS.map(({ value }) => value(row));
    case "tie":
      return TIE_COLUMNS.map(({ value }) => value(row));
    case "figure":
      return FIGURE_COLUMNS.map(({ value }) => value(row));
    default:
      return QUOTE_COLUMNS.map(({ value }) => value(row));
  }
}

/** Line breaks of either kind want quotes, not only the one that ends rows. */
const QUOTED = /[\r\n]/u;

/** What a spreadsheet takes for the start of a formula, full-width signs and what it skips before one included. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

function line(cells: readonly Cell[]): string {
  const harmless = cells.map((cell) =>
    typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell,
  );
  return stringify([harmless], { record_delimiter: "windows", quoted_match: QUOTED });
}
