import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "Second quarter output fell; fourth-quarter sales had risen.",
    [
      "Second quarter | DATE 2015-Q2 | 2015-04-01..2015-06-30 range",
      "fourth-quarter | DATE 2015-Q4 | 2015-10-01..2015-12-31 range",
    ],
  ],
  [
    "Losses narrowed in Q4 and in 3Q 2014.",
    [
      "Q4 | DATE 2015-Q4 | 2015-10-01..2015-12-31 range",
      "3Q 2014 | DATE 2014-Q3 | 2014-07-01..2014-09-30 range",
    ],
  ],
  [
    "Last quarter was poor, the next quarter will be worse.",
    [
      "Last quarter | DATE 2015-Q4 | 2015-10-01..2015-12-31 range",
      "next quarter | DATE 2016-Q2 | 2016-04-01..2016-06-30 range",
    ],
  ],
  ["Families fled to the old quarter of the town, a quarter of them wounded.", []],
  [
    "The mine lost money in the first quarter of 2015, but less than in the year-ago quarter.",
    [
      "the first quarter of 2015 | DATE 2015-Q1 | 2015-01-01..2015-03-31 range",
      "year-ago | DATE 2014-Q1 | 2014-01-01..2014-03-31 range",
    ],
  ],
  [
    "First-half exports were down, said the bank in the 2015 fiscal year.",
    [
      "First-half | DATE 2016-H1 | 2016-01-01..2016-06-30 range",
      "the 2015 fiscal year | DATE FY2015",
    ],
  ],
  ["The first-half goal won the match.", []],
  [
    "Shares slid on Friday after a fall in March. The index ended the day at a new low, and for the year it is down.",
    [
      "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
      "March | DATE 2016-03 | 2016-03-01..2016-03-31 month",
      "the day | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
    ],
  ],
  [
    "Wheat will be scarce for the year, said the mill.",
    ["the year | DATE 2016 | 2016-01-01..2016-12-31 year"],
  ],
  ["The army spends more in the current fiscal year.", ["the current fiscal year | DATE FY2016"]],
  ["The mill will ship ten tons per month.", ["per month | SET P1M"]],
])("reads times of trade: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});
