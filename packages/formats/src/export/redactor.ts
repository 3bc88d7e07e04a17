import type { Span } from "@zenobia/model";
import { wholeSpans } from "../text/whole-words.ts";
import type { ExportedEvidence } from "./exported.ts";

/** Stands for each code unit that was redacted, so that offsets stay what they were. */
export const REDACTED = "█";

/** Masks the redacted words of one report. */
export interface Redactor {
  /** Masks what of a piece of the text lies in redacted spans. */
  readonly evidence: (evidence: ExportedEvidence) => ExportedEvidence;
  /**
   * Masks a name or phrase that was taken from the text: redacted words wherever it holds them, and all of it when only
   * redacted words held it.
   */
  readonly words: (words: string) => string;
}

/** Masks nothing. */
export const NO_REDACTOR: Redactor = {
  evidence: ({ span, text }) => ({ span, text }),
  words: (words) => words,
};

/** Redacted words shorter than this are masked where they stand, and not in names that happen to hold them. */
const SHORTEST = 2;

/** Makes what masks the redacted spans of a report's stored text. */
export function createRedactor(text: string, spans: readonly Span[]): Redactor {
  if (spans.length === 0) return NO_REDACTOR;
  const visible = maskSpans(text, 0, spans).toLowerCase();
  const secrets = [...new Set(spans.map(([start, end]) => text.slice(start, end).trim()))]
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

function mask(words: string): string {
  return REDACTED.repeat(words.length);
}

/** Masks what of words that start at an offset of a text lies in spans of the text. */
function maskSpans(words: string, offset: number, spans: readonly Span[]): string {
  return spans.reduce((masked, [from, to]) => {
    const start = Math.min(Math.max(from - offset, 0), masked.length);
    const end = Math.min(Math.max(to - offset, start), masked.length);
    return masked.slice(0, start) + mask(masked.slice(start, end)) + masked.slice(end);
  }, words);
}

function maskSecret(words: string, secret: string): string {
  const [lower, sought] = [words.toLowerCase(), secret.toLowerCase()];
  // Where small letters are more code units than capitals, offsets would be others: then capitals count.
  const spans =
    lower.length === words.length ? wholeSpans(lower, sought) : wholeSpans(words, secret);
  return maskSpans(words, 0, spans);
}
