import fc from "fast-check";
import { expect, test } from "vitest";
import { createTimeReader } from "../../src/times/find-times.ts";
import { loadWords } from "../load-words.ts";
import { layersOf } from "./times-of.ts";

const words = loadWords();
const reader = createTimeReader(words.times);
const { classes, lists } = words.times;
const vocabulary = [
  ...Object.values(classes).flatMap((members) => Object.keys(members)),
  ...Object.values(lists).flat(),
  ...[
    "the",
    "a",
    "of",
    "ago",
    "old",
    "long",
    "q",
    "fy",
    "s",
    "/",
    "-",
    ":",
    "'",
    "\n\n",
    "🕊",
    "١٢",
    "مارس",
  ],
];
const digits = fc.oneof(
  fc.nat({ max: 3000 }).map(String),
  fc.nat({ max: 99 }).map((number) => String(number).padStart(2, "0")),
  fc.stringMatching(/^[0-9]{1,40}$/),
);
const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const token = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...vocabulary) },
  { weight: 3, arbitrary: fc.constantFrom(...vocabulary).map(capitalise) },
  { weight: 4, arbitrary: digits },
);
const text = fc
  .array(fc.tuple(token, fc.constantFrom(" ", " ", " ", "")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));
const published = fc
  .date({ min: new Date("1001-01-01"), max: new Date("2998-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("times lie inside the text, in order and apart, and cover whole pieces of their words", () => {
  fc.assert(
    fc.property(text, published, (report, day) => {
      const layers = layersOf(report, day);
      let end = 0;
      for (const time of reader.find(layers)) {
        const first = layers.words[time.from];
        const last = layers.words[time.to - 1];
        expect(time.span[0]).toBeGreaterThanOrEqual(end);
        expect(time.span[1]).toBeGreaterThan(time.span[0]);
        expect(first && first.span[0] <= time.span[0]).toBe(true);
        expect(last && time.span[1] <= last.span[1]).toBe(true);
        end = time.span[1];
      }
      expect(end).toBeLessThanOrEqual(report.length);
    }),
  );
});

test("intervals are days of the calendar that do not end before they start", () => {
  fc.assert(
    fc.property(text, published, (report, day) => {
      for (const { value, because, interval } of reader.find(layersOf(report, day))) {
        expect(value).toMatch(/^[A-Z0-9][A-Z0-9:._-]*$/);
        expect(because).not.toBe("");
        if (interval === undefined) continue;
        expect(interval.start <= interval.end).toBe(true);
        for (const end of [interval.start, interval.end]) {
          expect(new Date(end).toISOString().slice(0, 10)).toBe(end);
        }
      }
    }),
  );
});

test("the same text gives the same times", () => {
  fc.assert(
    fc.property(text, published, (report, day) => {
      const again = createTimeReader(words.times);
      expect(again.find(layersOf(report, day))).toEqual(reader.find(layersOf(report, day)));
    }),
    { numRuns: 10 },
  );
});

test.each([
  "9".repeat(50_000),
  "1-".repeat(20_000),
  "of March ".repeat(8_000),
  "two hundred ".repeat(8_000),
  "3, 5 and 7, ".repeat(5_000),
  "now ".repeat(20_000),
  "at noon ".repeat(8_000),
])("hostile repetition is read in linear time", (report) => {
  const layers = layersOf(report);
  const start = performance.now();
  reader.find(layers);
  expect(performance.now() - start).toBeLessThan(3_000);
});
