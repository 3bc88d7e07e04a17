import type { Span } from "@zenobia/model";

/** Words with the part of their sentence before and after them. */
export interface Sentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const END = /[.!?…]["”’')\]]?\s/gu;

/**
 * Cuts a piece of a report to the sentence that some words of it stand in.
 *
 * @param context A piece of the text, with where it begins.
 * @param span Where the words stand in the whole text.
 * @returns Nothing where the words do not lie in the piece.
 */
export function sentenceAround(
  context: { readonly span: Span; readonly text: string },
  span: Span,
): Sentence | undefined {
  const [begin] = context.span;
  const from = span[0] - begin;
  const to = span[1] - begin;
  if (from < 0 || to > context.text.length || from >= to) return undefined;
  const before = context.text.slice(0, from);
  const after = context.text.slice(to);
  return {
    before: before.slice(lastEnd(before)).trimStart(),
    words: context.text.slice(from, to),
    after: after.slice(0, firstEnd(after, context.text.slice(from, to))).trimEnd(),
  };
}

/** Where the last sentence of a text begins; with no end in it, its first whole word. */
function lastEnd(text: string): number {
  const paragraph = text.lastIndexOf("\n") + 1;
  let last = paragraph;
  for (const match of text.matchAll(END)) last = Math.max(last, match.index + match[0].length);
  if (last > 0) return last;
  const blank = text.indexOf(" ");
  return text.length > LONG && blank >= 0 ? blank + 1 : 0;
}

function firstEnd(text: string, words: string): number {
  // Words that end with a full stop are the end of their sentence.
  if (/[.!?…]["”’')\]]?$/u.test(words)) return 0;
  const paragraph = text.indexOf("\n");
  const [match] = text.matchAll(END);
  const ends = [paragraph, match === undefined ? -1 : match.index + match[0].length];
  const found = ends.filter((end) => end >= 0);
  return found.length === 0 ? text.length : Math.min(...found);
}

/** A piece that is longer begins in the middle of something. */
const LONG = 280;
