import { expect, test } from "vitest";
import { quotesIn } from "../attribution/read-speech.ts";

test.each([
  [
    "an outlet that is told",
    "“We will not leave,” the mayor told the BBC.",
    "the mayor | We will not leave, | BBC",
  ],
  [
    "a kind of address",
    "In a televised address the president called the raid “a crime”.",
    "the president | a crime | televised address",
  ],
  [
    "an interview with its outlet",
    "In an interview with Radio Kivu, the bishop called the raid “a crime”.",
    "the bishop | a crime | interview with Radio Kivu",
  ],
  [
    "no venue in who merely listens",
    "“We will not leave,” the mayor told reporters.",
    "the mayor | We will not leave,",
  ],
] as const)("finds %s", (_, text, expected) => {
  expect(quotesIn(text)).toEqual([expected]);
});

test("keeps a venue for what its speaker says next", () => {
  expect(quotesIn("“Stay calm,” the governor said in a video message. “Help is near.”")).toEqual([
    "the governor | Stay calm, | video message",
    "the governor | Help is near. | video message",
  ]);
});

test("drops what a headline quotes when the text quotes it too", () => {
  expect(
    quotesIn("Minister calls raid “a crime”\n\nThe minister called the raid “a crime” on Monday."),
  ).toEqual(["The minister | a crime"]);
});
