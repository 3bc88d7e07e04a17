import { loadCorpus, loadPassages } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { problemsOf } from "./problems.ts";

const CORPUS = loadCorpus();
const PASSAGES = loadPassages();

test("holds at least fifteen reports, each with an id of its own that its files are named by", () => {
  const ids = CORPUS.map(({ report }) => report.id);
  expect(ids.length).toBeGreaterThanOrEqual(15);
  expect(new Set(ids).size).toBe(ids.length);
  expect(CORPUS.map(({ gold }) => gold.id)).toEqual(ids);
});

test.each(CORPUS.map((entry) => [entry.report.id, entry] as const))(
  "%s has 150 to 450 words and a coding that its text bears out",
  (_, entry) => {
    const words = entry.report.text.split(/\s+/u).length;
    expect([words >= 150, words <= 450]).toEqual([true, true]);
    expect(problemsOf(entry)).toEqual([]);
  },
);

test("no two passages have one id or one text", () => {
  expect(new Set(PASSAGES.map(({ report }) => report.id)).size).toBe(PASSAGES.length);
  expect(new Set(PASSAGES.map(({ report }) => report.text)).size).toBe(PASSAGES.length);
});

test("passages have codings that their texts bear out", () => {
  const problems = PASSAGES.flatMap((passage) =>
    problemsOf(passage).map((problem) => `${passage.report.id}: ${problem}`),
  );
  expect(problems).toEqual([]);
});

test("every split holds a fifth of the passages at least", () => {
  for (const split of ["train", "dev", "test"])
    expect(PASSAGES.filter((passage) => passage.split === split).length).toBeGreaterThan(
      PASSAGES.length / 6,
    );
});
