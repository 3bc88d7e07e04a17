import { earlier, later } from "../days/day-number.ts";
import {
  begin,
  beginNone,
  confirm,
  contradict,
  type Draft,
  distinct,
  lastConfirmed,
  meeting,
  type Sweep,
} from "./draft.ts";
import type { DayBounds } from "./holding.ts";
import type { Moment } from "./moments.ts";

/**
 * Goes through moments in order of days and puts holdings together.
 *
 * A place changes hands when a day is told for it, or when one who is not known to have held it before is told to have
 * gained it. What has no day of its own speaks of its day of publication only, as background often does: it confirms,
 * or it contradicts, but it gives a place back to nobody.
 */
export function sweep(moments: readonly Moment[]): Sweep {
  const state: Sweep = { drafts: [], contradictions: [] };
  for (const moment of moments) STEPS[moment.kind](state, moment);
  return state;
}

type Step = (state: Sweep, moment: Moment) => void;

const STEPS: Readonly<Record<Moment["kind"], Step>> = {
  implied,
  held,
  "held-within": heldWithin,
  lost,
  gained,
  "held-undated": heldUndated,
  "lost-undated": lostUndated,
  "gained-undated": gainedUndated,
};

function implied(state: Sweep, moment: Moment): void {
  const current = state.drafts.at(-1);
  if (current === undefined) begin(state, moment, { latest: moment.at });
  else if (current.holders.length === 0) begin(state, moment, since(current, moment));
  else if (holds(current, moment)) confirm(current, moment, moment.time);
  else contradict(state, moment, { kind: "taken-from", with: current });
}

function held(state: Sweep, moment: Moment): void {
  const current = state.drafts.at(-1);
  if (current === undefined) begin(state, moment, { latest: moment.at });
  else if (holds(current, moment)) confirm(current, moment, moment.time);
  else if (beganAlike(current, moment)) share(current, moment);
  else begin(state, moment, since(current, moment));
}

function heldWithin(state: Sweep, moment: Moment): void {
  const { drafts } = state;
  const { start, end } = moment.time;
  const index = drafts.findLastIndex(
    (draft, i) => holds(draft, moment) && endOf(drafts, i) >= start && draft.from.latest <= end,
  );
  const known = drafts[index];
  const current = drafts.at(-1);
  if (known !== undefined) {
    const day = later(start, known.from.latest);
    confirm(known, moment, { start: day, end: day });
  } else if (current === undefined) begin(state, moment, { latest: end });
  else begin(state, moment, { ...since(current, moment, start), latest: end });
}

function gained(state: Sweep, moment: Moment): void {
  const current = state.drafts.at(-1);
  const { start, end } = moment.time;
  if (sameChange(state, moment)) return;
  if (current !== undefined && holds(current, moment)) {
    contradict(state, moment, { kind: "day", with: current });
    confirm(current, moment, { start: end, end });
    return;
  }
  if (current !== undefined && (beganAlike(current, moment) || isOneChange(current, moment))) {
    share(current, moment);
    return;
  }
  // "Lost last week" and "captured on Friday" are one change.
  const lostThen = current?.holders.length === 0 ? meeting(current.from, moment.time) : undefined;
  if (lostThen !== undefined) state.drafts.pop();
  const seen = current === undefined ? start : later(start, lastConfirmed(current));
  begin(state, moment, lostThen ?? { earliest: seen <= end ? seen : start, latest: end });
}

/** Narrows a gain that is told already by the days of another telling of it. */
function sameChange({ drafts }: Sweep, moment: Moment): boolean {
  for (const draft of drafts) {
    const both = holds(draft, moment) ? meeting(draft.from, moment.time) : undefined;
    if (both === undefined) continue;
    draft.from = both;
    const day = draft === drafts.at(-1) ? moment.at : both.latest;
    confirm(draft, moment, { start: day, end: day });
    return true;
  }
  return false;
}

