import type { Lexicon } from "./atoms.ts";
import type { Piece } from "./pieces.ts";

/** A number and the piece behind it. */
export interface Count {
  readonly value: number;
  readonly to: number;
}

/** Pieces that a number in words may have at most: "one hundred and twenty-five". */
const MAX_PIECES = 9;
/** Greatest number of digits that counts units of time. */
const MAX_DIGITS = 6;

/** Reads a number in digits or words: 20, 1,200, 2.5, "twenty-five", "a dozen". */
export function countAt(pieces: readonly Piece[], at: number, lexicon: Lexicon): Count | undefined {
  if (pieces[at]?.isNumber) return digitCount(pieces, at);
  return wordCount(pieces, at, lexicon);
}

function digitCount(pieces: readonly Piece[], at: number): Count | undefined {
  const before = pieces[at - 1];
  if (pieces[at]?.isGlued && before?.isGlued && (before.text === "," || before.text === "."))
    return;
  let digits = pieces[at]?.text ?? "";
  let to = at + 1;
  while (
    isGlued(pieces, to, ",") &&
    pieces[to + 1]?.isNumber &&
    pieces[to + 1]?.text.length === 3
  ) {
    digits += pieces[to + 1]?.text ?? "";
    to += 2;
    if (digits.length > MAX_DIGITS) return undefined;
  }
  if (digits.length > MAX_DIGITS) return undefined;
  if (isHalf(pieces, to)) return { value: Number(digits) + 0.5, to: to + 3 };
  const fraction = pieces[to + 1];
  if (isGlued(pieces, to, ".") && fraction?.isNumber && fraction.isGlued) {
    return fraction.text.length > 2
      ? undefined
      : { value: Number(`${digits}.${fraction.text}`), to: to + 2 };
  }
  return { value: Number(digits), to };
}

/** "5 1/2" */
function isHalf(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.text === "1" && isGlued(pieces, at + 1, "/") && isGlued(pieces, at + 2, "2");
}

function wordCount(pieces: readonly Piece[], at: number, lexicon: Lexicon): Count | undefined {
  const scaled = isArticle(pieces[at]) ? classValue(pieces[at + 1], "SCALE", lexicon) : undefined;
  let value = scaled ?? 0;
  let to = scaled === undefined ? at : at + 2;
  const first = scaled === undefined ? at : skipJoin(pieces, to, value);
  for (let next = first; next < at + MAX_PIECES; next = skipJoin(pieces, to, value)) {
    const number = classValue(pieces[next], "NUMBER", lexicon);
    const scale = next > at ? classValue(pieces[next], "SCALE", lexicon) : undefined;
    if (number !== undefined && canAdd(value, number)) value += number;
    else if (scale !== undefined && value > 0) value *= scale;
    else break;
    to = next + 1;
  }
  return to > at ? { value, to } : undefined;
}

function canAdd(value: number, number: number): boolean {
  if (value === 0) return true;
  return value % 100 === 0 || (value % 10 === 0 && number < 10);
}

/** Steps over the hyphen of "twenty-five" and the "and" of "a hundred and five". */
function skipJoin(pieces: readonly Piece[], at: number, value: number): number {
  if (isGlued(pieces, at, "-") && value % 10 === 0) return at + 1;
  return value >= 100 && pieces[at]?.text === "and" ? at + 1 : at;
}

function classValue(piece: Piece | undefined, name: string, lexicon: Lexicon): number | undefined {
  const entries = piece === undefined ? undefined : lexicon.get(piece.text);
  const entry = entries?.find((one) => one.class === name && one.pieces.length === 1);
  return typeof entry?.value === "number" ? entry.value : undefined;
}

function isGlued(pieces: readonly Piece[], at: number, text: string): boolean {
  return pieces[at]?.text === text && pieces[at]?.isGlued === true;
}

function isArticle(piece: Piece | undefined): boolean {
  return piece?.text === "a" || piece?.text === "an";
}
