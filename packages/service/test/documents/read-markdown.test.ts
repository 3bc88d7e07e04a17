import { expect, test } from "vitest";
import { readMarkdown } from "../../src/documents/read-markdown.ts";

test("headings, emphasis, links, items, quotations and tables become plain paragraphs", () => {
  const markdown = `# Raid in the *night*

Rebels **attacked** [troops](https://example.org) in
Aleppo & left.

- Raqqa
- Mar'a

> “We won,” he said.

| town | dead |
| --- | --- |
| Sake | 4 |
`;
  expect(readMarkdown(markdown)).toEqual({
    text: [
      "Raid in the night",
      "Rebels attacked troops in Aleppo & left.",
      "- Raqqa",
      "- Mar'a",
      "“We won,” he said.",
      "town dead",
      "Sake 4",
    ].join("\n\n"),
    facts: {},
  });
});
