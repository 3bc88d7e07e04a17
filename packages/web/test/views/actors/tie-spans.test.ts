import { expect, test } from "vitest";
import { daysOfSpans, pairKey, type TieSpan } from "../../../src/views/actors/tie-spans.ts";

function span(start: number, end: number): TieSpan {
  return {
    id: `${start}`,
    role: "backing",
    way: "from",
    words: "",
    start,
    end,
    told: { start: true, end: true },
    assertions: [],
  };
}

test("one tie of long ago does not press the others together", () => {
  const spans = [
    span(0, 10),
    ...Array.from({ length: 9 }, (_, index) => span(17_000 + index, 17_100)),
  ];
  const [first, last] = daysOfSpans(spans);
  expect(first).toBeGreaterThan(16_800);
  expect(last).toBeGreaterThan(17_100);
});

test("a pair has one key, whoever is named first", () => {
  expect(pairKey("kb:b", "kb:a")).toBe("tie:kb:a|kb:b");
  expect(pairKey("kb:a", "kb:b")).toBe("tie:kb:a|kb:b");
});
