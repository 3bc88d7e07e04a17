import { expect, test } from "vitest";
import { quotesIn } from "./read-speech.ts";

test.each([
  [
    "behind the quotation",
    "“We will not leave,” the mayor said.",
    ["the mayor | We will not leave,"],
  ],
  [
    "before its subject",
    "“They came at dawn,” said Mariam, a widow of 40.",
    ["Mariam | They came at dawn,"],
  ],
  [
    "before the quotation",
    "The commander said: “It is over. They know it.”",
    ["The commander | It is over. They know it."],
  ],
  [
    "between two quotations",
    "“The enemy,” the president said, “has been crushed.”",
    ["the president | The enemy,", "the president | has been crushed."],
  ],
  [
    "over a few words",
    "The ministry called the report “a fairy tale”.",
    ["The ministry | a fairy tale"],
  ],
  [
    "over words of a wish",
    "The envoy urged both sides to show “restraint”.",
    ["The envoy | restraint"],
  ],
] as const)("finds the verb %s", (_, text, expected) => {
  expect(quotesIn(text)).toEqual(expected);
});

test("gives a quotation without a verb to the speaker of the one before it", () => {
  expect(
    quotesIn("“Nobody came,” said Mariam, a widow. “We waited for days.”\n\n“Nobody helped us.”"),
  ).toEqual([
    "Mariam | Nobody came,",
    "Mariam | We waited for days.",
    "Mariam | Nobody helped us.",
  ]);
});

test("lets questions and answers of an interview alternate", () => {
  const text =
    "“Can the truce hold?” the presenter asked.\n\n“It must,” the envoy replied.\n\n“And if it does not?”\n\n“Then we start again.”";
  expect(quotesIn(text)).toEqual([
    "the presenter | Can the truce hold?",
    "the envoy | It must,",
    "the presenter | And if it does not?",
    "the envoy | Then we start again.",
  ]);
});

test("gives a quotation after indirect speech to who spoke there", () => {
  expect(
    quotesIn("The bishop said the school had been looted. “They left nothing but the walls.”"),
  ).toEqual(["The bishop | They left nothing but the walls."]);
});

test("takes neither names nor words of nobody's speech for quotations", () => {
  expect(
    quotesIn(
      "The group, known as the “Lions of the North”, is armed by Libya. The so-called “peace” faction has split.",
    ),
  ).toEqual([]);
});
