import type { AssertionRow } from "@zenobia/record";
import { wrapText } from "../table/layout.ts";
import type { TableOptions } from "../table/scene.ts";
import {
  accordingWords,
  evidenceWords,
  quoted,
  reportWords,
  statementOf,
  timeOfRow,
} from "./row-words.ts";

/** An assertion with what proves it: what it says, who says it where, and in which words. */
export function evidenceLines(
  row: AssertionRow,
  { style, width }: TableOptions,
  indent = 2,
): readonly string[] {
  const according = accordingWords(row.attribution);
  const facts = [
    timeOfRow(row),
    reportWords(row),
    according === "" ? "" : `according to ${according}`,
    row.id,
  ];
  const passage = row.kind === "event" && row.passage !== undefined ? [row.passage] : [];
  const blanks = " ".repeat(indent);
  return [
    ...wrapText(statementOf(row), width - indent).map((line) => `${blanks}${line}`),
    ...wrapText(evidenceWords(row.evidence), width - indent - 2).map(
      (line) => `${blanks}  ${line}`,
    ),
    ...passage.flatMap(({ text }) =>
      wrapText(style.dim(`in: ${quoted(text)}`), width - indent - 2).map(
        (line) => `${blanks}  ${line}`,
      ),
    ),
    ...wrapText(style.dim(facts.filter(Boolean).join(" · ")), width - indent - 2).map(
      (line) => `${blanks}  ${line}`,
    ),
  ];
}

/** A title over a rule, and what stands under it; nothing where that is nothing. */
export function titled(
  title: string,
  lines: readonly string[],
  { style, width }: TableOptions,
): readonly string[] {
  if (lines.length === 0) return [];
  const rule = "─".repeat(Math.max(0, width - title.length - 1));
  return ["", `${style.section(title)} ${style.dim(rule)}`, ...lines];
}
