import stringWidth from "fast-string-width";
import { type Column, layoutTable, type Row, wrapText } from "./layout.ts";
import type { TableScene } from "./scene.ts";

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
const NOTE_INDENT = 7;
const REASON_INDENT = 7;

/** Prints a section: its title over a rule, its table, and the reasons of each item where they are wanted. */
export function printSection(section: Section, scene: TableScene): readonly string[] {
  const { style, width } = scene;
  if (section.items.length === 0) {
    return ["", `${style.section(section.title)}  ${style.dim(section.nothing)}`];
  }
  const table = layoutTable(
    section.columns,
    section.items.map(({ row }) => row),
    { width, indent: INDENT },
  );
  const items = section.items.flatMap((item, at) => [
    ...(table.rows[at] ?? []),
    ...noteLines(item.note ?? "", scene),
    ...(scene.explains ? printReasons(item.reasons(), scene) : []),
  ]);
  return ["", titleLine(section, scene), style.dim(table.head), ...items];
}

function noteLines(note: string, { style, width }: TableScene): readonly string[] {
  if (note === "") return [];
  return wrapText(note, width - NOTE_INDENT).map(
    (line) => `${" ".repeat(NOTE_INDENT)}${style.dim(line)}`,
  );
}

function titleLine({ title, items }: Section, { style, width }: TableScene): string {
  const count = String(items.length);
  const rule = "─".repeat(Math.max(0, width - stringWidth(title) - count.length - 2));
  return `${style.section(title)} ${style.dim(`${count} ${rule}`)}`;
}

function printReasons(reasons: readonly Reason[], { style, width }: TableScene): readonly string[] {
  const labels = Math.max(0, ...reasons.map(({ label }) => stringWidth(label)));
  const lines = reasons.flatMap(({ label, text }) =>
    wrapText(text, width - REASON_INDENT - labels - INDENT).map((line, at) => {
      const head = (at === 0 ? label : "").padEnd(labels + INDENT);
      return `${" ".repeat(REASON_INDENT)}${style.dim(head)}${line}`;
    }),
  );
  return [...lines, ""];
}
