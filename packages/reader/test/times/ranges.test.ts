import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "From 3 to 7 May 2015 the town was shelled.",
    [
      "3 | DATE 2015-05-03 | 2015-05-03..2015-05-07 range",
      "7 May 2015 | DATE 2015-05-07 | 2015-05-03..2015-05-07 range",
    ],
  ],
  [
    "Between March and May 2015 the town was besieged.",
    [
      "March | DATE 2015-03 | 2015-03-01..2015-05-31 range",
      "May 2015 | DATE 2015-05 | 2015-03-01..2015-05-31 range",
    ],
  ],
  [
    "Between 2011 and 2014 the group grew.",
    [
      "2011 | DATE 2011 | 2011-01-01..2014-12-31 range",
      "2014 | DATE 2014 | 2011-01-01..2014-12-31 range",
    ],
  ],
  [
    "Killings were reported between 12 and 15 March.",
    [
      "12 | DATE 2016-03-12 | 2016-03-12..2016-03-15 range",
      "15 March | DATE 2016-03-15 | 2016-03-12..2016-03-15 range",
    ],
  ],
  [
    "The truce of March 28-30 and that of March 28–April 2 held.",
    [
      "March 28 | DATE 2016-03-28 | 2016-03-28..2016-03-30 range",
      "30 | DATE 2016-03-30 | 2016-03-28..2016-03-30 range",
      "March 28 | DATE 2016-03-28 | 2016-03-28..2016-04-02 range",
      "April 2 | DATE 2016-04-02 | 2016-03-28..2016-04-02 range",
    ],
  ],
  [
    "From 28 December 2015 to 3 January the town was cut off.",
    [
      "28 December 2015 | DATE 2015-12-28 | 2015-12-28..2016-01-03 range",
      "3 January | DATE 2016-01-03 | 2015-12-28..2016-01-03 range",
    ],
  ],
  [
    "From Friday to Sunday there was shelling.",
    [
      "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-27 range",
      "Sunday | DATE 2016-03-27 | 2016-03-25..2016-03-27 range",
    ],
  ],
  [
    "The blockade lasted from January to March.",
    [
      "January | DATE 2016-01 | 2016-01-01..2016-03-31 range",
      "March | DATE 2016-03 | 2016-01-01..2016-03-31 range",
    ],
  ],
  [
    "The strikes of 2011-2013 and 2014-15 were the worst.",
    [
      "2011 | DATE 2011 | 2011-01-01..2013-12-31 range",
      "2013 | DATE 2013 | 2011-01-01..2013-12-31 range",
      "2014 | DATE 2014 | 2014-01-01..2015-12-31 range",
      "15 | DATE 2015 | 2014-01-01..2015-12-31 range",
    ],
  ],
])("gives both ends of a range the days between: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "On March 3, 5 and 7 there were raids.",
    [
      "March 3 | DATE 2016-03-03 | 2016-03-03..2016-03-03 day",
      "5 | DATE 2016-03-05 | 2016-03-05..2016-03-05 day",
      "7 | DATE 2016-03-07 | 2016-03-07..2016-03-07 day",
    ],
  ],
])("keeps listed days apart: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "Since Sunday 24 people have been killed.",
    ["Sunday | DATE 2016-03-27 | 2016-03-27..2016-03-28 range"],
  ],
  [
    "Some 470,000 people have died since 2011.",
    ["2011 | DATE 2011 | 2011-01-01..2016-03-28 range"],
  ],
  [
    "The rebels have held the town since late 2011.",
    ["late 2011 | DATE 2011 | 2011-09-01..2016-03-28 range"],
  ],
  [
    "The truce was extended until Friday.",
    ["Friday | DATE 2016-04-01 | 2016-03-28..2016-04-01 range"],
  ],
  ["They must withdraw by Friday.", ["Friday | DATE 2016-04-01 | 2016-03-28..2016-04-01 range"]],
  [
    "The mandate runs through 31 December.",
    ["31 December | DATE 2016-12-31 | 2016-03-28..2016-12-31 range"],
  ],
])(
  "reaches from the date to publication, or from publication to the date: %s",
  (text, expected) => {
    expect(timesOf(text)).toEqual(expected);
  },
);
