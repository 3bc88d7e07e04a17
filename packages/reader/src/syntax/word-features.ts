/** Rows of the hashed tables and the shape of a word, as training/features.py computes them. */
export interface WordBuckets {
  readonly suffix4: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly prefix3: number;
  readonly shape: number;
}

/** Rows of the tables of word ends and beginnings. */
export const SUFFIX4_BUCKETS = 8192;
export const SUFFIX3_BUCKETS = 8192;
export const SUFFIX2_BUCKETS = 1024;
export const PREFIX3_BUCKETS = 8192;
/** Shapes that are told apart. */
export const SHAPES = 10;
/** Sets of bits that say what a capitalised word may be the name of. */
export const LEXICON_CLASSES = 32;

const TYPOGRAPHIC = /[’‘ʼ“”„«»–—‑…]/g;
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["’", "'"],
  ["‘", "'"],
  ["ʼ", "'"],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["«", '"'],
  ["»", '"'],
  ["–", "-"],
  ["—", "-"],
  ["‑", "-"],
  ["…", "."],
]);

/** Writes typographic marks as the treebanks write them. */
export function plainForm(form: string): string {
  return form.replace(TYPOGRAPHIC, (mark) => PLAIN.get(mark) ?? mark);
}

/** Hashes a word's ends and names its shape. `form` as it stands in the text. */
export function wordBuckets(form: string): WordBuckets {
  const plain = plainForm(form);
  const characters = Array.from(plain.toLowerCase());
  return {
    suffix4: fnv1a(characters.slice(-4).join("")) % SUFFIX4_BUCKETS,
    suffix3: fnv1a(characters.slice(-3).join("")) % SUFFIX3_BUCKETS,
    suffix2: fnv1a(characters.slice(-2).join("")) % SUFFIX2_BUCKETS,
    prefix3: fnv1a(characters.slice(0, 3).join("")) % PREFIX3_BUCKETS,
    shape: shapeOf(plain),
  };
}

/** Tells whether a form begins with a capital, and so may be a name. */
export function beginsWithCapital(form: string): boolean {
  const first = Array.from(form.slice(0, 2))[0];
  return first !== undefined && isCapital(first);
}

/** 32-bit FNV-1a over UTF-16 code units. */
function fnv1a(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

function shapeOf(form: string): number {
  const characters = Array.from(form);
  const hasDigit = characters.some((c) => c >= "0" && c <= "9");
  const letters = characters.filter((c) => c.toUpperCase() !== c.toLowerCase());
  if (letters.length === 0) {
    if (hasDigit) return 1;
    return ".,;:!?".includes(characters[0] ?? "") ? 0 : 2;
  }
  return hasDigit ? 3 : letterShape(letters, characters[0]);
}

function letterShape(letters: readonly string[], first: string | undefined): number {
  const upper = letters.filter(isCapital).length;
  if (upper === 0) return 4;
  if (upper === letters.length) return upper === 1 ? 5 : 6;
  const startsUpper = first === letters[0] && first !== undefined && isCapital(first);
  if (!startsUpper) return 9;
  return upper === 1 ? 7 : 8;
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}
