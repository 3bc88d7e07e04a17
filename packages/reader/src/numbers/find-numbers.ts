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
    const number = numberAt(text, at, found.at(-1)?.to ?? 0);
    if (number) found.push(number);
    at = number?.to ?? at + 1;
  }
  return found;
}

function numberAt(text: NumberText, at: number, floor: number): NumberExpression | undefined {
  const none = phraseFrom(text.tokens, at, text.lists.none);
  if (none !== undefined)
    return { from: at, to: none, core: [at, none], exact: 0, qualifier: [at, none] };
  const amount = amountAt(text, at);
  return amount && boundsAround(text, amount, floor);
}
