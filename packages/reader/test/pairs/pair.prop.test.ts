import type { Span } from "@zenobia/model";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Reader } from "../../src/index.ts";
import { loadShippedReader } from "../load-reader.ts";

const TEXT = "Chad said Niger’s army shelled a camp of Malian rebels 🙂 on Monday; Mali denied it.";

let reader: Reader;
beforeAll(() => {
  reader = loadShippedReader();
});

const spans: fc.Arbitrary<Span[]> = fc.array(
  fc.tuple(fc.integer({ min: -5, max: 120 }), fc.integer({ min: -5, max: 120 })),
  { maxLength: 4 },
);

test("answers whatever the spans are, the same each time", () => {
  fc.assert(
    fc.property(spans, spans, (source, target) => {
      const question = {
        text: TEXT,
        source: { text: "Chad", spans: source },
        target: { text: "", spans: target },
      };
      const answer = reader.pair(question);
      expect(answer.confidence).toBeGreaterThanOrEqual(0);
      expect(answer.confidence).toBeLessThanOrEqual(1);
      expect(reader.pair(question)).toEqual(answer);
    }),
    { numRuns: 40 },
  );
});

test("stays quick on a long text with a name that stands everywhere", () => {
  const text = "Chad attacked Chad and Chad. ".repeat(400);
  const spansOfAll = Array.from({ length: 1200 }, (_, index): Span => [index * 9, index * 9 + 4]);
  const answer = reader.pair({
    text,
    source: { text: "a", spans: [] },
    target: { text: "Chad", spans: spansOfAll },
  });
  expect(answer.type).toBe("ASSAULT");
});
