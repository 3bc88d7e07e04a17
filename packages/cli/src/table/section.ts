import stringWidth from "fast-string-width";
import { type Column, type Frame, layoutTable, type Row, wrapText } from "./layout.ts";
import type { TableOptions } from "./scene.ts";

/** One kind of assertion, as a part of the printed report. */
export interface Section {
  readonly title: string;
  /** What is said when there are none. */
  readonly nothing: string;
  readonly columns: readonly Column[];
  readonly items: readonly SectionItem[];
}

/** One assertion of a section. */
export interface SectionItem {
  readonly row: Row;
  /** Printed under the row, where there was no room for a column. */
  readonly note?: string;
  /** Its reasons; printed beneath it when reasons are wanted. */
  readonly reasons: () => readonly Reason[];
}

/** A line of reasons; longer ones wrap under their text. */
export interface Reason {
  readonly label: string;
  readonly text: string;
}

const INDENT = 2;

/** Prints a section: its title over a rule, its table, and the reasons of each item where they are wanted. */
export function printSection(section: Section, scene: TableOptions): readonly string[] {
  const { style, width } = scene;
  if (section.items.length === 0) {
    const line = `${style.section(section.title)}  ${style.dim(section.nothing)}`;
    return ["", ...wrapText(line, width)];
  }
  const table = layoutTable(
    section.columns,
    section.items.map(({ row }) => row),
    { width, indent: INDENT },
  );
  const items = section.items.flatMap((item, at) => [
    ...(table.rows[at] ?? []),
    ...noteLines(item.note ?? "", { width, indent: table.hang }),
    ...(scene.explains ? reasonLines(item.reasons(), scene, table.hang) : []),
  ]);
  return ["", titleLine(section, scene), style.dim(table.head), ...items];
}

function noteLines(note: string, { width, indent }: Frame): readonly string[] {
  if (note === "") return [];
  return wrapText(note, width - indent).map((line) => `${" ".repeat(indent)}${line}`);
}

function titleLine({ title, items }: Section, { style, width }: TableOptions): string {
  const count = String(items.length);
  const rule = "─".repeat(Math.max(0, width - stringWidth(title) - count.length - 2));
  return `${style.section(title)} ${style.dim(`${count} ${rule}`)}`;
}

function reasonLines(
  reasons: readonly Reason[],
  { style, width }: TableOptions,
  indent: number,
): readonly string[] {
  const labels = INDENT + Math.max(0, ...reasons.map(({ label }) => stringWidth(label)));
  const lines = reasons.flatMap(({ label, text }) =>
    wrapText(text, width - indent - labels).map((line, at) => {
      const head = (at === 0 ? label : "").padEnd(labels);
      return `${" ".repeat(indent)}${style.dim(head)}${line}`;
    }),
  );
  return [...lines, ""];
}
