import type { Span } from "@zenobia/model";
import { isAlphanumericAt, kindAt } from "./characters.ts";

/** Marks that close one another: “ ” and ", « », ‘ ’ and '. */
export type MarkFamily = "double" | "angled" | "single";

/** What a mark does where it stands; `none` for an apostrophe. */
export type MarkRole = "open" | "close" | "none";

/** The words of a paragraph, `from` to `to` (exclusive). */
export interface Stretch {
  readonly text: string;
  readonly words: readonly Span[];
  readonly from: number;
  readonly to: number;
}

const FAMILIES: Readonly<Record<string, MarkFamily>> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "''": "double",
  "``": "double",
  "’’": "double",
  "‘‘": "double",
  "‘’": "double",
  "«": "angled",
  "»": "angled",
  "‹": "angled",
  "›": "angled",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
};
const OPENERS: ReadonlySet<string> = new Set(["„", "‟", "``", "‘‘", "«", "‹"]);
const BEFORE_OPENING = "([{—–-/\"“„«'‘";
const AFTER_CLOSING = ".,;:?!…)]}—–-/\"”»'’";

/** The family of the mark that a word is; `undefined` for any other word. */
export function familyOf(stretch: Stretch, word: number): MarkFamily | undefined {
  const [start, end] = stretch.words[word] ?? [0, 0];
  return end - start <= 2 ? FAMILIES[stretch.text.slice(start, end)] : undefined;
}

/** Tells what a mark does, by what stands around it and how many of its family are open. */
export function roleOf(stretch: Stretch, word: number, alreadyOpen: number): MarkRole {
  const [start, end] = stretch.words[word] ?? [0, 0];
  const place: MarkPlace = {
    before: word === stretch.from || isOneOf(stretch.text, start - 1, BEFORE_OPENING),
    after: word === stretch.to - 1 || isOneOf(stretch.text, end, AFTER_CLOSING),
    alreadyOpen,
  };
  const mark = stretch.text.slice(start, end);
  switch (mark) {
    case "“":
      return alreadyOpen > 0 && place.after && !place.before ? "close" : "open";
    case "‘":
      return place.after ? "none" : "open";
    case '"':
    case "''":
    case "‘’":
      return straightRole(place);
    case "'":
      return singleRole(place, isAlphanumericAt(stretch.text, end));
    case "’":
    case "‚":
      return singleRole(place, false);
    default:
      return OPENERS.has(mark) ? "open" : "close";
  }
}

/** What stands around a mark: something that an opening mark may follow, something that may follow a closing one. */
interface MarkPlace {
  readonly before: boolean;
  readonly after: boolean;
  readonly alreadyOpen: number;
}

function straightRole(place: MarkPlace): MarkRole {
  if (place.before !== place.after) return place.before ? "open" : "close";
  return place.alreadyOpen > 0 ? "close" : "open";
}

function singleRole(place: MarkPlace, mayOpen: boolean): MarkRole {
  if (place.after && !place.before) return place.alreadyOpen > 0 ? "close" : "none";
  return mayOpen && place.before ? "open" : "none";
}

function isOneOf(text: string, offset: number, marks: string): boolean {
  return kindAt(text, offset) === "blank" || marks.includes(text[offset] ?? " ");
}
