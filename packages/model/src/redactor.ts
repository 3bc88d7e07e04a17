import type { Span } from "./span.ts";
import { wholeSpans } from "./whole-words.ts";

/** Stands for each code unit that was redacted, so that offsets stay what they were. */
export const REDACTED = "█";

/** A piece of a text: its span in the text, and its words. */
interface Piece {
  readonly span: Span;
  readonly text: string;
}

/** Masks the redacted words of one report. */
export interface Redactor {
  /** Masks what of a piece of the text lies in redacted spans. */
  readonly evidence: (evidence: Piece) => Piece;
  /**
   * Masks a name or phrase that was taken from the text: redacted words wherever it holds them, each word that only
   * redacted spans have, and all of it when only they held it.
   */
  readonly words: (words: string) => string;
}

/** Redacted words shorter than this are masked where they stand, and not in names that happen to hold them. */
const SHORTEST = 2;

/** Makes what masks the redacted spans of a report's stored text. */
export function createRedactor(text: string, spans: readonly Span[]): Redactor {
  if (spans.length === 0)
    return {
      evidence: ({ span, text: words }) => ({ span, text: words }),
      words: (words) => words,
    };
  const visible = maskSpans(text, 0, spans).toLowerCase();
  const phrases = spans.map(([start, end]) => text.slice(start, end).trim());
  const secrets = [...new Set([...phrases, ...phrases.flatMap(wordsOnlyIn(visible))])]
    .filter((secret) => secret.length >= SHORTEST)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const hidden = secrets.map((secret) => secret.toLowerCase());
  return {
    evidence: ({ span, text: words }) => ({ span, text: maskSpans(words, span[0], spans) }),
    words: (words) => {
      const name = words.trim().toLowerCase();
      const isHidden = hidden.some((secret) => wholeSpans(secret, name).length > 0);
      if (isHidden && wholeSpans(visible, name).length === 0) return mask(words);
      return secrets.reduce(maskSecret, words);
    },
  };
}

/** Masks what of words that start at an offset of a text lies in spans of the text. */
export function maskSpans(words: string, offset: number, spans: readonly Span[]): string {
  return spans.reduce((masked, [from, to]) => {
    const start = Math.min(Math.max(from - offset, 0), masked.length);
    const end = Math.min(Math.max(to - offset, start), masked.length);
    return masked.slice(0, start) + mask(masked.slice(start, end)) + masked.slice(end);
  }, words);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of a phrase that no other part of the text has: half a redacted phrase still tells them. */
function wordsOnlyIn(visible: string): (phrase: string) => readonly string[] {
  const open = new Set(visible.match(WORD));
  return (phrase) => (phrase.match(WORD) ?? []).filter((word) => !open.has(word.toLowerCase()));
}

function mask(words: string): string {
  return REDACTED.repeat(words.length);
}

function maskSecret(words: string, secret: string): string {
  const [lower, sought] = [words.toLowerCase(), secret.toLowerCase()];
  // Where small letters are more code units than capitals, offsets would be others: then capitals count.
  const spans =
    lower.length === words.length ? wholeSpans(lower, sought) : wholeSpans(words, secret);
  return maskSpans(words, 0, spans);
}
