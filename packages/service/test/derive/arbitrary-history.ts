import type { AssertionId, Decision, KeptItem, Ruling } from "@zenobia/record";
import * as fc from "fast-check";
import { sha256Of } from "../../src/ingest/kept-coding.ts";
import { AT, CROWDED, toldCoded, toldId, toldReport } from "./told-reports.ts";

/** Something kept in one transaction. */
export type Step = readonly KeptItem[];

/** What comes into a record, and when it is derived from. */
export interface History {
  readonly steps: readonly Step[];
  /** After each step, whether all is derived up to it. */
  readonly pauses: readonly boolean[];
  /** How many entries of the log are worked off at once. */
  readonly atOnce: number;
}

/** Reports are numbered up to this. */
const MOST = 11;
const CODERS = ["stub", "ann"] as const;
const LOCALS = ["e1", "k1", "t1", "f1"] as const;
const ACTORS = ["name:COD:rebels", "name::rebels", "name:COD:soldiers", "name::soldiers"];
const PLACES = CROWDED.towns.map((town) => `name:COD:${town.toLowerCase()}`);

const anyNumber = fc.nat({ max: MOST });

const anyAssertion = anyAssertionOf(fc.constantFrom(...LOCALS));

function anyAssertionOf(locals: fc.Arbitrary<string>): fc.Arbitrary<AssertionId> {
  return fc
    .tuple(anyNumber, fc.constantFrom(...CODERS), locals)
    .map(([number, coder, local]) => `${toldCoded(number, { coder }).coding.id}:${local}`);
}

const anyAssertions = fc.uniqueArray(anyAssertion, { minLength: 1, maxLength: 3 });

function pairOf(keys: readonly string[]): fc.Arbitrary<[string, string]> {
  return fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)).filter(([a, b]) => a !== b);
}

const ELSEWHERE = { key: "name:COD:rutshuru", name: "Rutshuru", precision: "place" };
const OTHERS = { key: "name::militia", name: "Militia", kind: "militia", code: "PAR" };
const LATER = { start: "2012-12-01", end: "2012-12-03", precision: "day" };

/** Corrections that a reviewer may make, by what they are made to. */
const CORRECTIONS: Readonly<Record<(typeof LOCALS)[number], Readonly<Record<string, unknown>>>> = {
  e1: { type: "COERCE", status: "denied", actors: [OTHERS], place: ELSEWHERE, time: null },
  k1: { status: "lost", holder: OTHERS, place: ELSEWHERE, time: LATER },
  t1: { relation: "allied_with", subject: OTHERS, since: LATER },
  f1: { measure: "wounded", exact: 7, place: null, time: LATER },
};

const anyCorrection: fc.Arbitrary<Ruling> = fc
  .constantFrom(...LOCALS)
  .chain((local) =>
    fc
      .tuple(
        anyAssertionOf(fc.constant(local)),
        fc.constantFrom(...Object.entries(CORRECTIONS[local])),
      )
      .map(([assertion, [field, value]]) => ({ act: "correct", assertion, field, value })),
  );

const anyRuling: fc.Arbitrary<Ruling> = fc.oneof(
  anyAssertion.map((assertion) => ({ act: "accept" as const, assertion })),
  anyAssertion.map((assertion) => ({ act: "reject" as const, assertion })),
  anyCorrection,
  anyAssertions.map((assertions) => ({ act: "merge" as const, assertions })),
  fc
    .tuple(anyAssertions, anyAssertions)
    .map(([assertions, from]) => ({ act: "split" as const, assertions, from })),
  pairOf(ACTORS).map((actors) => ({ act: "same-actor" as const, actors })),
  pairOf(PLACES).map((places) => ({ act: "same-place" as const, places })),
  anyNumber.map((number) => ({ act: "tombstone" as const, report: toldId(number) })),
  fc.tuple(anyNumber, fc.boolean()).map(([number, sensitive]) => ({
    act: "sensitive" as const,
    report: toldId(number),
    sensitive,
  })),
  anyNumber.map((number) => ({
    act: "redact" as const,
    report: toldId(number),
    spans: [[0, 6]] as const,
  })),
);

/** Decisions, some of which undo others, each a second after the one before. */
const anyDecisions: fc.Arbitrary<readonly Decision[]> = fc
  .array(fc.tuple(anyRuling, fc.option(fc.nat({ max: 9 }), { freq: 2 })), { maxLength: 10 })
  .map((drafts) => {
    const decisions: Decision[] = [];
    for (const [ruling, undone] of drafts) {
      const earlier = undone === null ? undefined : decisions[undone];
      const said: Ruling = earlier ? { act: "undo", decision: earlier.id } : ruling;
      decisions.push(decisionOf(said, decisions.length));
    }
    return decisions;
  });

function decisionOf(ruling: Ruling, second: number): Decision {
  const at = `2026-02-01T00:00:${String(second).padStart(2, "0")}.000Z`;
  const id = `d-${sha256Of(JSON.stringify([ruling, second])).slice(0, 16)}`;
  return { id, by: "reviewer", at, ruling };
}

/** Reports with what one coder or another says of them; the same may come more than once. */
const anyReports: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .tuple(anyNumber, fc.constantFrom(...CODERS))
    .map(([number, coder]) => [toldReport(number), toldCoded(number, { coder })]),
  { minLength: 1, maxLength: 14 },
);

/** Reports of which a coder says nothing yet, and codings by the next version of one. */
const anyLater: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    anyNumber.map((number) => [toldReport(number)]),
    anyNumber.map((number) => [toldReport(number), toldCoded(number, { version: "2" })]),
  ),
  { maxLength: 4 },
);

/** Steps of any order, with pauses. */
function historyOf(steps: fc.Arbitrary<readonly Step[]>): fc.Arbitrary<History> {
  return steps.chain((list) =>
    fc.record({
      steps: fc.shuffledSubarray([...list], { minLength: list.length }),
      pauses: fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length }),
      atOnce: fc.integer({ min: 1, max: 9 }),
    }),
  );
}

function stepsOf(...parts: readonly fc.Arbitrary<readonly Step[]>[]): fc.Arbitrary<Step[]> {
  return fc.tuple(...parts).map((lists) => lists.flat());
}

const decisionSteps = anyDecisions.map((decisions) =>
  decisions.map((decision): Step => [{ kind: "decision", decision }]),
);

/** Reports, codings and decisions in any order, with codings that follow an earlier one of the same coder. */
export const anyHistory: fc.Arbitrary<History> = historyOf(
  stepsOf(anyReports, anyLater, decisionSteps),
);

/** The same steps in two orders; one coding of a coder, as of several the last counts. */
export const twoOrders: fc.Arbitrary<readonly [History, History]> = stepsOf(
  anyReports,
  decisionSteps,
).chain((steps) => {
  const history = historyOf(fc.constant(steps));
  return fc.tuple(history, history);
});

/** Who keeps, and when. */
export const BY = { by: "tester", at: AT };
