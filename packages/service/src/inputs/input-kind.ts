import type { DocumentKind } from "../documents/extract-text.ts";

/** How an input is to be read. */
export type InputKind = DocumentKind | "jsonl" | "json" | "csv";

/** Words of `--input`, with the kind they stand for. */
export const INPUT_WORDS: Readonly<Record<string, InputKind>> = {
  text: "text",
  md: "markdown",
  html: "html",
  pdf: "pdf",
  jsonl: "jsonl",
  json: "json",
  csv: "csv",
};

const KINDS: Readonly<Record<string, InputKind>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".pdf": "pdf",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".json": "json",
  ".csv": "csv",
  ".tsv": "csv",
};

/** The kind that the ending of a file's name tells; endings count without case. */
export function kindOfName(name: string): InputKind | undefined {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? undefined : KINDS[name.slice(dot).toLowerCase()];
}

/** Tells whether an input of this kind is one report whose text is all there is. */
export function isDocument(kind: InputKind): kind is DocumentKind {
  return kind !== "jsonl" && kind !== "json" && kind !== "csv";
}

/** What is known when the kind of standard input is guessed. */
export interface GuessContext {
  /** Set when nothing but JSON could say when a report was published. */
  readonly needsDate: boolean;
}

/**
 * Guesses from its start what standard input is.
 *
 * One line that opens an object makes it JSON Lines, so that a broken first line does not turn the rest into prose.
 */
export function guessKind(start: string, { needsDate }: GuessContext): InputKind {
  if (start.startsWith("%PDF-")) return "pdf";
  const lines = start.split("\n").map((line) => line.trim());
  const first = lines.find((line) => line !== "") ?? "";
  if (first === "{" || first === "[" || /^\[\s*\{/u.test(first)) return "json";
  if (lines.some((line) => line.startsWith("{"))) return "jsonl";
  if (/^<(?:!doctype|!--|\?xml|[a-z])/iu.test(first)) return "html";
  return needsDate && first !== "" ? "jsonl" : "text";
}
