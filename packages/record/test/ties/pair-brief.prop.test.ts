import {
  addDays,
  balanceOn,
  contradictionsOn,
  createKinship,
  derivePairs,
  type Edge,
  type Fight,
  fightsWithin,
  pairInBrief,
  placeOfFight,
  retold,
  type TieOn,
  type ToldPair,
  tiesOn,
} from "@zenobia/record";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryReports } from "../arbitrary-rows.ts";

const kinship = createKinship([{ member: "name::hill brigade", group: "kb:reds" }]);
const days = fc.integer({ min: -10, max: 900 }).map((number) => addDays("2021-01-01", number));
const cases = fc.record({
  pairs: arbitraryReports().map((reports) => derivePairs(reports.flat())),
  day: days,
});

/** As it is written and read. */
function inBrief(pairs: ReturnType<typeof derivePairs>): readonly ToldPair[] {
  return JSON.parse(JSON.stringify(pairs.map(pairInBrief))) as readonly ToldPair[];
}

test("ties of a day are the same told in brief, but for their tellings", () => {
  fc.assert(
    fc.property(cases, ({ day, pairs }) => {
      const whole = tiesOn(pairs, { day }).map((tie) => ({ ...tie, tellings: [] }));
      expect(tiesOn(inBrief(pairs), { day })).toEqual(whole);
    }),
  );
});

test("fights of some days are the same told in brief, and stand where they stand in the whole pair", () => {
  fc.assert(
    fc.property(cases, days, ({ day, pairs }, other) => {
      const [first, last] = [day, other].sort() as [string, string];
      const briefs = inBrief(pairs);
      for (const [index, pair] of pairs.entries()) {
        const found = fightsWithin(briefs[index] as ToldPair, { first, last });
        const places = found.map((fight) => placeOfFight(fight) ?? -1);
        const told = places.map((place) => pair.fights[place]);
        expect(told).toEqual(fightsWithin(pair, { first, last }));
        const heads = told.map((fight) => fight && headOf(fight));
        expect(found.map(headOf)).toEqual(heads);
      }
    }),
  );
});

test("contradictions of a day are the same told in brief and retold with all that is told", () => {
  fc.assert(
    fc.property(cases, ({ day, pairs }) => {
      const question = { day, kinship, nameOf: (actor: string) => actor };
      const ties = tiesOn(pairs, { day });
      const whole = (edge: Edge): Edge => ({ ...edge, evidence: wholeOf(edge, { pairs, ties }) });
      const found = contradictionsOn(inBrief(pairs), question).map((one) =>
        retold(one, one.edges.map(whole), question.nameOf),
      );
      const sure = contradictionsOn(pairs, question);
      expect(found.map(({ words }) => words).sort()).toEqual(sure.map(({ words }) => words).sort());
      expect(assertionsIn(found)).toEqual(assertionsIn(sure));
      expect(found.map(({ confidence }) => confidence)).toEqual(
        sure.map(({ confidence }) => confidence),
      );
      const balance = balanceOn(inBrief(pairs), question);
      expect(balance.balanced).toBe(balanceOn(pairs, question).balanced);
    }),
  );
});

function headOf({ actor, attribution, dated, from, recipient, to }: Fight) {
  return { actor, recipient, from, to, dated, isCited: attribution.length > 0 };
}

function assertionsIn(found: readonly { readonly assertions: readonly string[] }[]): string[] {
  return found.map(({ assertions }) => assertions.join(" ")).sort();
}

function wholeOf(
  { evidence }: Edge,
  {
    pairs,
    ties,
  }: { readonly pairs: ReturnType<typeof derivePairs>; readonly ties: readonly TieOn[] },
): Edge["evidence"] {
  if ("tie" in evidence) {
    const { object, relation, subject } = evidence.tie;
    const tie = ties.find(
      (one) => one.subject === subject && one.object === object && one.relation === relation,
    );
    return { tie: tie ?? evidence.tie };
  }
  const { actor, recipient } = evidence.fight;
  const pair = pairs.find((one) => one.pair.includes(actor) && one.pair.includes(recipient));
  return { fight: pair?.fights[placeOfFight(evidence.fight) ?? -1] ?? evidence.fight };
}
