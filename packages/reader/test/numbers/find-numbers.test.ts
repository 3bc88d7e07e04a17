import { expect, test } from "vitest";
import { numbersIn } from "./numbers-in.ts";

test.each([
  ["470,000 people", "470,000", 470_000],
  ["1,234,567 votes", "1,234,567", 1_234_567],
  ["5 000 men", "5 000", 5000],
  ["1 200 000 rounds", "1 200 000", 1_200_000],
  ["1.200.000 refugees", "1.200.000", 1_200_000],
  ["1.200 refugees", "1.200", 1200],
  ["1.375 million refugees", "1.375 million", 1_375_000],
  ["1.5 million people", "1.5 million", 1_500_000],
  ["1.5m people", "1.5m", 1_500_000],
  ["20k men", "20k", 20_000],
  ["$400m in aid", "400m", 400_000_000],
  ["a $1.5bn loan", "1.5bn", 1_500_000_000],
  ["400 m from the wall", "400", 400],
  ["3.5-million strong", "3.5-million", 3_500_000],
  ["300 thousand million roubles", "300 thousand million", 300_000_000_000],
])("reads digits: %s", (text, words, exact) => {
  expect(numbersIn(text)).toEqual([{ text: words, exact }]);
});

test.each([
  ["twenty-three were held", "twenty-three", 23],
  ["two hundred and fifty men", "two hundred and fifty", 250],
  [
    "one hundred and twenty-five thousand three hundred men",
    "one hundred and twenty-five thousand three hundred",
    125_300,
  ],
  ["a thousand and one nights", "a thousand and one", 1001],
  ["twelve hundred houses", "twelve hundred", 1200],
  ["half a million people", "half a million", 500_000],
  ["two and a half million people", "two and a half million", 2_500_000],
  ["a quarter of a million people", "a quarter of a million", 250_000],
  ["a dozen shells", "a dozen", 12],
  ["half a dozen shells", "half a dozen", 6],
  ["two dozen strikes", "two dozen", 24],
  ["three lakh people", "three lakh", 300_000],
])("reads words: %s", (text, words, exact) => {
  expect(numbersIn(text)).toEqual([{ text: words, exact }]);
});

test.each([
  ["dozens of them", "dozens", 24],
  ["scores of houses", "scores", 40],
  ["Hundreds fled", "Hundreds", 200],
  ["tens of thousands of residents", "tens of thousands", 20_000],
  ["hundreds of thousands left", "hundreds of thousands", 200_000],
  ["hundreds and hundreds left", "hundreds and hundreds", 200],
  ["several hundred men", "several hundred", 200],
  ["a few dozen men", "a few dozen", 24],
])("gives an open number its least: %s", (text, words, min) => {
  expect(numbersIn(text)).toEqual([{ text: words, min, qualifier: words }]);
});

test.each([
  ["40 to 60 men", { text: "40 to 60", min: 40, max: 60 }],
  ["40-60 lorries", { text: "40-60", min: 40, max: 60 }],
  ["40–60 lorries", { text: "40–60", min: 40, max: 60 }],
  ["between 40 and 60 men", { text: "between 40 and 60", min: 40, max: 60 }],
  ["ranging from 40 to 60", { text: "from 40 to 60", min: 40, max: 60 }],
  ["two or three men", { text: "two or three", min: 2, max: 3 }],
  ["five to ten thousand men", { text: "five to ten thousand", min: 5000, max: 10_000 }],
  [
    "between two hundred and three hundred",
    { text: "between two hundred and three hundred", min: 200, max: 300 },
  ],
])("reads both ends of a range: %s", (text, found) => {
  expect(numbersIn(text)).toEqual([found]);
});

test("counts what a change leaves", () => {
  expect(numbersIn("raised the ceiling from 12,000 to 17,731 troops")).toEqual([
    { text: "from 12,000 to 17,731", exact: 17_731 },
  ]);
});

test.each([
  ["at least 24 people", { text: "at least 24", min: 24, qualifier: "at least" }],
  ["At least another 40", { text: "At least another 40", min: 40, qualifier: "At least" }],
  ["no fewer than 40", { text: "no fewer than 40", min: 40, qualifier: "no fewer than" }],
  [
    "more than an estimated 100",
    { text: "more than an estimated 100", min: 100, qualifier: "more than" },
  ],
  ["over a hundred", { text: "over a hundred", min: 100, qualifier: "over" }],
  ["200 or more", { text: "200 or more", min: 200, qualifier: "or more" }],
  ["as many as 470,000", { text: "as many as 470,000", max: 470_000, qualifier: "as many as" }],
  ["up to 30 men", { text: "up to 30", max: 30, qualifier: "up to" }],
  ["no more than 30 men", { text: "no more than 30", max: 30, qualifier: "no more than" }],
  ["fewer than 30 men", { text: "fewer than 30", max: 30, qualifier: "fewer than" }],
  [
    "as high as a million",
    { text: "as high as a million", max: 1_000_000, qualifier: "as high as" },
  ],
  ["some two million refugees", { text: "some two million", exact: 2_000_000, qualifier: "some" }],
  ["nearly 300 men", { text: "nearly 300", exact: 300, qualifier: "nearly" }],
  ["An estimated 300 men", { text: "An estimated 300", exact: 300, qualifier: "An estimated" }],
  ["a total of 280 dead", { text: "a total of 280", exact: 280 }],
  ["not a single soldier", { text: "not a single", exact: 0, qualifier: "not a single" }],
])("reads what bounds a number: %s", (text, found) => {
  expect(numbersIn(text)).toEqual([found]);
});

test("keeps two numbers apart that only stand together", () => {
  expect(numbersIn("two hundred and three hundred")).toEqual([
    { text: "two hundred", exact: 200 },
    { text: "three hundred", exact: 300 },
  ]);
  expect(numbersIn("killed 12, wounded more than 30")).toEqual([
    { text: "12", exact: 12 },
    { text: "more than 30", min: 30, qualifier: "more than" },
  ]);
});

test.each([
  "the 57th Division",
  "the second day",
  "in the 1990s",
  "at 14:30",
  "on 2016-03-28",
  "M23 rebels",
  "no number at all",
  "",
])("finds no number in: %s", (text) => {
  expect(numbersIn(text)).toEqual([]);
});
