import { expect, test } from "vitest";
import type { Token } from "../../src/document.ts";
import {
  conlluOf,
  conlluWords,
  fillConllu,
  parseConllu,
  printConllu,
} from "../../src/syntax/conllu.ts";
import { readText } from "../text/read-text.ts";

const SAMPLE = [
  "# newdoc id = d1",
  "# text = They don't.",
  "1\tThey\tthey\tPRON\tPRP\tCase=Nom\t2\tnsubj\t2:nsubj\t_",
  "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
  "2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t0:root\t_",
  "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t2:advmod\t_",
  "3.1\tleave\tleave\tVERB\tVB\t_\t_\t_\t2:xcomp\t_",
  "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t2:punct\t_",
  "",
  "1\tGo\t_\t_\t_\t_\t_\t_\t_\t_",
  "",
  "",
].join("\n");

function sentencesIn(text: string) {
  const parsed = parseConllu(text);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.sentences;
}

function token(head: number, relation: string): Token {
  return { lemma: "x", upos: "X", xpos: "XX", feats: "", head, relation };
}

test("writes back untouched what it read", () => {
  expect(printConllu(sentencesIn(SAMPLE))).toBe(SAMPLE);
});

test("reads Windows line ends and a last sentence without blank line", () => {
  const text = SAMPLE.trimEnd().replaceAll("\n", "\r\n");
  expect(printConllu(sentencesIn(text))).toBe(SAMPLE);
});

test("gives the words without multiword tokens and empty nodes", () => {
  expect(
    sentencesIn(SAMPLE).map((each) => conlluWords(each).map(({ form, head }) => [form, head])),
  ).toEqual([
    [
      ["They", 2],
      ["do", 0],
      ["n't", 2],
      [".", 2],
    ],
    [["Go", undefined]],
  ]);
});

test("fills in trees and keeps comments, other lines, forms and MISC", () => {
  const [sentence] = sentencesIn(SAMPLE);
  if (sentence === undefined) throw new Error("no sentence");
  const tokens = [token(1, "nsubj"), token(-1, "root"), token(1, "advmod"), token(1, "punct")];
  expect(printConllu([fillConllu(sentence, tokens)])).toBe(
    [
      "# newdoc id = d1",
      "# text = They don't.",
      "1\tThey\tx\tX\tXX\t_\t2\tnsubj\t_\t_",
      "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
      "2\tdo\tx\tX\tXX\t_\t0\troot\t_\t_",
      "3\tn't\tx\tX\tXX\t_\t2\tadvmod\t_\t_",
      "3.1\tleave\tleave\tVERB\tVB\t_\t_\t_\t2:xcomp\t_",
      "4\t.\tx\tX\tXX\t_\t2\tpunct\t_\t_",
      "",
      "",
    ].join("\n"),
  );
});

test("prints the trees of a raw text", () => {
  const text = "They left.\n\nWe\nwon't.";
  const tokens = [
    token(1, "nsubj"),
    token(-1, "root"),
    token(1, "punct"),
    token(4, "nsubj"),
    token(-1, "root"),
    token(4, "advmod"),
    token(4, "punct"),
  ];
  expect(printConllu(conlluOf({ source: { text }, ...readText(text), tokens }))).toBe(
    [
      "# newpar",
      "# sent_id = 1",
      "# text = They left.",
      "1\tThey\tx\tX\tXX\t_\t2\tnsubj\t_\t_",
      "2\tleft\tx\tX\tXX\t_\t0\troot\t_\tSpaceAfter=No",
      "3\t.\tx\tX\tXX\t_\t2\tpunct\t_\t_",
      "",
      "# newpar",
      "# sent_id = 2",
      "# text = We won't.",
      "1\tWe\tx\tX\tXX\t_\t2\tnsubj\t_\t_",
      "2\two\tx\tX\tXX\t_\t0\troot\t_\tSpaceAfter=No",
      "3\tn't\tx\tX\tXX\t_\t2\tadvmod\t_\tSpaceAfter=No",
      "4\t.\tx\tX\tXX\t_\t2\tpunct\t_\t_",
      "",
      "",
    ].join("\n"),
  );
});

test.each([
  ["1\tGo", 1, "2 columns where 10 were expected; columns are parted by tabs"],
  ["# c\nx\tGo\t_\t_\t_\t_\t_\t_\t_\t_", 2, '"x" is no id of a word'],
  ["2\tGo\t_\t_\t_\t_\t_\t_\t_\t_", 1, "word 2 stands where word 1 was expected"],
  ["1\t\t_\t_\t_\t_\t_\t_\t_\t_", 1, "a column is empty; write _ for an absent value"],
  ["1\tGo\t_\t_\t_\t_\tx\t_\t_\t_", 1, '"x" is no head'],
  ["1\tGo\t_\t_\t_\t_\t7\t_\t_\t_", 1, "head 7 lies outside the sentence of 1 words"],
  ["1\tGo\t_\t_\t_\t_\t1\t_\t_\t_", 1, "word 1 is its own head"],
  ["\n\n# only a comment\n", 3, "the sentence has no words"],
])("names the line of what is wrong with %j", (text, line, message) => {
  expect(parseConllu(text)).toEqual({
    ok: false,
    issues: [{ code: "input/conllu", line, message }],
  });
});

test("counts lines from where the text was cut", () => {
  const parsed = parseConllu("1\tGo", 40);
  expect(parsed.ok ? [] : parsed.issues.map(({ line }) => line)).toEqual([40]);
});

test("stops after twenty issues", () => {
  const parsed = parseConllu("1\tGo\n\n".repeat(50));
  expect(parsed.ok ? 0 : parsed.issues.length).toBe(20);
});
