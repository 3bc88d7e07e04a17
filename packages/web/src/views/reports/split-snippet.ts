/** A part of a snippet. */
export interface SnippetPart {
  readonly words: string;
  readonly isMatch: boolean;
  /** Where it begins. */
  readonly at: number;
}

const BEGIN = "\u0002";
const END = "\u0003";

/** Parts a snippet of the search where matches begin (U+0002) and end (U+0003). */
export function splitSnippet(snippet: string): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  for (const [index, piece] of snippet.split(BEGIN).entries()) {
    const end = index === 0 ? -1 : piece.indexOf(END);
    const matched = end < 0 ? "" : piece.slice(0, end);
    const rest = end < 0 ? piece : piece.slice(end + 1);
    if (matched !== "") parts.push({ words: matched, isMatch: true, at });
    at += matched.length;
    if (rest !== "") parts.push({ words: rest, isMatch: false, at });
    at += rest.length;
  }
  return parts;
}
