import type { HtmlNode } from "./html-node.ts";

const SKIPPED: ReadonlySet<string> = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT CANVAS BUTTON SELECT TEXTAREA".split(
    " ",
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 " +
    "H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);
const CELLS: ReadonlySet<string> = new Set(["TD", "TH"]);
const ELEMENT = 1;
const TEXT = 3;
const ITEM_MARK = "- ";
/** Deeper pages are cut there: they come from generators gone wrong, or from people who mean harm. */
const MAX_DEPTH = 500;

/** The text of an element as paragraphs with a blank line between; items of lists begin with "- ". */
export function htmlText(root: HtmlNode): string {
  const blocks = new BlockWriter();
  visit(root, blocks, 0);
  return blocks.text();
}

function visit(node: HtmlNode, blocks: BlockWriter, depth: number): void {
  if (node.nodeType === TEXT) blocks.add(node.nodeValue ?? "");
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== ELEMENT || SKIPPED.has(name) || depth > MAX_DEPTH) return;
  if (name === "BR") blocks.break();
  const isBlock = BLOCKS.has(name);
  if (isBlock) blocks.end();
  if (name === "LI") blocks.add(ITEM_MARK);
  for (const child of node.childNodes) visit(child, blocks, depth + 1);
  if (CELLS.has(name)) blocks.add(" ");
  if (isBlock) blocks.end();
}

/** Collects words into blocks; white space is one blank, as a browser shows it. */
class BlockWriter {
  readonly #blocks: string[] = [];
  #parts: string[] = [];

  add(text: string): void {
    this.#parts.push(text.replace(/\s+/gu, " "));
  }

  break(): void {
    this.#parts.push("\n");
  }

  end(): void {
    const lines = this.#parts.join("").split("\n");
    const block = lines
      .map((line) => line.replace(/ {2,}/gu, " ").trim())
      .join("\n")
      .trim();
    this.#parts = [];
    if (block !== "" && block !== ITEM_MARK.trim()) this.#blocks.push(block);
  }

  text(): string {
    this.end();
    return this.#blocks.join("\n\n");
  }
}
