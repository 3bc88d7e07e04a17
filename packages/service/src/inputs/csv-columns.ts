import { AppError } from "@zenobia/model";

/** What a column of a table of reports can hold. */
export const CSV_FIELDS = [
  "id",
  "text",
  "published",
  "publisher",
  "title",
  "author",
  "url",
  "language",
] as const;

/** What a column of a table of reports can hold. */
export type CsvField = (typeof CSV_FIELDS)[number];

/** Which column holds a field; a field that is not named here is in the column of its own name, where there is one. */
export type CsvColumns = Partial<Readonly<Record<CsvField, string>>>;

/**
 * Reads `text=body,published=date`: which column holds what.
 *
 * @throws {AppError} `cli/usage` for a field that reports do not have, or words that are no such list.
 */
export function parseColumns(words: string): CsvColumns {
  const columns: Partial<Record<CsvField, string>> = {};
  for (const pair of words.split(",")) {
    const at = pair.indexOf("=");
    const field = CSV_FIELDS.find((name) => name === pair.slice(0, at).trim());
    const column = pair.slice(at + 1).trim();
    if (at < 0 || field === undefined || column === "")
      throw new AppError(
        "cli/usage",
        `${JSON.stringify(pair)} names no column: write FIELD=COLUMN, where FIELD is one of ${CSV_FIELDS.join(", ")}`,
      );
    columns[field] = column;
  }
  return columns;
}

/**
 * Finds where the fields stand in a table with this head; names of columns count without case and blanks around.
 *
 * @throws {AppError} `input/csv` when a column that was named is not there, or none holds texts.
 */
export function placeColumns(
  head: readonly string[],
  columns: CsvColumns,
): ReadonlyMap<CsvField, number> {
  const names = head.map(folded);
  const places = new Map<CsvField, number>();
  for (const field of CSV_FIELDS) {
    const wanted = columns[field];
    const at = names.indexOf(folded(wanted ?? field));
    if (at >= 0) places.set(field, at);
    else if (wanted !== undefined || field === "text") throw missing(wanted ?? field, head);
  }
  return places;
}

const MAX_SHOWN = 300;

function missing(column: string, head: readonly string[]): AppError {
  const there = head.join(", ").slice(0, MAX_SHOWN);
  return new AppError(
    "input/csv",
    `there is no column "${column}"; the first line names: ${there}; say which column holds what with --columns text=COLUMN,published=COLUMN`,
  );
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
