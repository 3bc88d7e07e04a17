import { type NumberText, wordAt, worth } from "./number-text.ts";
import { phraseFrom } from "./phrase.ts";

/** A number of which only the least is known: "dozens", "several hundred", "tens of thousands". */
export interface OpenNumber {
  readonly least: number;
  readonly to: number;
}

/** Reads the open number that begins at a word. */
export function openNumberAt(text: NumberText, at: number): OpenNumber | undefined {
  return severalAt(text, at) ?? pluralAt(text, at);
}

function severalAt(text: NumberText, at: number): OpenNumber | undefined {
  const { scales, plurals, several, least_many: least } = text.lists;
  const to = phraseFrom(text.tokens, at, several);
  if (to === undefined) return undefined;
  const scale = worth(scales, wordAt(text, to)) ?? worth(plurals, wordAt(text, to));
  if (scale === undefined) return undefined;
  const larger = worth(scales, wordAt(text, to + 1)) ?? 1;
  return larger > scale
    ? { least: least * scale * larger, to: to + 2 }
    : { least: least * scale, to: to + 1 };
}

/** "hundreds", "hundreds and hundreds", "hundreds of thousands". */
function pluralAt(text: NumberText, at: number): OpenNumber | undefined {
  const { plurals, least_many: least } = text.lists;
  const unit = worth(plurals, wordAt(text, at));
  if (unit === undefined) return undefined;
  const joint = wordAt(text, at + 1);
  const larger = joint === "of" ? (worth(plurals, wordAt(text, at + 2)) ?? 0) : 0;
  if (larger > unit) return { least: least * unit * larger, to: at + 3 };
  const isTwice = ["and", "upon"].includes(joint) && wordAt(text, at + 2) === wordAt(text, at);
  return { least: least * unit, to: isTwice ? at + 3 : at + 1 };
}
