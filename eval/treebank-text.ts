import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Span } from "@zenobia/model";
import type { Token } from "../packages/reader/src/document.ts";
import {
  type ConlluResult,
  type ConlluSentence,
  type ConlluWord,
  conlluWords,
  parseConllu,
} from "../packages/reader/src/syntax/conllu.ts";
import type { GoldText, MultiwordToken, SplitWord } from "./raw-text-score.ts";

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * A document of a treebank with the text that its forms and `SpaceAfter=No` make; the words of a multi-word token stand
 * side by side in it.
 */
export interface GoldDocument extends GoldText {
  readonly id: string;
  /** As {@link genreOf} tells it of the first sentence. */
  readonly genre: string;
  readonly text: string;
}

interface OpenDocument {
  text: string;
  readonly words: SplitWord[];
  readonly multiwords: MultiwordToken[];
  readonly sentences: Span[];
  readonly tokens: Token[];
}

/** A token as it is written: a word, or the words of a multi-word token; inside it there are no spaces. */
interface Surface {
  readonly words: ConlluWord[];
  readonly spaced: boolean;
}

/** Reads a CoNLL-U file, packed with xz where the name says so. */
export function readConllu(path: string): ConlluResult {
  return parseConllu(
    path.endsWith(".xz")
      ? execFileSync("xz", ["-dc", path], { encoding: "utf8", maxBuffer: MOST_BYTES })
      : readFileSync(path, "utf8"),
  );
}

/** The genre in sentence ids such as GUM_news_…; "all" for others. */
export function genreOf(sentence: ConlluSentence): string {
  const id = sentence.comments.find((comment) => comment.startsWith("# sent_id"));
  return /= *GUM_([a-z]+)_/.exec(id ?? "")?.[1] ?? "all";
}

/** The gold tokens of a sentence; the words before it in the document move its heads. */
export function tokensOf(sentence: ConlluSentence, wordsBefore = 0): readonly Token[] {
  return conlluWords(sentence).map((word) => {
    const { lemma, upos, xpos, feats, relation, head = 0 } = word;
    return { lemma, upos, xpos, feats, head: head === 0 ? -1 : wordsBefore + head - 1, relation };
  });
}

/**
 * Rebuilds the documents that `# newdoc` parts.
 *
 * There is a blank line before each `# newpar` and, where GUM's `# newpar_block` says how many sentences the block has,
 * after its last one.
 */
export function documentsOf(sentences: readonly ConlluSentence[]): readonly GoldDocument[] {
  const groups: { id: string; sentences: ConlluSentence[] }[] = [];
  for (const sentence of sentences) {
    const opening = sentence.comments.find((comment) => comment.startsWith("# newdoc"));
    const last = groups.at(-1);
    if (opening === undefined && last !== undefined) last.sentences.push(sentence);
    else groups.push({ id: opening?.split("=")[1]?.trim() ?? "", sentences: [sentence] });
  }
  return groups.map(({ id, sentences: group }) => ({
    id,
    genre: group[0] === undefined ? "all" : genreOf(group[0]),
    ...rebuild(group),
  }));
}

function rebuild(group: readonly ConlluSentence[]): OpenDocument {
  const document: OpenDocument = {
    text: "",
    words: [],
    multiwords: [],
    sentences: [],
    tokens: [],
  };
  let left = Number.POSITIVE_INFINITY;
  for (const sentence of group) {
    const opens = sentence.comments.some((comment) => comment.startsWith("# newpar"));
    if (opens) left = sentencesInBlock(sentence);
    if ((opens || left === 0) && document.text !== "")
      document.text = `${document.text.trimEnd()}\n\n`;
    document.tokens.push(...tokensOf(sentence, document.words.length));
    appendSentence(document, sentence);
    left -= 1;
  }
  return document;
}

function appendSentence(document: OpenDocument, sentence: ConlluSentence): void {
  const start = document.text.length;
  let end = start;
  for (const { words, spaced } of surfacesOf(sentence)) {
    const [from, opens] = [document.words.length, document.text.length];
    for (const { form } of words) {
      end = document.text.length + form.length;
      document.words.push({ span: [document.text.length, end], form });
      document.text += form;
    }
    if (words.length > 1)
      document.multiwords.push({ span: [opens, end], from, to: document.words.length });
    if (spaced) document.text += " ";
  }
  document.sentences.push([start, end]);
}

/** Sentences of the innermost block that opens here: 2 for "figure (3 s) | caption (2 s)". */
function sentencesInBlock(sentence: ConlluSentence): number {
  const block = sentence.comments.find((comment) => comment.startsWith("# newpar_block"));
  const counts = block
    ?.match(/\((\d+) s\)/g)
    ?.at(-1)
    ?.match(/\d+/);
  return counts === undefined || counts === null ? Number.POSITIVE_INFINITY : Number(counts[0]);
}

function surfacesOf(sentence: ConlluSentence): readonly Surface[] {
  const surfaces: Surface[] = [];
  let last = 0;
  for (const row of sentence.rows) {
    if (row.kind === "word") {
      if (row.id <= last) surfaces.at(-1)?.words.push(row);
      else surfaces.push({ words: [row], spaced: isSpaced(row.misc) });
      continue;
    }
    const [id = "", ...columns] = row.line.split("\t");
    if (!id.includes("-")) continue;
    last = Number(id.split("-")[1]);
    surfaces.push({ words: [], spaced: isSpaced(columns.at(-1) ?? "") });
  }
  return surfaces;
}

function isSpaced(misc: string): boolean {
  return !misc.split("|").includes("SpaceAfter=No");
}
