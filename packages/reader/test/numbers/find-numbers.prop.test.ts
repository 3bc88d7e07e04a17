import fc from "fast-check";
import { expect, test } from "vitest";
import { findNumbers } from "../../src/numbers/find-numbers.ts";
import { numberTokens } from "../../src/numbers/phrase.ts";
import { loadWords } from "../load-words.ts";
import { readText } from "../text/read-text.ts";
import { numbersIn } from "./numbers-in.ts";

const LISTS = loadWords().numbers;
const SMALL = Object.entries(LISTS.cardinals);
const LARGE = [
  ["billion", 1_000_000_000],
  ["million", 1_000_000],
  ["thousand", 1000],
] as const;

/** Writes a number in words, as English does: "two hundred and fifty thousand and three". */
function inWords(value: number): string {
  for (const [word, scale] of LARGE) {
    if (value < scale) continue;
    const rest = value % scale;
    const joint = rest === 0 ? "" : rest < 100 ? ` and ${inWords(rest)}` : ` ${inWords(rest)}`;
    return `${inWords(Math.floor(value / scale))} ${word}${joint}`;
  }
  if (value >= 100) {
    const rest = value % 100;
    return `${inWords(Math.floor(value / 100))} hundred${rest === 0 ? "" : ` and ${inWords(rest)}`}`;
  }
  const name = SMALL.find(([, worth]) => worth === value)?.[0];
  return name ?? `${inWords(value - (value % 10))}-${inWords(value % 10)}`;
}

const NUMBER = fc.oneof(
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: 999_999_999_999 }),
);

test("a number written with separators is read back", () => {
  fc.assert(
    fc.property(NUMBER, (value) => {
      const text = value.toLocaleString("en-US");
      expect(numbersIn(`${text} people`)).toEqual([{ text, exact: value }]);
    }),
  );
});

test("a number written in words is read back", () => {
  fc.assert(
    fc.property(NUMBER, (value) => {
      const text = inWords(value);
      expect(numbersIn(`${text} people`)).toEqual([{ text, exact: value }]);
    }),
  );
});

test("a decimal with a scale is read back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom(...LARGE),
      (tenths, [word, scale]) => {
        const text = `${tenths / 10} ${word}`;
        expect(numbersIn(`${text} people`)).toEqual([
          { text, exact: Math.round((tenths * scale) / 10) },
        ]);
      },
    ),
  );
});

test("a range gives both ends, and a bound the end it names", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (low, more) => {
      const high = low + more;
      const text = `between ${low} and ${high}`;
      expect(numbersIn(`${text} men`)).toEqual([{ text, min: low, max: high }]);
      expect(numbersIn(`at least ${inWords(low)} men`)).toEqual([
        { text: `at least ${inWords(low)}`, min: low, qualifier: "at least" },
      ]);
      expect(numbersIn(`up to ${high} men`)).toEqual([
        { text: `up to ${high}`, max: high, qualifier: "up to" },
      ]);
    }),
  );
});

const PIECES = [
  "12",
  "3.5",
  "1,000",
  "00",
  "a",
  "an",
  "half",
  "and",
  "of",
  "to",
  "-",
  "–",
  "$",
  "m",
  "k",
  "between",
  "from",
  "at least",
  "up to",
  "or more",
  "not a single",
  ...Object.keys(LISTS.cardinals),
  ...Object.keys(LISTS.scales),
  ...Object.keys(LISTS.plurals),
  "constructor",
  "__proto__",
  "x",
  ".",
  ",",
];

test("whatever the words, numbers are in order, disjoint, around their core and finite", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const { words } = readText(pieces.join(" "));
      let end = 0;
      for (const { from, to, core, exact, min, max } of findNumbers({
        tokens: numberTokens(words),
        lists: LISTS,
      })) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(core[0]).toBeGreaterThanOrEqual(from);
        expect(core[1]).toBeGreaterThan(core[0]);
        expect(to).toBeGreaterThanOrEqual(core[1]);
        expect(to).toBeLessThanOrEqual(words.length);
        for (const value of [exact, min, max])
          if (value !== undefined) expect(Number.isFinite(value) && value >= 0).toBe(true);
        expect(exact ?? min ?? max).toBeDefined();
        end = to;
      }
    }),
  );
});
