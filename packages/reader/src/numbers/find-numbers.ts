import { firstWords } from "../list-set.ts";
import { boundsAround } from "./bounds.ts";
import type { NumberExpression } from "./number-expression.ts";
import type { NumberText } from "./number-text.ts";
import { phraseFrom } from "./phrase.ts";
import { amountAt } from "./range.ts";

/**
 * Finds the numbers of a sentence in text order, without overlaps; ordinals, dates and clock times are none.
 *
 * Costs one pass over the tokens.
 */
export function findNumbers(text: NumberText): readonly NumberExpression[] {
  const found: NumberExpression[] = [];
  let at = 0;
  while (at < text.tokens.length) {
    const number = mayBegin(text, at) ? numberAt(text, at, found.at(-1)?.to ?? 0) : undefined;
    if (number) found.push(number);
    at = number?.to ?? at + 1;
  }
  return found;
}

const FIRST_WORDS = new WeakMap<NumberText["lists"], ReadonlySet<string>>();

/** Tells whether a word can be the first of a number; most can not. */
function mayBegin({ tokens, lists }: NumberText, at: number): boolean {
  const word = tokens[at]?.text ?? "";
  return /^[0-9]/.test(word) || wordsOf(lists).has(word);
}

/** Words other than digits that numbers begin with. */
function wordsOf(lists: NumberText["lists"]): ReadonlySet<string> {
  const known = FIRST_WORDS.get(lists);
  if (known) return known;
  const { none, several, plurals, halves, cardinals } = lists;
  const words = new Set([
    ...["a", "an", "between", "from"],
    ...firstWords([...none, ...several]),
    ...[plurals, halves, cardinals].flatMap(Object.keys),
  ]);
  FIRST_WORDS.set(lists, words);
  return words;
}

function numberAt(text: NumberText, at: number, floor: number): NumberExpression | undefined {
  const none = phraseFrom(text.tokens, at, text.lists.none);
  if (none !== undefined)
    return { from: at, to: none, core: [at, none], exact: 0, qualifier: [at, none] };
  const amount = amountAt(text, at);
  return amount && boundsAround(text, amount, floor);
}
