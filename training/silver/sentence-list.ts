import type { Knowledge } from "../../packages/reader/src/knowledge.ts";
import { textStage } from "../../packages/reader/src/text/stage.ts";
import type { WordsData } from "../../packages/reader/src/words-data.ts";

const FEWEST_WORDS = 3;
const MOST_WORDS = 100;
/** A sentence has at least this share of letters among its characters, and of words among its tokens. */
const LEAST_SHARE = 0.5;
const SHORT_KEY = 16;
const LETTER = /\p{L}/gu;
const WORD = /\p{L}/u;
const MARKUP = /[<>{}|\\^~]|={2}|:\/\/|&\w{1,8};|\[\[|\p{Cc}|\uFFFD/u;
const SYMBOLS_ONLY = /^[*_#=+/@-]{2,}$/u;

/** One line of the output. */
export interface SilverSentence {
  readonly source: string;
  readonly forms: readonly string[];
  /** Sentences with one id are one sentence in different writing. */
  readonly pair?: string;
}

/** Sentences of one text as lists of words. */
export type Splitter = (text: string) => readonly (readonly string[])[];

/** Splits texts as the reader does. */
export function createSplitter(words: WordsData): Splitter {
  const knowledge = { words } as Knowledge;
  return (text) => {
    const source = { report: { id: "", published: "", text }, text, publishedDay: "" };
    const layers = textStage.run({ source }, knowledge);
    return layers.sentences.map(({ from, to }) =>
      layers.words.slice(from, to).map(({ form }) => form),
    );
  };
}

/** Tells whether the words are a sentence of running text: no table, no markup, not too short or long. */
export function isProse(forms: readonly string[]): boolean {
  if (forms.length < FEWEST_WORDS || forms.length > MOST_WORDS) return false;
  const text = forms.join("");
  if (MARKUP.test(text) || forms.some((form) => SYMBOLS_ONLY.test(form) && form !== "--"))
    return false;
  const words = forms.filter((form) => WORD.test(form)).length;
  const letters = text.match(LETTER)?.length ?? 0;
  return words >= LEAST_SHARE * forms.length && letters >= LEAST_SHARE * text.length;
}

/** What two sentences share that differ at most in case, blanks and marks. */
export function looseKey(forms: readonly string[]): string {
  return forms
    .join("")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** What models are measured on, as {@link looseKey} writes it: no sentence of it is kept. */
export interface HeldOut {
  readonly sentences: ReadonlySet<string>;
  /** Whole texts; sentences of a few words only ("He agreed.") may stand in them by chance. */
  readonly texts: readonly string[];
}

/** Keeps what is prose, seen for the first time and not held out. */
export class SentenceList {
  readonly sentences: SilverSentence[] = [];
  readonly #seen: Set<string> = new Set();
  readonly #heldOut: HeldOut;

  /** @param heldOut What models are measured on. */
  constructor(heldOut: HeldOut) {
    this.#heldOut = heldOut;
  }

  /** Adds a sentence, or the several writings of one; the first writing decides. */
  add(...writings: readonly SilverSentence[]): void {
    const forms = writings[0]?.forms ?? [];
    const key = forms.join(" ");
    if (this.#seen.has(key) || !isProse(forms) || this.#isHeldOut(forms)) return;
    this.#seen.add(key);
    this.sentences.push(...writings);
  }

  #isHeldOut(forms: readonly string[]): boolean {
    const key = looseKey(forms);
    if (this.#heldOut.sentences.has(key)) return true;
    return key.length > SHORT_KEY && this.#heldOut.texts.some((text) => text.includes(key));
  }
}
