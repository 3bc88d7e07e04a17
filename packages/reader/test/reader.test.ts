import { AppError } from "@zenobia/model";
import { aReport } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { MAX_REPORT_LENGTH } from "../src/index.ts";
import { codedIn, rulesReader } from "./told-in.ts";

/** Code and message with which something is refused. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "not refused";
}

test.each(["", " ", "\n\t\u00A0"])("refuses a report without text: %j", (text) => {
  expect(refusal(() => codedIn(text))).toBe("input/empty: report r1 has no text");
});

test.each([
  "",
  "yesterday",
  "2016-02-30",
  "2016-13-01",
  "2016-3-28",
  "28.03.2016",
  "2016-03-28T25",
  "2016-03-28 10:00",
])("refuses a day of publication that is none: %j", (published) => {
  const message = `input/date: ${JSON.stringify(published)} is no day of publication; write YYYY-MM-DD`;
  expect(refusal(() => rulesReader().code(aReport({ published }), ""))).toBe(message);
  expect(refusal(() => rulesReader().times("on Sunday", published))).toBe(message);
});

test.each(["2016-03-28", "2016-03-28T10:00Z", "2016-03-28T23:59:59.123+02:00", "2016-02-29"])(
  "takes a day or an instant: %s",
  (published) => {
    expect(rulesReader().code(aReport({ published, text: "x" }), "").report.published).toBe(
      published,
    );
  },
);

test("says how long a text may be when one is longer", () => {
  const text = "a".repeat(MAX_REPORT_LENGTH + 1);
  expect(refusal(() => codedIn(text))).toBe(
    "input/too-large: report r1 has 10000001 characters; at most 10000000 are read: split it",
  );
});

/** A text of about so many characters made of one piece. */
function manyTimes(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

test.each([
  ["one word", "a", 200_000],
  ["one capital", "A", 200_000],
  ["one digit", "9", 200_000],
  ["full stops", ".", 200_000],
  ["marks that turn the direction", "\u202E", 200_000],
  ["Arabic words", "دمشق ", 50_000],
  ["emoji", "😀", 50_000],
  ["straight quotes", '"', 8_000],
  ["opening quotes", "“‘", 8_000],
  ["opening brackets", "(", 16_000],
  ["words between commas", "a, ", 16_000],
  ["clauses without an end", "rebels attacked the army and ", 16_000],
])(
  "reads a text of nothing but %s in time that is bounded",
  (_, piece, length) => {
    const text = manyTimes(piece, length);
    const started = performance.now();
    const coded = codedIn(text);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(coded.report.length).toBe(text.length);
    expect(coded.quotes).toEqual([]);
  },
  30_000,
);

test("a text twice as long takes no more than a few times as long", () => {
  const timeOf = (length: number): number => {
    const started = performance.now();
    codedIn(manyTimes("Rebels attacked the army, ", length));
    return performance.now() - started;
  };
  timeOf(2_000);
  expect(timeOf(16_000)).toBeLessThan(6 * timeOf(8_000) + 500);
}, 30_000);
