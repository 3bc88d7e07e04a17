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

/** Words of a name in lower case, without marks and apostrophes. */
export function foldWords(name: string): string[] {
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
