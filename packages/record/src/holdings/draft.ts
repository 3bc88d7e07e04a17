import type { Day, DayInterval } from "@zenobia/model";
import type { ActorKey } from "../assertions/references.ts";
import { earlier, later } from "../days/day-number.ts";
import type {
  Confirmation,
  ContradictionSide,
  DayBounds,
  HoldingClaim,
  HoldingContradiction,
} from "./holding.ts";
import type { Moment } from "./moments.ts";

/** A holding while it is being put together; see `Holding`. */
export interface Draft {
  holders: ActorKey[];
  from: DayBounds;
  readonly confirmations: Confirmation[];
  /** What began it, to tell two that began alike on one day. */
  readonly begunBy: Moment["kind"];
  readonly dated: boolean;
}

/** Holdings so far, the last of them the one that goes on; with what can't all be right. */
export interface Sweep {
  readonly drafts: Draft[];
  readonly contradictions: HoldingContradiction[];
}

/** Begins a holding. */
export function begin(sweep: Sweep, moment: Moment, from: DayBounds): void {
  const draft = createDraft(moment, [moment.holder], from);
  confirm(draft, moment, { start: from.latest, end: later(from.latest, moment.time.end) });
  sweep.drafts.push(draft);
}

/** Ends what goes on: its holder lost the place, and nobody is told to have it. */
export function beginNone(sweep: Sweep, moment: Moment, from: DayBounds): void {
  const draft = createDraft(moment, [], from);
  const { id: assertion, voice, attributed } = moment.claim;
  draft.confirmations.push({ from: from.latest, to: from.latest, assertion, voice, attributed });
  sweep.drafts.push(draft);
}

function createDraft({ claim, kind }: Moment, holders: ActorKey[], from: DayBounds): Draft {
  return { holders, from, confirmations: [], begunBy: kind, dated: claim.time !== undefined };
}

/** Notes that a source speaks of these days. */
export function confirm(
  draft: Draft,
  { claim, holder }: Moment,
  { start, end }: Pick<DayInterval, "start" | "end">,
): void {
  const { id: assertion, voice, attributed } = claim;
  draft.confirmations.push({ holder, from: start, to: end, assertion, voice, attributed });
}

/** Notes that sources can't all be right. */
export function contradict(
  sweep: Sweep,
  moment: Moment,
  found: Pick<HoldingContradiction, "kind"> & { readonly with: Draft },
): void {
  const { at, claim, holder } = moment;
  sweep.contradictions.push({
    kind: found.kind,
    from: at,
    to: at,
    sides: [
      ...found.with.holders.map((other) => sideOf(found.with, other, at)),
      sideBy(claim, holder),
    ],
  });
}

/** The side of one who is told to hold in a holding: by its last confirmation up to a day, else its first. */
export function sideOf({ confirmations }: Draft, holder: ActorKey, day: Day): ContradictionSide {
  const own = confirmations.filter((confirmation) => confirmation.holder === holder);
  const before = own.filter(({ from }) => from <= day);
  const pool = before.length > 0 ? before : own;
  const { assertion, voice, attributed } = pool.reduce((best, next) =>
    next.to > best.to ? next : best,
  );
  return { holder, assertion, voice, attributed };
}

/** The side of one whom a claim gives the place to. */
export function sideBy(
  { attributed, id: assertion, voice }: HoldingClaim,
  holder: ActorKey,
): ContradictionSide {
  return { holder, assertion, voice, attributed };
}

/** Last day that a source speaks of. */
export function lastConfirmed({ confirmations, from }: Draft): Day {
  return confirmations.reduce((last, { to }) => later(last, to), from.latest);
}

/** The days that lie in both; `undefined` where there are none. */
export function meeting(
  bounds: DayBounds,
  { start, end }: Pick<DayInterval, "start" | "end">,
): DayBounds | undefined {
  const earliest = bounds.earliest === undefined ? start : later(bounds.earliest, start);
  const latest = earlier(bounds.latest, end);
  return earliest <= latest ? { earliest, latest } : undefined;
}

/** Each once, in order of the alphabet. */
export function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}
