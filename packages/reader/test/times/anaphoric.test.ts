import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "On 12 March two soldiers were killed. The same day, a patrol was hit. The previous day had been calm.",
    [
      "12 March | DATE 2016-03-12 | 2016-03-12..2016-03-12 day",
      "The same day | DATE 2016-03-12 | 2016-03-12..2016-03-12 day",
      "The previous day | DATE 2016-03-11 | 2016-03-11..2016-03-11 day",
    ],
  ],
  [
    "On 5 March rebels shelled the base. Hours later the army fired back; within hours it had fled.",
    [
      "5 March | DATE 2016-03-05 | 2016-03-05..2016-03-05 day",
      "Hours later | DATE 2016-03-05 | 2016-03-05..2016-03-05 day",
      "hours | DURATION PTXH | 2016-03-05..2016-03-05 day",
    ],
  ],
  [
    "On 5 March rebels shelled the base. The night before, it had been empty.",
    [
      "5 March | DATE 2016-03-05 | 2016-03-05..2016-03-05 day",
      "The night before | TIME 2016-03-04TNI | 2016-03-04..2016-03-04 day",
    ],
  ],
  [
    "On 5 March rebels shelled the base. By that time it was empty.",
    [
      "5 March | DATE 2016-03-05 | 2016-03-05..2016-03-05 day",
      "that time | DATE 2016-03-05 | 2016-03-05..2016-03-05 day",
    ],
  ],
  [
    "On Friday the index fell, ending the day at 800; losses for the whole year were small.",
    [
      "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
      "the day | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
      "the whole year | DATE 2016 | 2016-01-01..2016-12-31 year",
    ],
  ],
  [
    "On 5 March rebels shelled the base. A day later the army answered.",
    [
      "5 March | DATE 2016-03-05 | 2016-03-05..2016-03-05 day",
      "A day later | DATE 2016-03-06 | 2016-03-06..2016-03-06 day",
    ],
  ],
  [
    "On 5 March rebels shelled the base. Two weeks earlier they had fled.",
    [
      "5 March | DATE 2016-03-05 | 2016-03-05..2016-03-05 day",
      "Two weeks earlier | DATE 2016-W07 | 2016-02-15..2016-02-21 week",
    ],
  ],
  [
    "The town fell on 3 March 2015. The following month it was retaken; a year later it fell again.",
    [
      "3 March 2015 | DATE 2015-03-03 | 2015-03-03..2015-03-03 day",
      "The following month | DATE 2015-04 | 2015-04-01..2015-04-30 month",
      "a year later | DATE 2016 | 2016-01-01..2016-12-31 year",
    ],
  ],
  [
    "On 24 February shells fell. That night, the town burned, and the next morning people left.",
    [
      "24 February | DATE 2016-02-24 | 2016-02-24..2016-02-24 day",
      "That night | TIME 2016-02-24TNI | 2016-02-24..2016-02-24 day",
      "the next morning | TIME 2016-02-25TMO | 2016-02-25..2016-02-25 day",
    ],
  ],
  [
    "On 24 February shells fell. The day before, two soldiers had been killed.",
    [
      "24 February | DATE 2016-02-24 | 2016-02-24..2016-02-24 day",
      "The day before | DATE 2016-02-23 | 2016-02-23..2016-02-23 day",
    ],
  ],
])("counts from the date told before: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly string[]]>([
  [
    "In February the town fell. Two days later it was retaken.",
    [
      "February | DATE 2016-02 | 2016-02-01..2016-02-29 month",
      "Two days later | DATE 2016-02-XX | 2016-02-01..2016-02-29 month",
    ],
  ],
  [
    "In 2014 the town fell. The same day a bridge was blown up.",
    [
      "2014 | DATE 2014 | 2014-01-01..2014-12-31 year",
      "The same day | DATE 2014-XX-XX | 2014-01-01..2014-12-31 year",
    ],
  ],
])("leaves open what a coarser date does not tell: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});
