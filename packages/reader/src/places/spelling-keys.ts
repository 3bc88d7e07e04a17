import { foldName, foldWords } from "./fold-name.ts";

/** The Arabic article as reports write it, assimilated or not. */
const ARTICLES: ReadonlySet<string> = new Set(
  "al el ul ad ar as ash at ath an az adh ed er es esh et eth en ez edh".split(" "),
);

/** "Mazar-e Sharif", "Mazar-i-Sharif": the Persian ezafe, written in many ways or not at all. */
const LINKS: ReadonlySet<string> = new Set(["e", "i", "ye", "yi"]);

/** Nouns that many names start with, each in one spelling; the keys are as {@link spellingOf} leaves them. */
const GENERIC_WORDS: Readonly<Record<string, string>> = {
  til: "tal",
  kifr: "kafr",
  kufr: "kafr",
  kfar: "kafr",
  kfir: "kafr",
  jibil: "jabal",
  jabil: "jabal",
  gibil: "jabal",
  gabal: "jabal",
  gibal: "jabal",
  jibal: "jabal",
  mirj: "marj",
  maarit: "maarat",
  marat: "maarat",
  marit: "maarat",
};

/** Letters of Turkish, Slavic and Azerbaijani names that others write with two. */
const DIGRAPHS: Readonly<Record<string, string>> = {
  ç: "ch",
  č: "ch",
  ş: "sh",
  š: "sh",
  ž: "zh",
  ğ: "gh",
  đ: "dj",
  щ: "shch",
};

/** Longest name whose spellings are looked for; longer ones are no names of places. */
const LONGEST_NAME = 80;
/** A key of fewer letters says too little: "h.m" may be anything. */
const SHORTEST_SOUNDS = 4;

/** Keys by which other spellings of a name are found, the closest first; none equals a key of `foldName`. */
export interface SpellingKeys {
  /** Starts with `~`: the same consonants and sorts of vowels, without the Arabic article. */
  readonly spelling: string;
  /** Each starts with `=`: the same sounds; two where a letter stands for either of two, none for a short name. */
  readonly sounds: readonly string[];
}

/**
 * Folds a name to keys that its transliterations share: "Dayr az-Zawr" and "Deir ez-Zour", "Kharkov" and "Kharkiv".
 *
 * Rules, not lists: articles, doubled letters, `ou`/`u`, `ee`/`i`, `-iyah`/`-ieh`, `q`/`k`, and for the sounds also
 * `h`/`g`/`kh` and any vowel for any other.
 */
export function spellingKeys(name: string): SpellingKeys {
  return { spelling: spellingKey(name), sounds: soundKeys(name) };
}

/** The first of the keys of {@link spellingKeys}. */
export function spellingKey(name: string): string {
  const words = bareWords(name).map(spellingOf);
  return `~${words.map((word) => GENERIC_WORDS[word] ?? word).join("")}`;
}

/** The others: they cost as much again, and are needed only where the first leads nowhere. */
export function soundKeys(name: string): readonly string[] {
  const words = bareWords(name);
  const readings = words.some((word) => word.includes("q")) ? ["k", "h"] : [""];
  const sounds = new Set(readings.map((q) => soundsOf(words, q)));
  return [...sounds].filter((key) => key.length >= SHORTEST_SOUNDS).map((key) => `=${key}`);
}

/** Tells whether two spellings are of one name. */
export function isSameName(one: string, other: string): boolean {
  if (foldName(one) === foldName(other)) return true;
  const [keys, others] = [spellingKeys(one), spellingKeys(other)];
  return (
    keys.spelling === others.spelling || keys.sounds.some((key) => others.sounds.includes(key))
  );
}

function bareWords(name: string): string[] {
  const spelled = name
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replace(/[çčşšžğđщ]/g, (letter) => DIGRAPHS[letter] ?? letter);
  const words = foldWords(spelled);
  const bare = words.filter((word, at) => !isArticle(word, at, words.length));
  return (bare.length > 0 ? bare : words).map(dropJoinedArticle);
}

function isArticle(word: string, at: number, words: number): boolean {
  if (words === 1) return false;
  return ARTICLES.has(word) || (at > 0 && at < words - 1 && LINKS.has(word));
}

/** "arraqqa" → "raqqa": an article written together with the word whose first sound it took on. */
function dropJoinedArticle(word: string): string {
  return word.length > 5 && /^[ae](?:([drstznl])\1|shsh)/.test(word) ? word.slice(2) : word;
}

const CONSONANTS: readonly (readonly [pattern: RegExp, letter: string])[] = [
  [/dzh|dj/g, "j"],
  [/tsch|tch/g, "ch"],
  [/ck|q/g, "k"],
  [/ph/g, "f"],
  [/x/g, "ks"],
];

/** Sorts of vowels: `a`, `i` for e, i, y, `u` for o, u, w. */
function spellingOf(word: string): string {
  let text = word;
  for (const [pattern, letter] of CONSONANTS) text = text.replace(pattern, letter);
  text = text
    .replace(/(?:iyy?|ey|i|y)(?:ah|eh|a|e)$/, "ia")
    .replace(/[aeo]h$/, "a")
    .replace(/[ioey](?:v|w|f)$/, "iv")
    .replace(/[aeiouwy]+/g, (vowels) => SHORT_VOWELS.get(vowels) ?? vowelSort(vowels));
  return text.replace(/(.)\1+/g, "$1");
}

function vowelSort(vowels: string): string {
  return vowels
    .replace(/[eiy]+/g, "i")
    .replace(/[ouw]+/g, "u")
    .replace(/a+/g, "a")
    .replace(/a(?=[iu])/g, "");
}

const VOWELS = [..."aeiouwy"];
/** The sorts of one vowel or two: all but a few are so short. */
const SHORT_VOWELS: ReadonlyMap<string, string> = new Map(
  VOWELS.flatMap((one) => ["", ...VOWELS].map((other) => one + other)).map((vowels) => [
    vowels,
    vowelSort(vowels),
  ]),
);

const SOUNDS: readonly (readonly [pattern: RegExp, letter: string])[] = [
  [/nb/g, "mb"],
  [/zh|dzh|dj/g, "j"],
  [/shch|sch|sh/g, "s"],
  [/[tc]h/g, "t"],
  [/dh/g, "d"],
  [/[kg]h/g, "h"],
  [/g/g, "h"],
  [/ph/g, "f"],
  [/x/g, "ks"],
  [/c/g, "k"],
];

/**
 * What is left of words when spelling habits are taken away: single consonants, one `.` for each group of vowels.
 *
 * "deir" and "dayr" are `d.r`; "luhansk" and "lugansk" are `l.hnsk`; `q` is what the caller says it is, since it is
 * written as k ("Kamishli") or as g ("Gatroun").
 */
function soundsOf(words: readonly string[], q: string): string {
  return words.map((word) => soundOfWord(word, q)).join("");
}

function soundOfWord(word: string, q: string): string {
  let text = word;
  for (const [pattern, letter] of SOUNDS) text = text.replace(pattern, letter);
  return text
    .replace(/q/g, q)
    .replace(/[aeiouyw]+h?$/, "")
    .replace(/[aeiouyw]+/g, ".")
    .replace(/(.)\1+/g, "$1");
}