function lost({ drafts, ...state }: Sweep, moment: Moment): void {
  const current = drafts.at(-1);
  const { start, end } = moment.time;
  if (current === undefined) return;
  if (holds(current, moment)) {
    leave({ drafts, ...state }, moment, { earliest: start, latest: end });
    return;
  }
  const index = drafts.findLastIndex((draft) => holds(draft, moment));
  const next = drafts[index + 1];
  const both = index < 0 || next === undefined ? undefined : meeting(next.from, moment.time);
  if (next !== undefined && both !== undefined) next.from = both;
}

function heldUndated(state: Sweep, moment: Moment): void {
  const current = state.drafts.at(-1);
  if (current === undefined) begin(state, moment, { latest: moment.at });
  else if (holds(current, moment)) confirm(current, moment, moment.time);
  else if (current.holders.length === 0 && !heldEver(state, moment))
    begin(state, moment, since(current, moment));
  else contradict(state, moment, { kind: "undated", with: current });
}

function lostUndated(state: Sweep, moment: Moment): void {
  const current = state.drafts.at(-1);
  if (current === undefined) beginNone(state, moment, { latest: moment.at });
  else if (holds(current, moment)) leave(state, moment, since(current, moment));
}

function gainedUndated(state: Sweep, moment: Moment): void {
  const current = state.drafts.at(-1);
  if (current !== undefined && holds(current, moment)) confirm(current, moment, moment.time);
  else if (current === undefined) begin(state, moment, { latest: moment.at });
  else if (heldEver(state, moment) || takenEarlier(state, moment))
    contradict(state, moment, { kind: "undated", with: current });
  else begin(state, moment, since(current, moment));
}

/** "Who took it from the rebels", when the rebels had lost it already: an earlier change told again. */
function takenEarlier({ drafts }: Sweep, { claim }: Moment): boolean {
  const { from } = claim;
  return (
    from !== undefined &&
    drafts.at(-1)?.holders.includes(from) === false &&
    drafts.some(({ holders }) => holders.includes(from))
  );
}

function leave(state: Sweep, moment: Moment, when: DayBounds): void {
  const current = state.drafts.at(-1);
  if (current !== undefined && current.holders.length > 1)
    current.holders = current.holders.filter((holder) => holder !== moment.holder);
  else beginNone(state, moment, when);
}

/** Two holders from one day on, told alike: both are shown. */
function share(draft: Draft, moment: Moment): void {
  draft.holders = distinct([...draft.holders, moment.holder]);
  confirm(draft, moment, { start: moment.at, end: later(moment.at, moment.time.end) });
}

function beganAlike({ begunBy, from, holders }: Draft, moment: Moment): boolean {
  return holders.length > 0 && begunBy === moment.kind && from.latest === moment.at;
}

/** "Took it last month" and "it fell to others on the 17th" tell of one change, and differ in who gained by it. */
function isOneChange({ begunBy, from, holders }: Draft, { time }: Moment): boolean {
  const gain = holders.length > 0 && (begunBy === "gained" || begunBy === "gained-undated");
  const { earliest = from.latest, latest } = from;
  return gain && time.start < time.end && time.start <= earliest && latest <= time.end;
}

/** Some day after the last on which the one before is told to hold, and no later than the moment. */
function since(current: Draft, { at }: Moment, start: string = lastConfirmed(current)): DayBounds {
  return { earliest: earlier(later(start, lastConfirmed(current)), at), latest: at };
}

function holds({ holders }: Draft, { holder }: Moment): boolean {
  return holders.includes(holder);
}

function heldEver({ drafts }: Sweep, moment: Moment): boolean {
  return drafts.some((draft) => holds(draft, moment));
}

/** Last day on which a holding can have lasted. */
function endOf(drafts: readonly Draft[], index: number): string {
  return drafts[index + 1]?.from.latest ?? "9999-12-31";
}
