import { fc, test } from "@fast-check/vitest";
import type { CodedReport, EventAssertion, Span } from "@zenobia/model";
import { expect } from "vitest";
import { compareCodings } from "../../src/agreement/compare-codings.ts";
import { itemsOfBoth } from "../../src/agreement/items.ts";
import { pairItems } from "../../src/agreement/pair-items.ts";
import { FIRST, SHELLING, TEXT } from "./two-codings.ts";

const span = fc
  .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]): Span => [start, Math.min(start + length, TEXT.length)]);

const actors = fc.uniqueArray(fc.constantFrom("a1", "a2", "a3"), { maxLength: 2 });

const event: fc.Arbitrary<EventAssertion> = fc
  .record({
    type: fc.constantFrom("ASSAULT" as const, "COERCE" as const),
    actor: actors,
    recipient: actors,
    status: fc.constantFrom("happened" as const, "planned" as const),
    evidence: fc.array(span, { minLength: 1, maxLength: 2 }),
  })
  .map((fields) => ({ ...SHELLING, ...fields }));

const coding: fc.Arbitrary<CodedReport> = fc
  .record({
    events: fc.array(event, { maxLength: 6 }),
    control: fc.subarray([...FIRST.control]),
    relations: fc.subarray([...FIRST.relations]),
    figures: fc.subarray([...FIRST.figures]),
    quotes: fc.subarray([...FIRST.quotes]),
  })
  .map(({ events, ...lists }) => ({
    ...FIRST,
    ...lists,
    events: events.map((one, at) => ({ ...one, id: `e${at + 1}` })),
  }));

test.prop([coding, coding])("every item is in one pair, with an item of its kind", (a, b) => {
  const [first, second] = itemsOfBoth(
    TEXT,
    { coding: "c-1", coded: a },
    { coding: "c-2", coded: b },
  );
  const pairs = pairItems(first, second);
  expect(pairs.flatMap(([one]) => one?.id ?? []).sort()).toEqual(first.map(({ id }) => id).sort());
  expect(pairs.flatMap(([, other]) => other?.id ?? []).sort()).toEqual(
    second.map(({ id }) => id).sort(),
  );
  for (const [one, other] of pairs) if (one && other) expect(one.kind).toBe(other.kind);
});

test.prop([fc.array(fc.tuple(coding, coding), { maxLength: 4 })])(
  "what is told adds up, whatever the order of reports",
  (all) => {
    const reports = all.map(([a, b], at) => ({
      report: `r-${at}`,
      text: TEXT,
      first: { coding: `c-${at}a`, coded: a },
      second: { coding: `c-${at}b`, coded: b },
    }));
    const compared = compareCodings(reports);
    expect(compareCodings([...reports].reverse())).toEqual(compared);
    for (const { units, agreed, kappa = 0, alpha = 0 } of compared.fields) {
      expect(agreed).toBeLessThanOrEqual(units);
      expect(Math.max(Math.abs(kappa), alpha)).toBeLessThanOrEqual(1);
    }
    const told = compared.disagreements.filter(({ field }) => field === "type").length;
    const type = compared.fields.find(({ field }) => field === "type");
    expect((type?.units ?? 0) - (type?.agreed ?? 0)).toBe(told);
  },
);
