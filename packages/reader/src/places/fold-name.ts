/** Letters that do not fall apart into a base letter and a mark. */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ħ: "h",
  ə: "a",
  þ: "th",
  ŋ: "ng",
};

const ABBREVIATED_WORDS: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  ft: "fort",
  mt: "mount",
};

/** The Arabic article as reports write it, assimilated or not. */
const ARTICLES: ReadonlySet<string> = new Set(
  "al el ul ad ar as ash at ath an az adh ed er es esh et eth en ez edh".split(" "),
);

/**
 * Folds a place name to the key by which the gazetteer finds it.
 *
 * Case, diacritics, apostrophes, hyphens, full stops and blanks do not count; "St." is "Saint".
 *
 * @returns Letters `a`–`z`, digits and letters of other scripts; "" when the name has none.
 */
export function foldName(name: string): string {
  return foldWords(name).map(expandWord).join("");
}

/**
 * Keys by which other spellings of the same name are found: without the Arabic article, and by its sounds.
 *
 * @returns Keys that start with `~` (article) or `=` (sounds), so that none equals a key of {@link foldName}.
 */
export function variantKeys(name: string): readonly string[] {
  const words = foldWords(name);
  const bare = words.length > 1 ? words.filter((word) => !ARTICLES.has(word)) : words;
  const joined = bare.map(dropJoinedArticle);
  const keys = [`~${joined.map((word) => word.replace(/(?<=[aeiou])h$/, "")).join("")}`];
  const sounds = joined.map(soundsOf).join("");
  if (sounds.length >= 4) keys.push(`=${sounds}`);
  return keys;
}

/** Tells whether two spellings are of one name. */
export function isSameName(one: string, other: string): boolean {
  if (foldName(one) === foldName(other)) return true;
  const keys = variantKeys(one);
  return variantKeys(other).some((key) => keys.includes(key));
}

/** Hashes a key to 32 bits (FNV-1a over UTF-16 code units, mixed at the end). */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function foldWords(name: string): string[] {
  if (/^[A-Za-z ]*$/.test(name))
    return name
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "");
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’‘ʼʻʿʾ`´.]/gu, "")
    .replace(/[łøđðıßæœħəþŋ]/g, (letter) => SPECIAL_LETTERS[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function expandWord(word: string): string {
  return ABBREVIATED_WORDS[word] ?? word;
}

/** "arraqqa" → "raqqa": an article written together with the word whose first sound it took on. */
function dropJoinedArticle(word: string): string {
  const joined = /^[ae]([drstznl])\1/.exec(word);
  return joined && word.length > 5 ? word.slice(2) : word;
}

/**
 * What is left of a word when spelling habits are taken away: single consonants, one `.` for each group of vowels.
 *
 * "deir" and "dayr" are `d.r`; "luhansk" and "lugansk" are `l.hnsk`.
 */
function soundsOf(word: string): string {
  return word
    .replace(/nb/g, "mb")
    .replace(/zh|dzh|dj/g, "j")
    .replace(/sch|sh/g, "s")
    .replace(/[tc]h/g, "t")
    .replace(/dh/g, "d")
    .replace(/kh/g, "x")
    .replace(/gh/g, "h")
    .replace(/g/g, "h")
    .replace(/ph/g, "f")
    .replace(/[qc]/g, "k")
    .replace(/[aeiouyw]+h?$/, "")
    .replace(/[aeiouyw]+/g, ".")
    .replace(/(.)\1+/g, "$1");
}
