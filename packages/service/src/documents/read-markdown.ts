import { marked } from "marked";
import type { DocumentText } from "./document-text.ts";
import { readFragment } from "./read-html.ts";

/** Takes the text out of Markdown: paragraphs, headings and items without their marks. */
export function readMarkdown(markdown: string): DocumentText {
  const html = marked.parse(markdown, { async: false });
  return { text: readFragment(html), facts: {} };
}
