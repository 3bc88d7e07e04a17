import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "The attack happened today, not yesterday, and another may follow tomorrow.",
    [
      "today | DATE 2016-03-28 | 2016-03-28..2016-03-28 day",
      "yesterday | DATE 2016-03-27 | 2016-03-27..2016-03-27 day",
      "tomorrow | DATE 2016-03-29 | 2016-03-29..2016-03-29 day",
    ],
  ],
  [
    "Police arrested two men the day before yesterday.",
    ["the day before yesterday | DATE 2016-03-26 | 2016-03-26..2016-03-26 day"],
  ],
  [
    "He spoke this morning and will speak again tonight.",
    [
      "this morning | TIME 2016-03-28TMO | 2016-03-28..2016-03-28 day",
      "tonight | TIME 2016-03-28TNI | 2016-03-28..2016-03-28 day",
    ],
  ],
  [
    "Overnight air strikes killed five people.",
    ["Overnight | TIME 2016-03-27TNI | 2016-03-27..2016-03-28 range"],
  ],
  [
    "Three days ago, a convoy was hit.",
    ["Three days ago | DATE 2016-03-25 | 2016-03-25..2016-03-25 day"],
  ],
  [
    "The town was retaken seven weeks ago.",
    ["seven weeks ago | DATE 2016-W06 | 2016-02-08..2016-02-14 week"],
  ],
  [
    "A year ago the town had 20,000 people.",
    ["A year ago | DATE 2015 | 2015-01-01..2015-12-31 year"],
  ],
  ["A decade ago it had none.", ["A decade ago | DATE 2006 | 2006-01-01..2006-12-31 year"]],
  ["Two Sundays ago they met.", ["Two Sundays ago | DATE 2016-03-20 | 2016-03-20..2016-03-20 day"]],
  ["Several years ago they met.", ["Several years ago | DATE PAST_REF"]],
])("counts days from publication: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "The army said Sunday that it had entered the city.",
    ["Sunday | DATE 2016-03-27 | 2016-03-27..2016-03-27 day"],
  ],
  ["The minister spoke on Monday.", ["Monday | DATE 2016-03-28 | 2016-03-28..2016-03-28 day"]],
  ["The town fell last Sunday.", ["last Sunday | DATE 2016-03-27 | 2016-03-27..2016-03-27 day"]],
  ["The town fell last Monday.", ["last Monday | DATE 2016-03-21 | 2016-03-21..2016-03-21 day"]],
  [
    "On Sunday night shells hit the market.",
    ["Sunday night | TIME 2016-03-27TNI | 2016-03-27..2016-03-27 day"],
  ],
  [
    "Parliament will meet on Thursday.",
    ["Thursday | DATE 2016-03-31 | 2016-03-31..2016-03-31 day"],
  ],
  [
    "Talks will resume next Friday.",
    ["next Friday | DATE 2016-04-01 | 2016-04-01..2016-04-01 day"],
  ],
  [
    "This past Friday and this coming Friday are holidays.",
    [
      "This past Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
      "this coming Friday | DATE 2016-04-01 | 2016-04-01..2016-04-01 day",
    ],
  ],
])(
  "takes a weekday as the last one, the day of publication included, or the next by tense: %s",
  (text, expected) => {
    expect(timesOf(text)).toEqual(expected);
  },
);

test.each<[text: string, expected: readonly string[]]>([
  [
    "The army advanced last week, last month and last year.",
    [
      "last week | DATE 2016-W12 | 2016-03-21..2016-03-27 week",
      "last month | DATE 2016-02 | 2016-02-01..2016-02-29 month",
      "last year | DATE 2015 | 2015-01-01..2015-12-31 year",
    ],
  ],
  [
    "This week the talks failed; next month they will resume.",
    [
      "This week | DATE 2016-W13 | 2016-03-28..2016-04-03 week",
      "next month | DATE 2016-04 | 2016-04-01..2016-04-30 month",
    ],
  ],
  [
    "Clashes broke out over the weekend.",
    ["the weekend | DATE 2016-W12-WE | 2016-03-26..2016-03-27 range"],
  ],
  [
    "Earlier this month the army took the road.",
    ["Earlier this month | DATE 2016-03 | 2016-03-01..2016-03-31 month"],
  ],
  [
    "By the end of the year they hope to return.",
    ["the end of the year | DATE 2016 | 2016-03-28..2016-12-31 range"],
  ],
])("counts weeks, months and years from publication: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test("counts to the day where today is named, and ahead by somebody's time", () => {
  expect(timesOf("A year ago today he won; in two days' time he will go.")).toEqual([
    "A year ago today | DATE 2015-03-28 | 2015-03-28..2015-03-28 day",
    "two days' time | DATE 2016-03-30 | 2016-03-30..2016-03-30 day",
  ]);
});

test("9/11 is a day of one year", () => {
  expect(timesOf("They fled after 9/11.")).toEqual([
    "9/11 | DATE 2001-09-11 | 2001-09-11..2001-09-11 day",
  ]);
});
