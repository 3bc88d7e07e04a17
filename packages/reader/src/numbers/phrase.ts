/** A word as the number reader sees it. */
export interface NumberToken {
  /** Form in lower case, dashes as "-". */
  readonly text: string;
  /** Tells whether blank space stands before it. */
  readonly spaced: boolean;
}

const DASHES = "-‐‑‒–—−";

/** Words of one sentence, as the number reader sees them. */
export function numberTokens(
  words: readonly { readonly form: string; readonly span: readonly [number, number] }[],
): readonly NumberToken[] {
  return words.map(({ form, span }, index) => ({
    text: form.length === 1 && DASHES.includes(form) ? "-" : form.toLowerCase(),
    spaced: index === 0 || span[0] > (words[index - 1]?.span[1] ?? 0),
  }));
}

/** End of the longest phrase of a list that begins at a word; absent when none does. */
export function phraseFrom(
  tokens: readonly NumberToken[],
  at: number,
  phrases: readonly string[],
): number | undefined {
  const first = tokens[at]?.text;
  if (first === undefined) return undefined;
  let longest: number | undefined;
  for (const phrase of phrases) {
    if (!phrase.startsWith(first)) continue;
    const parts = phrase.split(" ");
    if (parts.every((part, offset) => tokens[at + offset]?.text === part))
      longest = Math.max(longest ?? 0, at + parts.length);
  }
  return longest;
}

/** Beginning of the longest phrase of a list that ends right before a word; absent when none does. */
export function phraseBefore(
  tokens: readonly NumberToken[],
  at: number,
  phrases: readonly string[],
): number | undefined {
  const last = tokens[at - 1]?.text;
  if (last === undefined) return undefined;
  let longest: number | undefined;
  for (const phrase of phrases) {
    if (!phrase.endsWith(last)) continue;
    const parts = phrase.split(" ");
    const from = at - parts.length;
    if (from >= 0 && parts.every((part, offset) => tokens[from + offset]?.text === part))
      longest = Math.min(longest ?? at, from);
  }
  return longest;
}
