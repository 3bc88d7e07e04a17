import type { Day, DayInterval } from "@zenobia/model";
import type { ActorKey } from "../assertions/references.ts";
import { addDays } from "../days/day-number.ts";
import type { HoldingClaim } from "./holding.ts";

/**
 * What a claim says at one moment. `held` from a day on; `held-within` some day of an interval; `…-undated` of the day
 * of publication, for want of another; `implied` that the one it was taken from, or who lost it, held it until then.
 */
export interface Moment {
  readonly kind: (typeof ORDER)[number];
  /** Day by which it is so. */
  readonly at: Day;
  readonly holder: ActorKey;
  readonly time: Pick<DayInterval, "start" | "end">;
  readonly claim: HoldingClaim;
}

/** Of one day, in this order: what was, what was lost, what was gained; then what has no day of its own. */
const ORDER = [
  "implied",
  "held",
  "held-within",
  "lost",
  "gained",
  "held-undated",
  "lost-undated",
  "gained-undated",
] as const;

/** The moments of claims, in order of days. */
export function momentsOf(claims: readonly HoldingClaim[]): readonly Moment[] {
  return claims.flatMap(momentsOfClaim).sort(compareMoments);
}

function momentsOfClaim(claim: HoldingClaim): readonly Moment[] {
  const { effect, holder, published, time } = claim;
  if (effect === "contested") return [];
  const own = { holder, claim };
  if (time === undefined)
    return [
      {
        ...own,
        kind: `${effect}-undated`,
        at: published,
        time: { start: published, end: published },
      },
    ];
  if (effect === "held") {
    const exact = time.precision === "day" || time.precision === "range";
    return [
      exact
        ? { ...own, kind: "held", at: time.start, time }
        : { ...own, kind: "held-within", at: time.end, time },
    ];
  }
  const before = effect === "lost" ? holder : claim.from;
  return [...implied(before, claim, time), { ...own, kind: effect, at: time.end, time }];
}

function implied(
  holder: ActorKey | undefined,
  claim: HoldingClaim,
  { start }: DayInterval,
): readonly Moment[] {
  if (holder === undefined) return [];
  const at = addDays(start, -1);
  return [{ kind: "implied", at, holder, time: { start: at, end: at }, claim }];
}

function compareMoments(a: Moment, b: Moment): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const rank = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  return rank || (a.claim.id < b.claim.id ? -1 : Number(a.claim.id > b.claim.id));
}
