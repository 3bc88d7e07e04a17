import { fc, test as lawOf } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createWordList, cutWordLists } from "../../src/syntax/word-list.ts";

const words = fc.array(fc.string({ unit: "grapheme", maxLength: 4 }), { minLength: 1 });

lawOf.prop([words, fc.string()])("finds in a text what a list finds", (listed, other) => {
  const text = JSON.stringify({ a: { words: listed } });
  const cut = cutWordLists(text, ["words"], 0);
  const packed = cut.lists.get("words");
  const plain = createWordList(listed);
  expect(packed?.words()).toEqual(listed);
  for (const word of [...listed, other, JSON.stringify(other).slice(1, -1)])
    expect(packed?.rowOf(word)).toBe(plain.rowOf(word));
  expect(cut.text).toBe('{"a":{"words":0}}');
});

lawOf.prop([fc.string()])("leaves no text longer, whatever it is", (text) => {
  expect(cutWordLists(text, ["a", "b"], 0).text.length).toBeLessThanOrEqual(text.length);
});

test("cuts several lists out, from a place on", () => {
  const text = '{"words":["no"],"lists":{"words":["a","b\\"c"],"names":["d"]},"rest":1}';
  const { text: rest, lists } = cutWordLists(text, ["words", "names"], text.indexOf('"lists"'));
  expect(rest).toBe('{"words":["no"],"lists":{"words":0,"names":0},"rest":1}');
  expect([...lists].map(([key, list]) => [key, list.words()])).toEqual([
    ["words", ["a", 'b"c']],
    ["names", ["d"]],
  ]);
});

test.each([
  '{"words":[]}',
  '{"words":["a",1]}',
  '{"words":["a"',
  '{"words": ["a"]}',
  '{"words":["\n"]}',
])("leaves %s to others", (text) => {
  expect(cutWordLists(text, ["words"], 0)).toEqual({ text, lists: new Map() });
});

test("does not take a stretch over several words for a word", () => {
  const list = cutWordLists('{"words":["a","b"]}', ["words"], 0).lists.get("words");
  expect(list?.rowOf('a","b')).toBeUndefined();
});
