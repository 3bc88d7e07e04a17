/** Longest name in words that is made of a phrase. */
const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "on", "to", "at", "by", "with"]);

/**
 * The names that a dictionary's phrase stands for, in the case of reports.
 *
 * Dictionaries are upper case and are looked up without regard to it. A name of several words is found in any case; one
 * of a single word must agree in case, so it is given as a name and as an acronym.
 */
export function namesOfPhrase(phrase: string): readonly string[] {
  const words = phrase
    .split(/[_\s]+/u)
    .map((word) => word.replaceAll("+", ""))
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const title = words
    .map((word, at) =>
      at > 0 && SMALL_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : titled(word),
    )
    .join(" ");
  return words.length > 1 ? [title] : [...new Set([title, (words[0] ?? "").toUpperCase()])];
}

function titled(word: string): string {
  // "(ETA)" behind a long name is an acronym.
  if (/^\(.*\)$/u.test(word)) return word.toUpperCase();
  return word
    .toLowerCase()
    .replace(/(^|[-/(.'])(\p{L})/gu, (_, before: string, letter: string) =>
      before === "'" ? `'${letter}` : before + letter.toUpperCase(),
    )
    .replace(
      /^([a-z]*')([a-z]{2,})$/iu,
      (_, before: string, rest: string) => before + rest.charAt(0).toUpperCase() + rest.slice(1),
    );
}

/** Agent nouns are looked up as lower-case words. */
export function wordsOfPhrase(phrase: string): string {
  return phrase
    .split(/[_\s]+/u)
    .filter((word) => word !== "")
    .join(" ")
    .toLowerCase();
}

/** A kebab-case id for a name. */
export function idOfName(name: string): string {
  const plain = name.normalize("NFD").replace(/[^\p{L}\p{N}\s-]/gu, "");
  return plain
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((part) => part !== "")
    .join("-");
}
