import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "In March 2016 the army advanced.",
    ["March 2016 | DATE 2016-03 | 2016-03-01..2016-03-31 month"],
  ],
  [
    "Thousands fled in early August.",
    ["early August | DATE 2015-08 | 2015-08-01..2015-08-10 range"],
  ],
  [
    "Since mid-2016 the area has been calm.",
    ["mid-2016 | DATE 2016 | 2016-05-01..2016-08-31 range"],
  ],
  [
    "The rebels captured the town in late 2011.",
    ["late 2011 | DATE 2011 | 2011-09-01..2011-12-31 range"],
  ],
  [
    "The offensive of fall 2014 failed, and so did that of spring 2015.",
    [
      "fall 2014 | DATE 2014-FA | 2014-09-01..2014-11-30 season",
      "spring 2015 | DATE 2015-SP | 2015-03-01..2015-05-31 season",
    ],
  ],
  [
    "In the first quarter of 2012 prices rose.",
    ["the first quarter of 2012 | DATE 2012-Q1 | 2012-01-01..2012-03-31 range"],
  ],
  [
    "Prices rose in the last quarter of 2014 and Q1 2015.",
    [
      "the last quarter of 2014 | DATE 2014-Q4 | 2014-10-01..2014-12-31 range",
      "Q1 2015 | DATE 2015-Q1 | 2015-01-01..2015-03-31 range",
    ],
  ],
  [
    "The first half of 2015 was calm.",
    ["The first half of 2015 | DATE 2015-H1 | 2015-01-01..2015-06-30 range"],
  ],
  [
    "The FY2015 budget and that of fiscal year 2016 were cut.",
    ["FY2015 | DATE FY2015", "fiscal year 2016 | DATE FY2016"],
  ],
  ["The 2003 invasion is remembered.", ["2003 | DATE 2003 | 2003-01-01..2003-12-31 year"]],
  ["2011 saw the start of the war.", ["2011 | DATE 2011 | 2011-01-01..2011-12-31 year"]],
  [
    "At the end of 2015 the front moved.",
    ["the end of 2015 | DATE 2015 | 2015-09-01..2015-12-31 range"],
  ],
  [
    "The first six months of 2015 were calm.",
    ["The first six months of 2015 | DURATION P6M | 2015-01-01..2015-06-30 range"],
  ],
  [
    "The first week of March 2016 was not.",
    ["The first week of March 2016 | DATE 2016-W09 | 2016-03-01..2016-03-07 week"],
  ],
  [
    "In the week to 20 March it rained, and over the weekend of 12 March; by year's end it will stop.",
    [
      "the week to 20 March | DATE 2016-W11 | 2016-03-14..2016-03-20 week",
      "the weekend of 12 March | DATE 2016-W10-WE | 2016-03-12..2016-03-13 range",
      "year's end | DATE 2016 | 2016-03-28..2016-12-31 range",
    ],
  ],
  [
    "The fourth-quarter losses were heavy; the rest of the year will be worse.",
    [
      "fourth-quarter | DATE 2015-Q4 | 2015-10-01..2015-12-31 range",
      "the rest of the year | DATE 2016 | 2016-09-01..2016-12-31 range",
    ],
  ],
  [
    "The week of 14 March was quiet, the week ending 27 March was not.",
    [
      "The week of 14 March | DATE 2016-W11 | 2016-03-14..2016-03-20 week",
      "the week ending 27 March | DATE 2016-W12 | 2016-03-21..2016-03-27 week",
    ],
  ],
  ["In mid-March the truce broke.", ["mid-March | DATE 2016-03 | 2016-03-11..2016-03-20 range"]],
  [
    "He was killed in November last year.",
    ["November last year | DATE 2015-11 | 2015-11-01..2015-11-30 month"],
  ],
  [
    "There were raids in Jan., Feb. and Mar. 2015.",
    [
      "Jan. | DATE 2015-01 | 2015-01-01..2015-01-31 month",
      "Feb. | DATE 2015-02 | 2015-02-01..2015-02-28 month",
      "Mar. 2015 | DATE 2015-03 | 2015-03-01..2015-03-31 month",
    ],
  ],
  [
    "Last summer the border was closed; this summer it will open.",
    [
      "Last summer | DATE 2015-SU | 2015-06-01..2015-08-31 season",
      "this summer | DATE 2016-SU | 2016-06-01..2016-08-31 season",
    ],
  ],
])("reads months, seasons, quarters and years: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "Fighting raged in the 1990s and again in the late 1980s.",
    [
      "the 1990s | DATE 199 | 1990-01-01..1999-12-31 range",
      "the late 1980s | DATE 198 | 1987-01-01..1989-12-31 range",
    ],
  ],
  [
    "In the 20th century borders moved.",
    ["the 20th century | DATE 19 | 1901-01-01..2000-12-31 range"],
  ],
])("reads decades and centuries by the digits that their years share: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  ["In February the army withdrew.", ["February | DATE 2016-02 | 2016-02-01..2016-02-29 month"]],
  ["In November the army withdrew.", ["November | DATE 2015-11 | 2015-11-01..2015-11-30 month"]],
  ["In May the parties will meet.", ["May | DATE 2016-05 | 2016-05-01..2016-05-31 month"]],
])("chooses the year of a month by tense: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "Marchers met on Good Friday, on Easter Sunday 2014, over Easter weekend and before Election Day.",
    [
      "Good Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
      "Easter Sunday 2014 | DATE 2014-04-20 | 2014-04-20..2014-04-20 day",
      "Easter weekend | DATE 2016-W12-WE | 2016-03-26..2016-03-27 range",
      "Election Day | DATE 2015-11-03 | 2015-11-03..2015-11-03 day",
    ],
  ],
  ["The Good Friday Agreement held.", []],
  [
    "It happened on Christmas Eve and on New Year's Day 2015.",
    [
      "Christmas Eve | DATE 2015-12-24 | 2015-12-24..2015-12-24 day",
      "New Year's Day 2015 | DATE 2015-01-01 | 2015-01-01..2015-01-01 day",
    ],
  ],
  [
    "The boy was found on Thanksgiving Day.",
    ["Thanksgiving Day | DATE 2015-11-26 | 2015-11-26..2015-11-26 day"],
  ],
  [
    "Shelling resumed during Ramadan and on Eid al-Fitr.",
    ["Ramadan | DATE XXXX-XX", "Eid al-Fitr | DATE XXXX-XX-XX"],
  ],
])("reads feasts, and leaves those of the moon open: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  ["The march may go on; they march in may.", []],
  ["April Jones and Jan Kavan came.", []],
])("tells months from other words: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});
