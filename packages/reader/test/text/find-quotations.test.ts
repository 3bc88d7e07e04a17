import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

function quotationsOf(text: string): readonly string[] {
  return readText(text).quotations.map(({ inner }) => text.slice(inner[0], inner[1]));
}

test.each([
  ["straight marks", 'He said "we won" and "we left".', ["we won", "we left"]],
  ["typographic marks", "He said: “We won. They left.” It rained.", ["We won. They left."]],
  ["single marks", "He said ‘we won’ and 'we left'.", ["we won", "we left"]],
  ["angled marks", "He said « nous partons ».", ["nous partons"]],
  ["German marks", "He said „wir gehen“ twice.", ["wir gehen"]],
  ["doubled single marks", "He said ''we left'' and ``we won''.", ["we left", "we won"]],
  ["nested marks", "“He said ‘go’ twice,” she said.", ["He said ‘go’ twice,", "go"]],
  [
    "nested marks of the same kind",
    "“They call it a “caliphate” now,” she said.",
    ["They call it a “caliphate” now,", "caliphate"],
  ],
  [
    "apostrophes are no marks",
    "The rebels' base, Mar'a's and the ’90s aren't “quoted”.",
    ["quoted"],
  ],
  [
    "a possessive inside single marks",
    "He said ‘we hit Assad’s men’ twice.",
    ["we hit Assad’s men"],
  ],
  ["one that is never closed", "He said “we won. We left.\n\nIt rained.", ["we won. We left."]],
  [
    "one that opens again in each paragraph",
    "“We won.\n\n“We left,” he said.",
    ["We won.", "We left,"],
  ],
  [
    "one that goes on without opening again",
    "He said “we won.\n\nWe left,” he said.",
    ["we won.", "We left,"],
  ],
  ["one whose paragraphs were lost", "“We won. “We left,” he said.", ["We won.", "We left,"]],
  ["inches", 'The 5" gun fired.', []],
  ["nothing between the marks", '""', []],
])("pairs %s", (_name, text, quotations) => {
  expect(quotationsOf(text)).toEqual(quotations);
});

test("gives the span with the marks, the inner span without, and the words inside", () => {
  const { quotations } = readText("😀 “We won,” he said.");
  expect(quotations).toEqual([{ index: 0, span: [3, 12], inner: [4, 11], from: 2, to: 5 }]);
});

test("ends an open quotation with its sentence when the paragraph is very long", () => {
  const text = `He said “we won. ${"They fled. ".repeat(200)}`;
  expect(quotationsOf(text)).toEqual(["we won."]);
});
