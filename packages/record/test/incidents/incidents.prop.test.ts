import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canonicalJson,
  createIncidentMemory,
  deriveIncidents,
  type EventRow,
  type Incident,
  type IncidentContext,
  type Ruling,
  updateIncidents,
} from "../../src/index.ts";
import { arbitraryRows } from "./arbitrary-rows.ts";
import { context } from "./context.ts";

const RUNS = { numRuns: 60 };

/** Rulings on pairs of the rows, some of them at odds with each other. */
function rulingsOn(
  rows: readonly EventRow[],
  picks: readonly (readonly number[])[],
): readonly Ruling[] {
  return picks.map(([kind = 0, a = 0, b = 0]): Ruling => {
    const [one, other] = [rows[a % rows.length]?.id ?? "", rows[b % rows.length]?.id ?? ""];
    if (kind % 3 === 2) return { act: "reject", assertion: one };
    return kind % 3 === 0
      ? { act: "merge", assertions: [one, other] }
      : { act: "split", assertions: [one], from: [other] };
  });
}

const PICKS = fc.array(fc.array(fc.nat({ max: 20 }), { minLength: 3, maxLength: 3 }), {
  maxLength: 4,
});

test("the order of rows does not change a byte", () => {
  const shuffled = arbitraryRows().chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }), PICKS),
  );
  fc.assert(
    fc.property(shuffled, ([rows, others, picks]) => {
      const decided = context(...rulingsOn(rows, picks));
      const turned = { ...decided, decisions: decided.decisions.toReversed() };
      expect(canonicalJson(deriveIncidents(others, turned))).toBe(
        canonicalJson(deriveIncidents(rows, decided)),
      );
    }),
    RUNS,
  );
});

test("every standing event is in one incident, and in no other", () => {
  fc.assert(
    fc.property(arbitraryRows(), (rows) => {
      const told = deriveIncidents(rows, context()).flatMap(({ tellings }) => tellings);
      expect(told.map(({ assertion }) => assertion).sort()).toEqual(
        rows.map(({ id }) => id).sort(),
      );
    }),
    RUNS,
  );
});

test("in whatever order and batches rows come and go, the incidents are those of the rows that are left", async () => {
  const batches = arbitraryRows().chain((rows) =>
    fc.tuple(
      fc.shuffledSubarray([...rows], { minLength: rows.length }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: rows.length, maxLength: rows.length }),
      fc.subarray([...rows]),
    ),
  );
  await fc.assert(
    fc.asyncProperty(batches, async ([rows, sizes, gone]) => {
      const memory = createIncidentMemory();
      const update = async (ids: readonly string[]): Promise<void> => {
        memory.apply(await updateIncidents(ids, memory, context()));
      };
      let from = 0;
      for (const size of sizes) {
        const batch = rows.slice(from, from + size);
        if (batch.length === 0) break;
        memory.keep(batch);
        await update(batch.map(({ id }) => id));
        from += size;
      }
      expect(bytes(memory.incidents())).toBe(bytes(deriveIncidents(rows, context())));
      const ids = gone.map(({ id }) => id);
      memory.forget(ids);
      await update(ids);
      const left = rows.filter(({ id }) => !ids.includes(id));
      expect(bytes(memory.incidents())).toBe(bytes(deriveIncidents(left, context())));
    }),
    RUNS,
  );
});

test("decisions taken in between, and reports that come after them, give what all at once give", async () => {
  const cases = arbitraryRows().chain((rows) => fc.tuple(fc.constant(rows), PICKS, fc.nat(20)));
  await fc.assert(
    fc.asyncProperty(cases, async ([rows, picks, at]) => {
      const rulings = rulingsOn(rows, picks);
      const decided = context(...rulings);
      const early = rows.slice(0, at % (rows.length + 1));
      const memory = createIncidentMemory();
      memory.keep(early);
      const step = async (ids: readonly string[], by: IncidentContext): Promise<void> =>
        memory.apply(await updateIncidents(ids, memory, by));
      await step(
        early.map(({ id }) => id),
        context(),
      );
      await step(rulings.flatMap(endsOf), decided);
      const late = rows.slice(early.length);
      memory.keep(late);
      await step(
        late.map(({ id }) => id),
        decided,
      );
      expect(bytes(memory.incidents())).toBe(bytes(deriveIncidents(rows, decided)));
    }),
    RUNS,
  );
});

function endsOf(ruling: Ruling): readonly string[] {
  if (ruling.act === "reject") return [ruling.assertion];
  if (ruling.act === "merge") return ruling.assertions;
  return ruling.act === "split" ? [...ruling.assertions, ...ruling.from] : [];
}

function bytes(incidents: readonly Incident[]): string {
  return canonicalJson(incidents);
}
