import type { Span } from "@zenobia/model";

/** A passage reaches so far to either side of what it is asked for, in UTF-16 code units. */
const REACH = 300;

/**
 * The sentence or sentences that a span stands in, as far as full stops tell; never longer than the span by more than
 * 600 code units. Meant for comparing and showing, not for proof.
 */
export function passageAround(text: string, [start, end]: Span): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !endsSentence(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !(to > start && endsSentence(text, to - 1)))
    to += 1;
  while (from < start && isBlank(text[from])) from += 1;
  while (to > end && isBlank(text[to - 1])) to -= 1;
  return [from, to];
}

/** A line end; or a full stop, question or exclamation mark, perhaps with a closing quote, before a blank. */
function endsSentence(text: string, at: number): boolean {
  if (text[at] === "\n") return true;
  if (!isBlank(text[at + 1])) return false;
  const closing = text[at] === "”" || text[at] === '"' || text[at] === ")";
  return ".!?".includes((closing ? text[at - 1] : text[at]) ?? "·");
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character.trim() === "";
}
