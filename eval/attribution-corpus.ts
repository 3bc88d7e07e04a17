import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { joinForms, plainQuote } from "./join-forms.ts";
import { type LabelledSpan, spansOfLabels } from "./span-score.ts";

const MOST_BYTES = 256 * 1024 * 1024;

interface Paragraph {
  readonly id: string;
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
}

/** A report's text with the place of each gold token in it, and who says what. */
export interface QuotedReport {
  readonly text: string;
  readonly starts: readonly number[];
  readonly gold: readonly LabelledSpan[];
}

/** Reads reports from lines `{"id", "tokens", "labels"}`; lines with one id are the paragraphs of one report. */
export function readQuotedReports(file: string): readonly QuotedReport[] {
  const raw = file.endsWith(".xz")
    ? execFileSync("xz", ["-dc", file], { maxBuffer: MOST_BYTES, encoding: "utf8" })
    : readFileSync(file, "utf8");
  const byId = new Map<string, Paragraph[]>();
  for (const line of raw.split("\n")) {
    if (line.trim() === "") continue;
    const paragraph = JSON.parse(line) as Paragraph;
    byId.set(paragraph.id, [...(byId.get(paragraph.id) ?? []), paragraph]);
  }
  return [...byId.values()].map(joinParagraphs);
}

function joinParagraphs(paragraphs: readonly Paragraph[]): QuotedReport {
  let text = "";
  const starts: number[] = [];
  for (const { tokens } of paragraphs) {
    if (text !== "") text += "\n\n";
    const joined = joinForms(tokens.map(plainQuote));
    starts.push(...joined.starts.map((start) => text.length + start));
    text += joined.text;
  }
  return { text, starts, gold: spansOfLabels(paragraphs.flatMap(({ labels }) => labels)) };
}
