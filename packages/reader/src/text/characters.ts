/** What a character is to the splitting of words. */
export type CharacterKind = "blank" | "letter" | "digit" | "sign";

/** A combining mark, joiner or variation selector belongs to whatever stands before it. */
const MARK = /^(?:\p{M}|\u200C|\u200D|\u00AD|[\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}])$/u;
const LETTER = /^(?:\p{L}|\p{M}|\u200C|\u200D|\u00AD)$/u;
/** Letters to Unicode, written for degrees and ordinals. */
const ORDINAL_SIGNS = "ºª";
const DIGIT = /^\p{Nd}$/u;
/** White space, control characters, zero-width spaces, byte order marks and marks of direction. */
const BLANK = /^[\s\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]$/u;

const ASCII: readonly CharacterKind[] = Array.from({ length: 128 }, (_, code) => {
  if (code <= 32 || code === 127) return "blank";
  if (code >= 48 && code <= 57) return "digit";
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? "letter" : "sign";
});

/** Dashes, quotation marks and other signs of the block General Punctuation. */
function isGeneralPunctuation(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e);
}

/** Tells what stands at an offset; `sign` beyond the end of the text. */
export function kindAt(text: string, offset: number): CharacterKind {
  const code = text.codePointAt(offset);
  if (code === undefined) return "sign";
  const ascii = ASCII[code];
  if (ascii !== undefined) return ascii;
  if (isGeneralPunctuation(code)) return "sign";
  const character = String.fromCodePoint(code);
  if (LETTER.test(character)) return ORDINAL_SIGNS.includes(character) ? "sign" : "letter";
  if (DIGIT.test(character)) return "digit";
  return BLANK.test(character) ? "blank" : "sign";
}

/** Offset after the character (code point) at an offset. */
export function afterCharacter(text: string, offset: number): number {
  const code = text.codePointAt(offset);
  return offset + (code !== undefined && code > 0xffff ? 2 : 1);
}

/** Tells whether the character at an offset only modifies the one before it. */
export function isMarkAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  if (code === undefined || code < 128 || isGeneralPunctuation(code)) return false;
  return MARK.test(String.fromCodePoint(code));
}

/** Offset of the first character at or after an offset that is not blank. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && kindAt(text, at) === "blank") at += 1;
  return at;
}

/** Tells whether the character at an offset can stand inside a word. */
export function isAlphanumericAt(text: string, offset: number): boolean {
  const kind = kindAt(text, offset);
  return offset < text.length && (kind === "letter" || kind === "digit");
}

const UPPER = /^\p{Lu}$/u;
const LOWER = /^\p{Ll}$/u;

/** Tells whether the character at an offset is a capital letter. */
export function isUpperAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  if (code === undefined) return false;
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(String.fromCodePoint(code));
}

/** Tells whether the character at an offset is a small letter. */
export function isLowerAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  if (code === undefined) return false;
  return code < 128 ? code >= 97 && code <= 122 : LOWER.test(String.fromCodePoint(code));
}

/** Tells whether the character is an apostrophe, straight, typographic or as transliterations write it. */
export function isApostrophe(character: string | undefined): boolean {
  return (
    character === "'" ||
    character === "’" ||
    character === "‘" ||
    character === "ʼ" ||
    character === "ʻ" ||
    character === "ʿ" ||
    character === "ʾ" ||
    character === "`" ||
    character === "´"
  );
}
