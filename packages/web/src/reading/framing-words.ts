import plainer from "./framing-words.json" with { type: "json" };

/** A word that takes a side, with one that does not. */
export interface FramingWord {
  readonly span: readonly [start: number, end: number];
  readonly plainer: string;
}

/** Words by which one side names another or its deeds, in lower case, with words that nobody would mind. */
const PLAINER: Readonly<Record<string, string>> = plainer;

const WORD = /[\p{L}]+(?:-[\p{L}]+)*/gu;

/** Finds words of a text that take a side, in its order; whether they are the report's own or quoted, its reader sees. */
export function framingWordsOf(text: string): readonly FramingWord[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    // A capital is a name's more often than a sentence's: the Liberation Army takes no side here.
    const plainer = Object.hasOwn(PLAINER, word) ? PLAINER[word] : undefined;
    return plainer === undefined ? [] : [{ span: [index, index + word.length] as const, plainer }];
  });
}
