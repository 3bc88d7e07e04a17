import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "Syrian forces retook the city on 28 March 2016 after a siege.",
    ["28 March 2016 | DATE 2016-03-28 | 2016-03-28..2016-03-28 day"],
  ],
  [
    "The city was retaken on March 28th, 2016, officials said.",
    ["March 28th, 2016 | DATE 2016-03-28 | 2016-03-28..2016-03-28 day"],
  ],
  [
    "The report is dated 28/03/2016 and was updated on 2016-03-28.",
    [
      "28/03/2016 | DATE 2016-03-28 | 2016-03-28..2016-03-28 day",
      "2016-03-28 | DATE 2016-03-28 | 2016-03-28..2016-03-28 day",
    ],
  ],
  [
    "They met on 28-Mar-2016 and on 28.03.2016.",
    [
      "28-Mar-2016 | DATE 2016-03-28 | 2016-03-28..2016-03-28 day",
      "28.03.2016 | DATE 2016-03-28 | 2016-03-28..2016-03-28 day",
    ],
  ],
  [
    "On the 3rd of March rebels withdrew.",
    ["the 3rd of March | DATE 2016-03-03 | 2016-03-03..2016-03-03 day"],
  ],
  [
    "Sunday, 27 March 2016, was quiet.",
    ["Sunday, 27 March 2016 | DATE 2016-03-27 | 2016-03-27..2016-03-27 day"],
  ],
  [
    "On Tuesday, March 22, bombs killed 32 people.",
    ["Tuesday, March 22 | DATE 2016-03-22 | 2016-03-22..2016-03-22 day"],
  ],
  [
    "Shelling began on Monday 21st and stopped on Friday the 25th.",
    [
      "Monday 21st | DATE 2016-03-21 | 2016-03-21..2016-03-21 day",
      "Friday the 25th | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
    ],
  ],
  ["On the 15th they left.", ["the 15th | DATE 2016-03-15 | 2016-03-15..2016-03-15 day"]],
  [
    "He was killed on 12 August last year.",
    ["12 August last year | DATE 2015-08-12 | 2015-08-12..2015-08-12 day"],
  ],
])("reads a day of the calendar whatever the order of its parts: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  ["The truce of 05/04/2016 held.", ["05/04/2016 | DATE 2016-04-05 | 2016-04-05..2016-04-05 day"]],
  ["The truce of 03/04/2016 held.", ["03/04/2016 | DATE 2016-03-04 | 2016-03-04..2016-03-04 day"]],
])("chooses day first in numbers unless only month first is past: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "On 12 March two soldiers were killed.",
    ["12 March | DATE 2016-03-12 | 2016-03-12..2016-03-12 day"],
  ],
  [
    "On 3 December two soldiers were killed.",
    ["3 December | DATE 2015-12-03 | 2015-12-03..2015-12-03 day"],
  ],
  [
    "Voting is scheduled for 12 April.",
    ["12 April | DATE 2016-04-12 | 2016-04-12..2016-04-12 day"],
  ],
  [
    "The commission will report by 15 January.",
    ["15 January | DATE 2017-01-15 | 2016-03-28..2017-01-15 range"],
  ],
])("chooses the year of a day by tense: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  ["In March 20 people were killed.", ["March | DATE 2016-03 | 2016-03-01..2016-03-31 month"]],
  ["Around 2000 people fled and UN resolution 2254 was cited.", []],
  ["The 1st Brigade and the 3rd Division attacked; the 1,998 prisoners fled.", []],
  ["He paid $2000 for 31/02/2016 and 45:99.", ["2016 | DATE 2016 | 2016-01-01..2016-12-31 year"]],
  ["Black Friday, the Sunday Times and the Daily Mail are names.", []],
])("reads no date where numbers count or where there is no such day: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test("a weekday before a day of a month chooses its year", () => {
  const text = "He was shot on the night of Friday, Oct. 23.";
  expect(timesOf(text, "1998-11-21")).toEqual([
    "the night of Friday, Oct. 23 | TIME 1998-10-23TNI | 1998-10-23..1998-10-23 day",
  ]);
});

test("no day is told without its year almost a year ahead", () => {
  expect(timesOf("They will leave by Jan. 14.", "2000-01-15")).toEqual([
    "Jan. 14 | DATE 2000-01-14 | 2000-01-14..2000-01-14 day",
  ]);
});
