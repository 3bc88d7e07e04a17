import { expect, test } from "vitest";
import { parseLexiconFile } from "../../src/lexicon/parse-lexicon-file.ts";

const GOOD = [
  "- id: assault.rustle",
  "  type: ASSAULT",
  "  verb: [rustle]",
  "  if:",
  "    object: [cattle]",
  "  examples:",
  "    - text: Raiders rustled cattle near Marsabit.",
  "      actor: [Raiders]",
];

function messagesOf(lines: readonly string[]): readonly string[] {
  return parseLexiconFile(lines.join("\n")).issues.map(
    ({ line, severity, message }) => `${line} ${severity} ${message}`,
  );
}

test("entries are read, and built-in ones that shall go", () => {
  const { entries, dropped, issues } = parseLexiconFile(
    [...GOOD, "- drop: assault.attack"].join("\n"),
  );
  expect(entries.map(({ id }) => id)).toEqual(["assault.rustle"]);
  expect(dropped).toEqual(["assault.attack"]);
  expect(issues).toEqual([]);
});

test("what is wrong is told with its line, and the rest is read", () => {
  const wrong = [
    ...GOOD,
    "- id: assault.blast",
    "  type: ASSAULT",
    "  mode: airy",
    "  verb: [blast]",
    "- id: assault.rustle",
    "  type: ASSAULT",
    "  verb: [rustle]",
    "- id: assault.wordless",
    "  type: ASSAULT",
    "- id: none.idle",
    "  type: none",
    "  verb: [sit]",
    "- id: assault.odd",
    "  type: ASSAULT",
    "  verbs: [odd]",
  ];
  expect(messagesOf(wrong)).toEqual([
    '9 error assault.blast: ASSAULT has no mode "airy"',
    "13 error assault.rustle: the id stands twice",
    "16 error assault.wordless: no verb, noun or adjective leads to it",
    "18 error none.idle: type none needs control, relation, figure or content: else it says nothing",
    '23 error "assault.odd": there is no field "verbs"',
  ]);
  expect(parseLexiconFile(wrong.join("\n")).entries).toHaveLength(1);
});

test("an entry without an example is warned of", () => {
  expect(messagesOf(GOOD.slice(0, 5))).toEqual([
    "1 warning assault.rustle: nothing shows that it works: write an example",
  ]);
});

test.each([
  ["no YAML", "- id: [", /^1 error /u],
  ["no list", "id: x", /a file of predicates is a list of entries/u],
  ["nothing", "", /a file of predicates is a list of entries/u],
])("%s is told", (_name, text, message) => {
  expect(messagesOf([text])[0]).toMatch(message);
});
