import { expect, test } from "vitest";
import { sentenceAround } from "../../src/record/sentence-around.ts";

const TEXT = "The mayor spoke. Troops took the bridge at dawn. Nobody was hurt.";

test("cuts to the sentence that the words stand in", () => {
  const at = TEXT.indexOf("took the bridge");
  expect(
    sentenceAround({ span: [100, 100 + TEXT.length], text: TEXT }, [100 + at, 100 + at + 15]),
  ).toEqual({ before: "Troops ", words: "took the bridge", after: " at dawn." });
});

test("words that end a sentence have nothing after them", () => {
  const words = "at dawn.";
  const at = TEXT.indexOf(words);
  expect(sentenceAround({ span: [0, TEXT.length], text: TEXT }, [at, at + words.length])).toEqual({
    before: "Troops took the bridge ",
    words,
    after: "",
  });
});

test("has nothing where the words lie elsewhere", () => {
  expect(sentenceAround({ span: [10, 20], text: "0123456789" }, [5, 12])).toBeUndefined();
});
