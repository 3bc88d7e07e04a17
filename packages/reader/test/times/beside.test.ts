import { expect, test } from "vitest";
import { timesOf } from "./times-of.ts";

test.each<[text: string, expected: readonly string[]]>([
  [
    "In 2014 they had left; the year before, they had come.",
    [
      "2014 | DATE 2014 | 2014-01-01..2014-12-31 year",
      "the year before | DATE 2013 | 2013-01-01..2013-12-31 year",
    ],
  ],
  [
    "Weeks later the town fell. Several years earlier it had been burnt.",
    ["Weeks later | DATE FUTURE_REF", "Several years earlier | DATE PAST_REF"],
  ],
  [
    "Raiders came two nights ago.",
    ["two nights ago | TIME 2016-03-26TNI | 2016-03-26..2016-03-26 day"],
  ],
  ["He will be free in a few months' time.", ["a few months' time | DATE FUTURE_REF"]],
  [
    "The siege has gone on all year, said villagers who meet on weekends.",
    ["all year | DURATION P1Y", "weekends | SET XXXX-WXX-WE"],
  ],
  ["Harder days lie in the months ahead.", ["the months ahead | DURATION PXM"]],
  [
    "The talks took up to three days, the vote at least two hours.",
    ["up to three days | DURATION P3D", "at least two hours | DURATION PT2H"],
  ],
  [
    "Bread is dearer than in over ten years; over ten years it has doubled.",
    ["over ten years | DURATION P10Y", "ten years | DURATION P10Y"],
  ],
  [
    "The repairs take between six and eight weeks.",
    ["six | DURATION P6W", "eight weeks | DURATION P8W"],
  ],
  [
    "The first ten days were calm, those three weeks were not.",
    ["The first ten days | DURATION P10D", "those three weeks | DURATION P3W"],
  ],
  [
    "After two-and-a-half years and a quarter of a century, they met.",
    ["two-and-a-half years | DURATION P2.5Y", "a quarter of a century | DURATION P25Y"],
  ],
  [
    "Gunmen struck in the early morning of Friday; looters came late in the afternoon.",
    [
      "the early morning of Friday | TIME 2016-03-25TMO | 2016-03-25..2016-03-25 day",
      "late in the afternoon | TIME 2016-03-25TAF | 2016-03-25..2016-03-25 day",
    ],
  ],
  [
    "In 2014 police raided the office, and in 2000 homes there was no light.",
    ["2014 | DATE 2014 | 2014-01-01..2014-12-31 year"],
  ],
  [
    "It fell again in both 2012 and 2013.",
    [
      "2012 | DATE 2012 | 2012-01-01..2012-12-31 year",
      "2013 | DATE 2013 | 2013-01-01..2013-12-31 year",
    ],
  ],
  ["In winter, no convoy gets through.", ["winter | DATE 2015-WI | 2015-12-01..2016-02-29 season"]],
  [
    "They came on Sunday, the 6th of March.",
    ["Sunday, the 6th of March | DATE 2016-03-06 | 2016-03-06..2016-03-06 day"],
  ],
])("reads times beside others and their bounds: %s", (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});
