const MARKS = /\p{M}/gu;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** A name without case, marks and punctuation, for keys: "Al-Shabaab’s" and "al shabaab s" are one. */
export function foldKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(NO_LETTERS, " ")
    .trim()
    .replace(/^(?:the|a|an) /u, "");
}
