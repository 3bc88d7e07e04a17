import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** A column of a table on a terminal. */
export interface Column {
  readonly title: string;
  /** Never narrower than this, if there is any room at all. */
  readonly min?: number;
  readonly align?: "right";
}

/** Cells of a row, one a column; they may be coloured, and hold line breaks. */
export type Row = readonly string[];

/** Where the lines of a table go. */
export interface Frame {
  /** Columns of the terminal. */
  readonly width: number;
  /** Blanks before each line. */
  readonly indent: number;
}

/** Lines of one row, and of the head. */
export interface TableLines {
  readonly head: string;
  readonly rows: readonly (readonly string[])[];
  /** Indent for what hangs under a row: after a first column of numbers, else a little. */
  readonly hang: number;
}

const GAP = 2;
const LONGEST_KEPT_WORD = 16;
const NARROWEST = 3;

/**
 * Lays cells out in columns that fit the terminal.
 *
 * Columns take what their widest cell needs; when that is too much, the widest give way first, and cells wrap.
 * Columns without any content are left out.
 */
export function layoutTable(
  columns: readonly Column[],
  rows: readonly Row[],
  frame: Frame,
): TableLines {
  const used = columns.flatMap((column, at) =>
    rows.some((row) => (row[at] ?? "") !== "") ? [{ column, at }] : [],
  );
  const widths = fitWidths(
    used.map(({ column, at }) =>
      measure(
        column,
        rows.map((row) => row[at] ?? ""),
      ),
    ),
    frame.width - frame.indent - GAP * (used.length - 1),
  );
  const linesOf = (cells: readonly string[]): readonly string[] =>
    rowLines(
      cells.map((cell, at) => ({ cell, width: widths[at] ?? 0, column: used[at]?.column })),
      frame.indent,
    );
  return {
    head: linesOf(used.map(({ column }) => column.title)).join("\n"),
    rows: rows.map((row) => linesOf(used.map(({ at }) => row[at] ?? ""))),
    hang: frame.indent + GAP + (used[0]?.column.title === "" ? (widths[0] ?? 0) : GAP),
  };
}

/** Wraps a coloured text to lines of a width; words longer than a line are broken. */
export function wrapText(text: string, width: number): readonly string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true }).split("\n");
}

interface Needs {
  /** Narrower than this breaks words. */
  readonly floor: number;
  readonly wanted: number;
}

function measure(column: Column, cells: readonly string[]): Needs {
  const lines = [column.title, ...cells].flatMap((cell) => cell.split("\n"));
  const wanted = Math.max(...lines.map((line) => stringWidth(line)));
  const word = Math.max(
    ...lines.flatMap((line) => line.split(" ")).map((part) => stringWidth(part)),
  );
  return {
    wanted,
    floor: Math.min(wanted, Math.max(column.min ?? 0, Math.min(word, LONGEST_KEPT_WORD))),
  };
}

/** Lowers a common ceiling over all columns until they fit; floors give way last. */
function fitWidths(needs: readonly Needs[], room: number): readonly number[] {
  const under = (ceiling: number, floorLimit: number): readonly number[] =>
    needs.map(({ floor, wanted }) =>
      Math.min(wanted, Math.max(ceiling, Math.min(floor, floorLimit))),
    );
  const sum = (widths: readonly number[]): number =>
    widths.reduce((total, width) => total + width, 0);
  const widest = Math.max(NARROWEST, ...needs.map(({ wanted }) => wanted));
  for (let ceiling = widest; ceiling >= NARROWEST; ceiling -= 1) {
    const widths = under(ceiling, widest);
    if (sum(widths) <= room) return spread(needs, widths, room - sum(widths));
  }
  for (let limit = LONGEST_KEPT_WORD; limit > NARROWEST; limit -= 1) {
    const widths = under(NARROWEST, limit);
    if (sum(widths) <= room) return widths;
  }
  return under(NARROWEST, NARROWEST);
}

/** Gives the room that a common ceiling left over to the first columns that want it. */
function spread(
  needs: readonly Needs[],
  widths: readonly number[],
  left: number,
): readonly number[] {
  let rest = left;
  return widths.map((width, at) => {
    const more = Math.min(rest, (needs[at]?.wanted ?? width) - width);
    rest -= more;
    return width + more;
  });
}

interface LaidCell {
  readonly cell: string;
  readonly width: number;
  readonly column: Column | undefined;
}

function rowLines(cells: readonly LaidCell[], indent: number): readonly string[] {
  const wrapped = cells.map(({ cell, width }) => (cell === "" ? [] : wrapText(cell, width)));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map(({ width, column }, at) =>
      pad(wrapped[at]?.[line] ?? "", width, column?.align),
    );
    return `${" ".repeat(indent)}${parts.join(" ".repeat(GAP))}`.trimEnd();
  });
}

function pad(text: string, width: number, align?: "right"): string {
  const blanks = " ".repeat(Math.max(0, width - stringWidth(text)));
  return align === "right" ? `${blanks}${text}` : `${text}${blanks}`;
}
