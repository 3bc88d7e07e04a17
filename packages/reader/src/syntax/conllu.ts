import type { Sentence, Source, Token, Word } from "../document.ts";

/** A syntactic word of a CoNLL-U file; the columns are as written, "_" where empty. */
export interface ConlluWord {
  readonly kind: "word";
  readonly id: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Id of the head, 0 for the root; absent for "_". */
  readonly head?: number;
  readonly relation: string;
  readonly deps: string;
  readonly misc: string;
}

/** A line that is no word (a multiword token or an empty node), kept to be written back untouched. */
export interface ConlluKeptLine {
  readonly kind: "kept";
  readonly line: string;
}

/** A sentence of a CoNLL-U file with everything that stands in it. */
export interface ConlluSentence {
  /** Lines with their "#", in order. */
  readonly comments: readonly string[];
  /** In the order of the file. */
  readonly rows: readonly (ConlluWord | ConlluKeptLine)[];
}

/** What is wrong with a line; lines count from 1. */
export interface ConlluIssue {
  readonly code: "input/conllu";
  readonly line: number;
  readonly message: string;
}

/** Sentences, or everything that keeps a text from being CoNLL-U. */
export type ConlluResult =
  | { readonly ok: true; readonly sentences: readonly ConlluSentence[] }
  | { readonly ok: false; readonly issues: readonly ConlluIssue[] };

interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

type Row = ConlluWord | ConlluKeptLine;

const COLUMNS = 10;
const WORD_ID = /^[1-9]\d{0,8}$/;
const KEPT_ID = /^\d{1,9}[-.]\d{1,9}$/;
const HEAD = /^(?:0|[1-9]\d{0,8})$/;
const MOST_ISSUES = 20;

/**
 * Reads CoNLL-U; the blank line after the last sentence may be missing.
 *
 * @param firstLine Number of the text's first line, for a text that was cut from a longer one.
 * @returns All issues up to the twentieth when there is any.
 * @see https://universaldependencies.org/format.html
 */
export function parseConllu(text: string, firstLine = 1): ConlluResult {
  const issues: ConlluIssue[] = [];
  const sentences: ConlluSentence[] = [];
  for (const block of blocksOf(text, firstLine)) {
    if (issues.length >= MOST_ISSUES) break;
    const sentence = readSentence(block, issues);
    if (sentence !== undefined) sentences.push(sentence);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, sentences };
}

