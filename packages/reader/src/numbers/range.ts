import { type Cardinal, cardinalAt } from "./cardinal.ts";
import { type NumberText, wordAt } from "./number-text.ts";
import { openNumberAt } from "./open-number.ts";
import { phraseFrom } from "./phrase.ts";

/** A number or a range, before the words around it are looked at. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly exact?: number;
  readonly min?: number;
  readonly max?: number;
  /** Its own words leave it open: "dozens". */
  readonly isOpen: boolean;
}

/** Reads the number or range that begins at a word: "between 40 and 60", "five to ten thousand", "dozens". */
export function amountAt(text: NumberText, at: number): Amount | undefined {
  if (wordAt(text, at) === "between") return rangeFrom(text, at, ["and", "to", "-"]);
  if (wordAt(text, at) === "from") return changeFrom(text, at);
  const open = openNumberAt(text, at);
  if (open) return { from: at, to: open.to, min: open.least, isOpen: true };
  const low = cardinalAt(text, at);
  if (!low) return undefined;
  const joint = phraseFrom(text.tokens, low.to, text.lists.range_joints);
  const high = joint === undefined ? undefined : cardinalAt(text, joint);
  const range = high && rangeOf(low, high);
  if (range) return { from: at, isOpen: false, ...range };
  return { from: at, to: low.to, exact: low.value, isOpen: false };
}

/** A range behind "between" or "from". */
function rangeFrom(
  text: NumberText,
  lead: number,
  joints: readonly string[],
): (Amount & { readonly max: number }) | undefined {
  const low = cardinalAt(text, lead + 1);
  const joint = low && phraseFrom(text.tokens, low.to, joints);
  const high = joint === undefined ? undefined : cardinalAt(text, joint);
  const range = low && high && rangeOf(low, high);
  return range && { from: lead, isOpen: false, ...range };
}

/** "ranging from 40 to 60"; "raised from 12,000 to 17,731" is a change, and what is left is the second. */
function changeFrom(text: NumberText, at: number): Amount | undefined {
  const range = rangeFrom(text, at, ["to", "-"]);
  if (!range || text.lists.span_leads.includes(wordAt(text, at - 1))) return range;
  return { from: at, to: range.to, exact: range.max, isOpen: false };
}

/** "five to ten thousand" are five thousand to ten thousand. */
function rangeOf(
  low: Cardinal,
  high: Cardinal,
): { readonly min: number; readonly max: number; readonly to: number } | undefined {
  const sharesScale = low.scale === 1 && high.scale > 1 && low.value < high.coefficient;
  const min = sharesScale ? low.value * high.scale : low.value;
  return min < high.value ? { min, max: high.value, to: high.to } : undefined;
}
