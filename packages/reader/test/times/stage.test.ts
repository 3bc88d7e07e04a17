import { AppError } from "@zenobia/model";
import { expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge.ts";
import { timesStage } from "../../src/times/stage.ts";
import { loadWords } from "../load-words.ts";
import { layersOf, timesOf } from "./times-of.ts";

test("the stage names the words of a time and the rules that read it", () => {
  const layers = layersOf("From 3 to 7 May 2015 the town was shelled, and again in mid-2016.");
  const knowledge = { words: loadWords() } as Knowledge;
  const range = { start: "2015-05-03", end: "2015-05-07", precision: "range" };
  expect(timesStage.run({ ...layers, tokens: [] }, knowledge).times).toEqual([
    {
      span: [5, 6],
      type: "DATE",
      value: "2015-05-03",
      interval: range,
      from: 1,
      to: 2,
      because: "date-range-first-day+range",
    },
    {
      span: [10, 20],
      type: "DATE",
      value: "2015-05-07",
      interval: range,
      from: 3,
      to: 6,
      because: "date-day-month+range",
    },
    {
      span: [56, 64],
      type: "DATE",
      value: "2016",
      interval: { start: "2016-05-01", end: "2016-08-31", precision: "range" },
      from: 14,
      to: 15,
      because: "year",
    },
  ]);
});

test("a report without a day of publication is refused", () => {
  expect(() => timesOf("It fell today.", "soon")).toThrow(AppError);
});
