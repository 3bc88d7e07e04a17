import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "Over the past three years the war has spread.",
    ["the past three years | DURATION P3Y | 2013-03-28..2016-03-28 range"],
  ],
  [
    "For the past five days no aid has come in.",
    ["the past five days | DURATION P5D | 2016-03-23..2016-03-28 range"],
  ],
  [
    "In the last 24 hours five people were killed.",
    ["the last 24 hours | DURATION PT24H | 2016-03-27..2016-03-28 range"],
  ],
  [
    "Over the next two weeks observers will come.",
    ["the next two weeks | DURATION P2W | 2016-03-28..2016-04-11 range"],
  ],
  ["Fighting continued for a fifth day.", ["a fifth day | DURATION P5D"]],
  [
    "The five-year-old war has killed many; a five-year-old boy died.",
    ["five-year-old | DURATION P5Y"],
  ],
  [
    "A decade-long insurgency ended after almost 20 years of fighting.",
    ["decade-long | DURATION P10Y", "20 years | DURATION P20Y"],
  ],
  ["The 16-hour battle ended.", ["16-hour | DURATION PT16H"]],
  [
    "It lasted 5 1/2 hours and two and a half years.",
    ["5 1/2 hours | DURATION PT5H30M", "two and a half years | DURATION P2.5Y"],
  ],
  [
    "They will stay for several months, perhaps for years.",
    ["several months | DURATION PXM", "years | DURATION PXY"],
  ],
  ["In recent days the army has advanced.", ["recent days | DURATION PXD"]],
  [
    "He has been in jail for a couple of weeks and half a dozen months.",
    ["a couple of weeks | DURATION P2W", "half a dozen months | DURATION P6M"],
  ],
  [
    "More than a hundred and twenty days passed.",
    ["More than a hundred and twenty days | DURATION P120D"],
  ],
  ["He has been in jail for more than a year.", ["more than a year | DURATION P1Y"]],
])("reads lengths of time, with their days where these are told: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "Every Friday protesters gather; aid comes daily and meetings are weekly.",
    ["Every Friday | SET XXXX-WXX-5", "daily | SET P1D", "weekly | SET P1W"],
  ],
  [
    "Each year, hundreds die; every two weeks a convoy comes; every morning shells fall.",
    ["Each year | SET P1Y", "every two weeks | SET P2W", "every morning | SET XXXX-XX-XXTMO"],
  ],
  [
    "Meetings take place on Fridays, twice a week.",
    ["Fridays | SET XXXX-WXX-5", "twice a week | SET P1W"],
  ],
])("reads rates and repetitions as sets: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "The army now controls the town and currently holds the bridge.",
    ["now | DATE PRESENT_REF", "currently | DATE PRESENT_REF"],
  ],
  [
    "The army recently retook the hill and will soon move on.",
    ["recently | DATE PAST_REF", "soon | DATE FUTURE_REF"],
  ],
  ["He was soon released.", []],
  [
    "In the past, the group was weak; in the future it may be strong.",
    ["the past | DATE PAST_REF", "the future | DATE FUTURE_REF"],
  ],
])("reads words for now, once and some day: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test("a length before a noun, and a single day", () => {
  expect(timesOf("It was the worst single-day loss and a 20 year low.")).toEqual([
    "single-day | DURATION P1D",
    "20 year | DURATION P20Y",
  ]);
});

test("now and then as adjectives", () => {
  expect(timesOf("The current state follows recent losses, not the most recent model.")).toEqual([
    "current | DATE PRESENT_REF",
    "recent | DATE PAST_REF",
  ]);
});
