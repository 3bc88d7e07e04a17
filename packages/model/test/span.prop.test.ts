import { compareSpans, spanContains, spansOverlap, textOf } from "@zenobia/model";
import { arbitrarySpan, arbitraryText } from "@zenobia/testkit";
import * as fc from "fast-check";
import { expect, test } from "vitest";

const span = arbitrarySpan();

test("overlap is the same both ways", () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(spansOverlap(a, b)).toBe(spansOverlap(b, a));
    }),
  );
});

test("a span with characters that lies in another overlaps it", () => {
  fc.assert(
    fc.property(span, span, (outer, inner) => {
      if (inner[0] < inner[1] && spanContains(outer, inner))
        expect(spansOverlap(outer, inner)).toBe(true);
    }),
  );
});

test("each contains the other only when they are the same", () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(spanContains(a, b) && spanContains(b, a)).toBe(a[0] === b[0] && a[1] === b[1]);
    }),
  );
});

test("the order is by start, then the longer first, and total", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
      const ordered = [...spans].sort(compareSpans);
      for (const [index, later] of ordered.entries()) {
        const earlier = ordered[index - 1];
        if (earlier === undefined) continue;
        const inOrder =
          earlier[0] < later[0] || (earlier[0] === later[0] && earlier[1] >= later[1]);
        expect(inOrder).toBe(true);
      }
    }),
  );
});

test("the spans between cuts put together are the text, whatever characters it has", () => {
  fc.assert(
    fc.property(arbitraryText(), fc.array(fc.nat(200)), (text, cuts) => {
      const edges = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length];
      edges.sort((a, b) => a - b);
      const pieces = edges.slice(1).map((end, index) => textOf(text, [edges[index] ?? 0, end]));
      expect(pieces.join("")).toBe(text);
    }),
  );
});
