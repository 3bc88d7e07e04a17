import { countAt } from "./counts.ts";
import type { Piece } from "./pieces.ts";
import { pieceTexts } from "./pieces.ts";
import type { TimeValue, TimeWords } from "./time-words.ts";

/** One or more pieces as a member of a class of words or of numbers, up to the piece `to` (exclusive). */
export interface Atom {
  readonly class: string;
  readonly value: TimeValue;
  readonly to: number;
}

/** The word classes, ready for look-up by the first piece of an entry. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

interface Entry {
  readonly pieces: readonly string[];
  readonly class: string;
  readonly value: TimeValue;
  readonly isCapital: boolean;
}

const NO_ATOMS: readonly Atom[] = [];
const ORDINAL_ENDINGS: readonly string[] = ["st", "nd", "rd", "th"];

/** Prepares the word classes. */
export function createLexicon(words: TimeWords): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const [name, members] of Object.entries(words.classes)) {
    const isCapital = words.capitalised.includes(name);
    for (const [member, value] of Object.entries(members)) {
      const pieces = pieceTexts(member);
      const first = pieces[0] ?? "";
      const entries = lexicon.get(first) ?? [];
      entries.push({ pieces, class: name, value, isCapital });
      lexicon.set(first, entries);
    }
  }
  return lexicon;
}

/** Everything that the pieces from `at` on can be, before any rule; empty for most. */
export function atomsAt(pieces: readonly Piece[], at: number, lexicon: Lexicon): readonly Atom[] {
  const piece = pieces[at];
  if (piece === undefined) return NO_ATOMS;
  const entries = lexicon.get(piece.text);
  if (!piece.isNumber && entries === undefined) return NO_ATOMS;
  const atoms: Atom[] = piece.isNumber ? numberAtoms(pieces, at, piece) : [];
  for (const entry of entries ?? []) {
    if ((entry.isCapital && !piece.isCapital) || !isAt(pieces, at, entry.pieces)) continue;
    atoms.push({ class: entry.class, value: entry.value, to: at + entry.pieces.length });
  }
  const count = countAt(pieces, at, lexicon);
  if (count) atoms.push({ class: "COUNT", value: count.value, to: count.to });
  return atoms;
}

function isAt(pieces: readonly Piece[], at: number, texts: readonly string[]): boolean {
  const sentence = pieces[at]?.sentence;
  return texts.every((text, offset) => {
    const piece = pieces[at + offset];
    return (
      piece?.text === text && piece.sentence === sentence && (offset === 0 || fits(text, piece))
    );
  });
}

/** A dot or a hyphen inside an entry is part of a word only without a blank before it. */
function fits(text: string, piece: Piece): boolean {
  return (text !== "." && text !== "-" && text !== "'") || piece.isGlued;
}

function numberAtoms(pieces: readonly Piece[], at: number, piece: Piece): Atom[] {
  const value = Number(piece.text);
  const digits = piece.text.length;
  if (digits === 3 || digits > 4) return [];
  const names = digits === 4 ? longClasses(value) : shortClasses(value, digits);
  const isWhole = !isGrouped(pieces, at);
  const atoms = names
    .filter((name) => name !== "YEAR" || isWhole)
    .map((name): Atom => ({ class: name, value, to: at + 1 }));
  return digits === 4
    ? atoms
    : [...atoms, ...dayAtoms(pieces, at, isWhole && !isDecimal(pieces, at))];
}

function longClasses(value: number): readonly string[] {
  const isYear = value >= 1500 && value <= 2100;
  const isClock = value < 2400 && value % 100 < 60;
  return [...(isYear ? ["YEAR"] : []), ...(isClock ? ["HHMM"] : [])];
}

function shortClasses(value: number, digits: number): readonly string[] {
  const classes: string[] = value <= 24 ? ["HOUR"] : [];
  if (value >= 1 && value <= 31) classes.push("NN");
  if (value >= 1 && value <= 12) classes.push("MM");
  if (digits === 2) classes.push("YY");
  if (digits === 2 && value < 60) classes.push("MINUTE");
  return classes;
}

/** Days of a month and ordinals: 28, 28th; numbers that are not whole are neither. */
function dayAtoms(pieces: readonly Piece[], at: number, isWhole: boolean): readonly Atom[] {
  const value = Number(pieces[at]?.text);
  const next = pieces[at + 1];
  const isOrdinal = next?.isGlued === true && ORDINAL_ENDINGS.includes(next.text);
  const to = isOrdinal ? at + 2 : at + 1;
  const ordinal: readonly Atom[] = isOrdinal ? [{ class: "ORDINAL", value, to }] : [];
  if (!isWhole || value < 1 || value > 31) return ordinal;
  const named: readonly Atom[] = isOrdinal ? [{ class: "DAYTH", value, to }] : [];
  return [...ordinal, ...named, { class: "DAY", value, to }];
}

/** Tells whether digits are part of a longer number with commas: 10,000. */
function isGrouped(pieces: readonly Piece[], at: number): boolean {
  return isJoined(pieces, at, ",", 3) || isJoined(pieces, at + 2, ",", 3);
}

function isDecimal(pieces: readonly Piece[], at: number): boolean {
  return isJoined(pieces, at, ".", 0) || isJoined(pieces, at + 2, ".", 0);
}

/** Tells whether digits at `at` hang on other digits by a mark; `digits` wanted, 0 for any. */
function isJoined(pieces: readonly Piece[], at: number, mark: string, digits: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece?.isNumber || !piece.isGlued || before?.text !== mark || !before.isGlued) return false;
  return pieces[at - 2]?.isNumber === true && (digits === 0 || piece.text.length === digits);
}
