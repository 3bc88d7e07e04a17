import type { Day } from "@zenobia/model";
import { addDays, later } from "../days/day-number.ts";
import type { ActorPair, Tie } from "./tie.ts";
import { TIE_RULE, type TieRule } from "./tie-rule.ts";

/**
 * A day after which no tie between two is sure enough to be listed, and no fight counts: what is told of them says
 * nothing of later days. It may lie later than need be, never earlier.
 */
export function lastDayOfPair({ fights, ties }: ActorPair, rule: TieRule = TIE_RULE): Day {
  const days = [
    ...ties.map((tie) => lastDayOfTie(tie, rule)),
    ...fights.map(({ to }) => addDays(to, rule.fightDays)),
  ];
  return days.reduce(later, "");
}

/** As if all voices had spoken on the last day that one did, in reports' own words. */
function lastDayOfTie({ tellings, until }: Tie, rule: TieRule): Day {
  if (until !== undefined) return until;
  const { halfLifeDays, unknownBelow, weights } = rule;
  const last = tellings.map(({ published }) => published).reduce(later, "");
  const voices = new Set(tellings.map(({ voice }) => voice)).size;
  const least = 1 - (1 - unknownBelow) ** (1 / voices);
  const halves = Math.log2(Math.max(weights.reported, weights.attributed) / least);
  return addDays(last, Math.ceil(Math.max(0, halves) * halfLifeDays) + 1);
}
