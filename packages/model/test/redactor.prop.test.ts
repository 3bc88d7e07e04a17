import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { createRedactor, REDACTED } from "../src/redactor.ts";
import type { Span } from "../src/span.ts";

const word = fc.constantFrom("Ada", "Vale", "of", "Tera", "é", "İzmir", "שלום", "🚁", "the");

/** A text, spans of it, and a stretch of it. */
const scene = fc
  .array(word, { minLength: 1, maxLength: 15 })
  .map((words) => words.join(" "))
  .chain((text) => {
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
    return fc.record({
      text: fc.constant(text),
      spans: fc.array(span, { maxLength: 4 }),
      stretch: span,
    });
  });

test.prop([scene])("evidence keeps its length and loses just the redacted code units", (one) => {
  const { text, spans, stretch } = one;
  const words = text.slice(...stretch);
  const { evidence } = createRedactor(text, spans);
  const masked = evidence({ span: stretch, text: words });
  const expected = [...words.split("")].map((unit, at) => {
    const place = stretch[0] + at;
    return spans.some(([from, to]) => from <= place && place < to) ? REDACTED : unit;
  });
  expect(masked).toEqual({ span: stretch, text: expected.join("") });
});

test.prop([scene])("masking twice masks no more, and lengths stay", ({ text, spans, stretch }) => {
  const { words } = createRedactor(text, spans);
  const name = text.slice(...stretch);
  const masked = words(name);
  expect(masked.length).toBe(name.length);
  expect(words(masked)).toBe(masked);
});
