import fc from "fast-check";
import { expect, test } from "vitest";
import { kindAt } from "../../src/text/characters.ts";
import { splitWords } from "../../src/text/split-words.ts";
import { RULES, readText } from "./read-text.ts";

const PIECES = [
  ..."aZé9 .,'’‘\"“”-–—/&$%@#_()[]!?…:;\n\t",
  "n't",
  "'s",
  "non-",
  "U.S.",
  "Gen.",
  "http://a.b",
  "www.",
  "1,000",
  "😀",
  "👩‍🚀",
  "🇸🇾",
  "\u0301",
  "\u200D",
  "\uFE0F",
  "\uD800",
  "ب",
  "שלום",
  "\u202E",
  "(AP) —",
  "\n\n",
  "\r\n",
];
const TEXT = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

test("words are in order, disjoint, not empty, and cover every character that is not blank", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      let end = 0;
      for (const word of splitWords(text, RULES)) {
        expect(isBlank(text, end, word[0])).toBe(true);
        expect(word[1]).toBeGreaterThan(word[0]);
        end = word[1];
      }
      expect(isBlank(text, end, text.length)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (kindAt(text, at) !== "blank") return false;
  return from <= to;
}

test("no word holds a blank or cuts a character in two", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      for (const [start, end] of splitWords(text, RULES)) {
        for (let at = start; at < end; at += 1) expect(kindAt(text, at)).not.toBe("blank");
        expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

function cutsPair(text: string, offset: number): boolean {
  return (
    /[\uD800-\uDBFF]/.test(text[offset - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[offset] ?? "")
  );
}

test("what stands before a word does not change it, be it emoji or right-to-left text", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("😀 ", "שלום ", "🇸🇾 cafe\u0301 ", "👩‍🚀\n\n"),
      TEXT,
      (before, text) => {
        const alone = splitWords(text, RULES);
        const after = splitWords(before + text, RULES).filter(([start]) => start >= before.length);
        fc.pre(!/^[\s\p{M}\p{P}\p{S}\p{Cf}\p{Nd}\p{Cc}a-z]/iu.test(text));
        // "é)" opens an item of a list only at the start of a line, so there its place does matter.
        fc.pre(!/^\p{L}[).]/u.test(text));
        expect(after.map(([start, end]) => [start - before.length, end - before.length])).toEqual(
          alone.map(([start, end]) => [start, end]),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test("every word is in one sentence, no sentence crosses a paragraph, and forms are the text", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const { words, sentences, quotations } = readText(text);
      expect(words.map(({ span }) => span)).toEqual(splitWords(text, RULES));
      let from = 0;
      let paragraph = 0;
      for (const [index, sentence] of sentences.entries()) {
        expect(sentence.index).toBe(index);
        expect(sentence.from).toBe(from);
        expect(sentence.to).toBeGreaterThan(sentence.from);
        expect(sentence.paragraph - paragraph).toBeOneOf([0, 1]);
        expect(words[sentence.from]?.span[0]).toBe(sentence.span[0]);
        expect(words[sentence.to - 1]?.span[1]).toBe(sentence.span[1]);
        from = sentence.to;
        paragraph = sentence.paragraph;
      }
      expect(from).toBe(words.length);
      for (const [index, word] of words.entries()) {
        expect(word.index).toBe(index);
        expect(word.form).toBe(text.slice(word.span[0], word.span[1]));
        expect(sentences[word.sentence]?.from).toBeLessThanOrEqual(index);
        expect(sentences[word.sentence]?.to).toBeGreaterThan(index);
      }
      for (const { from: first, to, inner, span } of quotations) {
        expect(first).toBeLessThan(to);
        expect(inner).toEqual([words[first]?.span[0], words[to - 1]?.span[1]]);
        expect(span[0] <= inner[0] && inner[1] <= span[1]).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
