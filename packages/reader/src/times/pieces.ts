import type { Word } from "../document.ts";

/**
 * A run of letters, a run of digits or one other character of a word.
 *
 * Rules match pieces rather than words, so that they do not depend on how "mid-2016" or "a.m." was split.
 */
export interface Piece {
  /** In lower case, with every dash as "-" and every apostrophe as "'". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  /** Nothing lies between it and the piece before. */
  readonly isGlued: boolean;
  readonly word: number;
  readonly sentence: number;
}

/** A name such as "Mar'a" or "Ba'ath" is one piece: its first half is no month. */
const NAME_WITH_APOSTROPHE = /^\p{Lu}\p{L}*['’‘ʼ]\p{L}+$/u;
/** Most words; the pattern below would find the one run that they are. */
const LETTERS = /^[A-Za-z]+$/;
const RUN = /\p{L}+|[0-9]+|[^\p{L}0-9]/gu;
const DASH = /^[‐-―−-]$/u;
const APOSTROPHE = /^[’‘ʼ´`]$/u;

/** Cuts words into pieces, in text order. */
export function splitPieces(words: readonly Word[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const word of words) {
    if (LETTERS.test(word.form) || NAME_WITH_APOSTROPHE.test(word.form)) {
      pieces.push(createPiece(word, word.form, word.span[0], word.span[0] === end));
      end = word.span[1];
      continue;
    }
    for (const match of word.form.matchAll(RUN)) {
      const start = word.span[0] + match.index;
      pieces.push(createPiece(word, match[0], start, start === end));
      end = start + match[0].length;
    }
  }
  return pieces;
}

/** Cuts a word list's entry the same way. */
export function pieceTexts(entry: string): readonly string[] {
  return [...entry.matchAll(RUN)].map((match) => normalise(match[0])).filter((text) => text.trim());
}

function createPiece(word: Word, raw: string, start: number, isGlued: boolean): Piece {
  const text = normalise(raw);
  return {
    text,
    start,
    end: start + raw.length,
    isCapital: raw.charAt(0) !== text.charAt(0),
    isNumber: text >= "0" && text < ":",
    isGlued,
    word: word.index,
    sentence: word.sentence,
  };
}

function normalise(raw: string): string {
  if (raw.length === 1 && DASH.test(raw)) return "-";
  if (raw.length === 1 && APOSTROPHE.test(raw)) return "'";
  return raw.toLowerCase();
}
