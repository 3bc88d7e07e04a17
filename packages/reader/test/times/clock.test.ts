import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "The blast happened at 10:30 a.m. on Tuesday.",
    ["10:30 a.m. on Tuesday | TIME 2016-03-22T10:30 | 2016-03-22..2016-03-22 day"],
  ],
  [
    "It began on Sunday at 10:30 a.m. local time.",
    ["Sunday at 10:30 a.m. local time | TIME 2016-03-27T10:30 | 2016-03-27..2016-03-27 day"],
  ],
  [
    "The blast occurred at about 10:35 a.m. (0735 GMT) Friday.",
    [
      "10:35 a.m. | TIME 2016-03-25T10:35 | 2016-03-25..2016-03-25 day",
      "0735 GMT | TIME 2016-03-25T07:35Z | 2016-03-25..2016-03-25 day",
      "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
    ],
  ],
  [
    "At 3pm on Sunday a mine went off; at 15:00 another.",
    [
      "3pm on Sunday | TIME 2016-03-27T15:00 | 2016-03-27..2016-03-27 day",
      "15:00 | TIME 2016-03-27T15:00 | 2016-03-27..2016-03-27 day",
    ],
  ],
  [
    "The convoy left at 0630 GMT and came back at 17:45.",
    [
      "0630 GMT | TIME 2016-03-28T06:30Z | 2016-03-28..2016-03-28 day",
      "17:45 | TIME 2016-03-28T17:45 | 2016-03-28..2016-03-28 day",
    ],
  ],
  [
    "They attacked at dawn and left at noon.",
    [
      "dawn | TIME 2016-03-28TMO | 2016-03-28..2016-03-28 day",
      "noon | TIME 2016-03-28T12:00 | 2016-03-28..2016-03-28 day",
    ],
  ],
  [
    "He left at 4 in the morning.",
    ["4 in the morning | TIME 2016-03-28T04:00 | 2016-03-28..2016-03-28 day"],
  ],
  [
    "On the night of 26 March gunmen came.",
    ["the night of 26 March | TIME 2016-03-26TNI | 2016-03-26..2016-03-26 day"],
  ],
  [
    "At least 12 people died in the early hours of Sunday.",
    ["the early hours of Sunday | TIME 2016-03-27TMO | 2016-03-27..2016-03-27 day"],
  ],
  [
    "He returned from prayers on the night of Friday, 25 March.",
    ["the night of Friday, 25 March | TIME 2016-03-25TNI | 2016-03-25..2016-03-25 day"],
  ],
  ["Residents fled at 14h30.", ["14h30 | TIME 2016-03-28T14:30 | 2016-03-28..2016-03-28 day"]],
])("reads times of day on the day told beside them: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});
