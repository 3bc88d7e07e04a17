import { expect, test } from "vitest";
import { framingWordsOf } from "../../src/reading/framing-words.ts";

test("finds words that take a side, and leaves names alone", () => {
  const text = "The regime said the Liberation Army's terrorists were neutralised, constructor.";
  expect(framingWordsOf(text).map(({ span, plainer }) => [text.slice(...span), plainer])).toEqual([
    ["regime", "government"],
    ["terrorists", "fighters, attackers"],
    ["neutralised", "killed or captured"],
  ]);
});
