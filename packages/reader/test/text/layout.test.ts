import { expect, test } from "vitest";
import { findParagraphs } from "../../src/text/layout.ts";

function paragraphsOf(text: string): readonly (readonly [string, string])[] {
  return findParagraphs(text).map(
    ({ span, kind }) => [kind, text.slice(span[0], span[1])] as const,
  );
}

test("joins the lines of a wrapped text", () => {
  const first = [
    "Syrian government forces retook the city of Palmyra from the Islamic",
    "State on Sunday, advancing under air cover from Russian war planes. The",
    "President said that Gen. Ali would rebuild the ruins.",
  ].join("\n");
  const second = "It was the third battle for the city since May.";
  expect(paragraphsOf(`${first}\n\n${second}`)).toEqual([
    ["body", first],
    ["body", second],
  ]);
});

test("takes a short line for a paragraph", () => {
  const lines = [
    "Rebels seize town",
    "By Our Correspondent",
    `They came at dawn, ${"and ".repeat(40)}left.`,
  ];
  expect(paragraphsOf(lines.join("\n"))).toEqual([
    ["headline", lines[0]],
    ["headline", lines[1]],
    ["body", lines[2]],
  ]);
});

test("begins a paragraph at an indented line", () => {
  const text = [
    "   The first line is indented and as long as it can ever be",
    "and goes on here.",
    "   The second paragraph.",
  ].join("\n");
  expect(paragraphsOf(text)).toEqual([
    ["body", text.slice(3, text.indexOf("\n   The"))],
    ["body", "The second paragraph."],
  ]);
});

test("joins an item with its second line", () => {
  expect(paragraphsOf("They asked for:\n- bread and\n  water\n- peace")).toEqual([
    ["body", "They asked for:"],
    ["item", "- bread and\n  water"],
    ["item", "- peace"],
  ]);
});

test("calls a first line with a stop, or with two sentences, no headline", () => {
  expect(paragraphsOf("Rebels left.\n\nThey fled.")[0]?.[0]).toBe("body");
  expect(paragraphsOf("Rebels left town. They fled\n\nIt burned.")[0]?.[0]).toBe("body");
  expect(paragraphsOf("Rebels left town")[0]?.[0]).toBe("body");
});

test("reads any line break", () => {
  expect(paragraphsOf("A.\r\n\r\nB.\rC.\u2029D.").map(([, text]) => text)).toEqual([
    "A.",
    "B.",
    "C.",
    "D.",
  ]);
});
