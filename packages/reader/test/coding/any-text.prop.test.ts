import type { CodedReport, Span } from "@zenobia/model";
import { aReport, arbitraryReportText } from "@zenobia/testkit";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Reader } from "../../src/index.ts";
import { loadShippedReader } from "../load-reader.ts";

let reader: Reader;

beforeAll(() => {
  reader = loadShippedReader();
});

function code(text: string): CodedReport {
  return reader.code(aReport({ text }), "0".repeat(64));
}

function spansOf(coded: CodedReport): readonly Span[] {
  const assertions = [...coded.events, ...coded.control, ...coded.relations, ...coded.figures];
  return [
    ...[...coded.actors, ...coded.places].flatMap(({ mentions }) => mentions),
    ...assertions.flatMap(({ evidence }) => evidence),
    ...assertions.flatMap(({ attribution }) => attribution.flatMap(({ cue }) => cue ?? [])),
    ...coded.events.map(({ trigger }) => trigger),
    ...[...coded.quotes, ...coded.times].map(({ span }) => span),
  ].filter((span): span is Span => Array.isArray(span));
}

test("every span of a coding lies in its text, whatever the text", () => {
  fc.assert(
    fc.property(arbitraryReportText(), (text) => {
      const outside = spansOf(code(text)).filter(
        ([start, end]) => !(start >= 0 && start < end && end <= text.length),
      );
      expect(outside).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("every id that a coding uses is one that it gives out", () => {
  fc.assert(
    fc.property(arbitraryReportText(), (text) => {
      const coded = code(text);
      const actors = new Set(coded.actors.map(({ id }) => id));
      const places = new Set(coded.places.map(({ id }) => id));
      const used = [
        ...coded.events.flatMap(({ actor, recipient }) => [...actor, ...recipient]),
        ...coded.relations.flatMap(({ subject, object }) => [subject, object]),
        ...coded.quotes.map(({ speaker }) => speaker),
        ...coded.control.map(({ holder }) => holder),
      ];
      expect(used.filter((id) => !actors.has(id))).toEqual([]);
      const placesUsed = [...coded.events, ...coded.control].flatMap(({ place }) => place ?? []);
      expect(placesUsed.filter((id) => !places.has(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("the same text gives the same bytes, whatever was read in between", () => {
  fc.assert(
    fc.property(arbitraryReportText(), arbitraryReportText(), (text, other) => {
      const first = JSON.stringify(code(text));
      code(other);
      expect(JSON.stringify(code(text))).toBe(first);
    }),
    { numRuns: 30 },
  );
}, 120_000);
