import { expect, test } from "vitest";
import { hyphenFrame, isHyphenated } from "../../src/frames/hyphen-frame.ts";
import { type Row, rolesOf, viewOf } from "./view-of.ts";

const BACKED: readonly Row[] = [
  ["US", "US", "NNP", 2, "compound"],
  ["-", "-", "HYPH", 2, "punct"],
  ["backed", "back", "VBN", 4, "amod"],
  ["Kurdish", "Kurdish", "JJ", 4, "amod"],
  ["fighters", "fighter", "NNS", 5, "nsubj"],
  ["advanced", "advance", "VBD", -1, "root"],
];

test("reads agent and object of a hyphenated participle off the words", () => {
  const view = viewOf(BACKED);
  const frame = hyphenFrame(view, 2);
  expect(frame).toMatchObject({ head: 2, category: "verb", passive: true, particles: [] });
  expect(rolesOf(view, frame)).toEqual([
    "subject US by subject.hyphen",
    "object fighters by object.hyphen",
  ]);
});

test("finds the noun where the parser lost what the participle belongs to", () => {
  const rows = BACKED.map(
    ([form, lemma, xpos, head, relation], index): Row =>
      index === 2 ? [form, lemma, "VBD", 5, "dep"] : [form, lemma, xpos, head, relation],
  );
  const view = viewOf(rows);
  expect(rolesOf(view, hyphenFrame(view, 2))).toEqual([
    "subject US by subject.hyphen",
    "object fighters by object.hyphen",
  ]);
});

test("looks through a quotation mark and a second participle for the noun", () => {
  const view = viewOf([
    ["CIA", "CIA", "NNP", 2, "compound"],
    ["-", "-", "HYPH", 2, "punct"],
    ["armed", "armed", "JJ", 5, "amod"],
    ["“", "“", "``", 5, "punct"],
    ["vetted", "vet", "VBN", 5, "amod"],
    ["rebels", "rebel", "NNS", -1, "root"],
  ]);
  expect(rolesOf(view, hyphenFrame(view, 2))).toEqual([
    "subject CIA by subject.hyphen",
    "object rebels by object.hyphen",
  ]);
});

test.each<readonly [string, readonly Row[]]>([
  [
    "a hyphen with nothing before it",
    [
      ["-", "-", "HYPH", 1, "punct"],
      ["backed", "back", "VBN", 2, "amod"],
      ["rebels", "rebel", "NNS", -1, "root"],
    ],
  ],
  [
    "an adverb before the hyphen",
    [
      ["well", "well", "RB", 2, "advmod"],
      ["-", "-", "HYPH", 2, "punct"],
      ["armed", "arm", "VBN", 3, "amod"],
      ["rebels", "rebel", "NNS", -1, "root"],
    ],
  ],
  [
    "nothing behind the participle",
    [
      ["US", "US", "NNP", 2, "compound"],
      ["-", "-", "HYPH", 2, "punct"],
      ["backed", "back", "VBN", -1, "root"],
    ],
  ],
])("sees no frame with %s", (_, rows) => {
  const at = rows.findIndex(([, , xpos]) => xpos === "VBN");
  const view = viewOf(rows);
  expect(hyphenFrame(view, at)).toBe(undefined);
  expect(isHyphenated(view, at)).toBe(false);
});

test("a dash between blanks joins nothing", () => {
  const view = viewOf(BACKED);
  const words = view.words.map((word) => ({
    ...word,
    span: [word.span[0] + 5 * word.index, word.span[1] + 5 * word.index] as const,
  }));
  expect(hyphenFrame({ ...view, words }, 2)).toBe(undefined);
});
