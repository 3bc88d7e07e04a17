import { addDays, later } from "../days/day-number.ts";
import { type Draft, distinct } from "./draft.ts";
import type { Contest, HoldingClaim } from "./holding.ts";
import type { HoldingRule } from "./holding-rule.ts";

/** Fights for a place, those that touch as one; a change of hands ends them. */
export function contestsOf(
  claims: readonly HoldingClaim[],
  drafts: readonly Draft[],
  rule: HoldingRule,
): readonly Contest[] {
  const contests: Contest[] = [];
  for (const contest of claims.flatMap((claim) => contestOf(claim, drafts, rule)).sort(byDay)) {
    const before = contests.at(-1);
    if (before === undefined || before.to < contest.from) contests.push(contest);
    else contests.splice(-1, 1, joined(before, contest));
  }
  return contests;
}

function contestOf(
  claim: HoldingClaim,
  drafts: readonly Draft[],
  { contestedDays }: HoldingRule,
): readonly Contest[] {
  if (claim.effect !== "contested") return [];
  const { start, end } = claim.time ?? { start: claim.published, end: claim.published };
  const change = drafts.find(
    ({ from }) =>
      from.earliest !== undefined &&
      from.latest >= start &&
      from.latest <= addDays(end, contestedDays),
  );
  const to = change === undefined ? addDays(end, contestedDays) : addDays(change.from.latest, -1);
  return [
    {
      from: start,
      to: later(start, to),
      lastConfirmed: end,
      sides: distinct(claim.from === undefined ? [claim.holder] : [claim.holder, claim.from]),
      assertions: [claim.id],
    },
  ];
}

function joined(a: Contest, b: Contest): Contest {
  return {
    from: a.from,
    to: later(a.to, b.to),
    lastConfirmed: later(a.lastConfirmed, b.lastConfirmed),
    sides: distinct([...a.sides, ...b.sides]),
    assertions: distinct([...a.assertions, ...b.assertions]),
  };
}

function byDay(a: Contest, b: Contest): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return `${a.assertions[0]}` < `${b.assertions[0]}` ? -1 : 1;
}