function blocksOf(text: string, firstLine: number): readonly (readonly NumberedLine[])[] {
  const blocks: NumberedLine[][] = [];
  let block: NumberedLine[] = [];
  for (const [at, raw] of text.split("\n").entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line !== "") block.push({ number: firstLine + at, text: line });
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

function readSentence(
  block: readonly NumberedLine[],
  issues: ConlluIssue[],
): ConlluSentence | undefined {
  const comments: string[] = [];
  const rows: Row[] = [];
  const before = issues.length;
  let words = 0;
  for (const line of block) {
    if (line.text.startsWith("#") && rows.length === 0) {
      comments.push(line.text);
      continue;
    }
    const row = readRow(line, words + 1);
    if (typeof row === "string")
      issues.push({ code: "input/conllu", line: line.number, message: row });
    else rows.push(row);
    if (typeof row === "string" || row.kind === "word") words += 1;
  }
  const last = block.at(-1)?.number ?? 0;
  if (words === 0)
    issues.push({ code: "input/conllu", line: last, message: "the sentence has no words" });
  checkHeads(block, { rows, words }, issues);
  return issues.length === before ? { comments, rows } : undefined;
}

/** The row of a line, or what is wrong with it. */
function readRow(line: NumberedLine, expectedId: number): Row | string {
  const columns = line.text.split("\t");
  const [
    id = "",
    form = "",
    lemma = "",
    upos = "",
    xpos = "",
    feats = "",
    head = "",
    relation = "",
    deps = "",
    misc = "",
  ] = columns;
  if (columns.length !== COLUMNS)
    return `${columns.length} columns where ${COLUMNS} were expected; columns are parted by tabs`;
  if (KEPT_ID.test(id)) return { kind: "kept", line: line.text };
  if (!WORD_ID.test(id)) return `${JSON.stringify(id)} is no id of a word`;
  if (Number(id) !== expectedId) return `word ${id} stands where word ${expectedId} was expected`;
  if (columns.includes("")) return "a column is empty; write _ for an absent value";
  if (head !== "_" && !HEAD.test(head)) return `${JSON.stringify(head)} is no head`;
  const word = {
    kind: "word",
    id: expectedId,
    form,
    lemma,
    upos,
    xpos,
    feats,
    relation,
    deps,
    misc,
  } as const;
  return head === "_" ? word : { ...word, head: Number(head) };
}

function checkHeads(
  block: readonly NumberedLine[],
  read: { readonly rows: readonly Row[]; readonly words: number },
  issues: ConlluIssue[],
): void {
  const lines = block.filter((line) => WORD_ID.test(line.text.split("\t", 1)[0] ?? ""));
  for (const row of read.rows) {
    if (row.kind === "kept" || row.head === undefined) continue;
    const line = lines[row.id - 1]?.number ?? 0;
    if (row.head > read.words)
      issues.push({
        code: "input/conllu",
        line,
        message: `head ${row.head} lies outside the sentence of ${read.words} words`,
      });
    else if (row.head === row.id)
      issues.push({ code: "input/conllu", line, message: `word ${row.id} is its own head` });
  }
}

/** The words of a sentence, in order. */
export function conlluWords(sentence: ConlluSentence): readonly ConlluWord[] {
  return sentence.rows.filter((row) => row.kind === "word");
}

/** Writes sentences as CoNLL-U, each followed by a blank line. */
export function printConllu(sentences: readonly ConlluSentence[]): string {
  return sentences.map(printSentence).join("");
}

function printSentence(sentence: ConlluSentence): string {
  const rows = sentence.rows.map((row) => (row.kind === "kept" ? row.line : printWord(row)));
  return `${[...sentence.comments, ...rows].join("\n")}\n\n`;
}

function printWord(word: ConlluWord): string {
  const { id, form, lemma, upos, xpos, feats, head, relation, deps, misc } = word;
  return [id, form, lemma, upos, xpos, feats, head ?? "_", relation, deps, misc].join("\t");
}

/**
 * Puts trees into a sentence: LEMMA UPOS XPOS FEATS HEAD DEPREL are replaced, DEPS emptied, the rest kept.
 *
 * @param tokens One for each word, in order; heads count from 0 within the sentence, −1 for the root.
 */
export function fillConllu(sentence: ConlluSentence, tokens: readonly Token[]): ConlluSentence {
  const rows = sentence.rows.map((row): Row => {
    const token = row.kind === "word" ? tokens[row.id - 1] : undefined;
    return row.kind === "kept" || token === undefined
      ? row
      : { ...row, ...columnsOf(token), deps: "_" };
  });
  return { comments: sentence.comments, rows };
}

function columnsOf(
  token: Token,
): Pick<ConlluWord, "lemma" | "upos" | "xpos" | "feats" | "head" | "relation"> {
  return {
    lemma: token.lemma || "_",
    upos: token.upos || "_",
    xpos: token.xpos || "_",
    feats: token.feats || "_",
    head: token.head + 1,
    relation: token.relation || "_",
  };
}

/** The layers that make up the trees of a report. */
export interface ParsedText {
  readonly source: Pick<Source, "text">;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/**
 * Turns the trees of a report into CoNLL-U sentences, with `# text` and `SpaceAfter=No`.
 *
 * @param firstId `sent_id` of the first sentence, for a text that was cut from a longer one.
 */
export function conlluOf(parsed: ParsedText, firstId = 1): readonly ConlluSentence[] {
  return parsed.sentences.map((sentence, at) => {
    const opensParagraph = parsed.sentences[at - 1]?.paragraph !== sentence.paragraph;
    const text = parsed.source.text.slice(sentence.span[0], sentence.span[1]).replace(/\s+/g, " ");
    const comments = [`# sent_id = ${sentence.index + firstId}`, `# text = ${text}`];
    return {
      comments: opensParagraph ? ["# newpar", ...comments] : comments,
      rows: parsed.words
        .slice(sentence.from, sentence.to)
        .map((word) => rowOf(parsed, sentence, word)),
    };
  });
}

function rowOf(parsed: ParsedText, sentence: Sentence, word: Word): ConlluWord {
  const token = parsed.tokens[word.index];
  const next = word.index + 1 < sentence.to ? parsed.words[word.index + 1] : undefined;
  const bare: ConlluWord = {
    kind: "word",
    id: word.index - sentence.from + 1,
    form: word.form,
    lemma: "_",
    upos: "_",
    xpos: "_",
    feats: "_",
    relation: "_",
    deps: "_",
    misc: next?.span[0] === word.span[1] ? "SpaceAfter=No" : "_",
  };
  if (token === undefined) return bare;
  const head = token.head < 0 ? -1 : token.head - sentence.from;
  return { ...bare, ...columnsOf({ ...token, head }) };
}
