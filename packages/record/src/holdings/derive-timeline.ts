import type { AssertionId, AssertionRow, ControlRow, EventRow } from "../assertions/assertion.ts";
import { directoryOf } from "../assertions/directory.ts";
import type { ActorKey, ActorReference } from "../assertions/references.ts";
import { addDays, earlier, later } from "../days/day-number.ts";
import { type Identity, OWN_IDENTITY } from "../decisions/identity.ts";
import { type Kinship, NO_KINSHIP, remember } from "../kinship/kinship.ts";
import { withStates } from "../kinship/with-states.ts";
import { contestsOf } from "./contests.ts";
import { type Draft, distinct, lastConfirmed, sideBy, sideOf } from "./draft.ts";
import type {
  DayBounds,
  Holding,
  HoldingClaim,
  HoldingContradiction,
  PlaceTimeline,
  TimelineActor,
} from "./holding.ts";
import { holdingClaimOf } from "./holding-claims.ts";
import { HOLDING_RULE, type HoldingRule } from "./holding-rule.ts";
import { momentsOf } from "./moments.ts";
import { sweep } from "./sweep.ts";

/** What holdings are derived with, beside rows; each has a default that knows nothing. */
export interface HoldingContext {
  readonly identity?: Identity;
  /** Rows that a reviewer accepted. */
  readonly accepted?: ReadonlySet<AssertionId>;
  readonly kinship?: Kinship;
  readonly rule?: HoldingRule;
}

/**
 * Keys of the blocks that a row (as corrected) belongs to: `hold:` and its place. A block holds besides, for each of its
 * rows, the event that the row names.
 */
export function holdingKeysOf(row: AssertionRow, identity: Identity = OWN_IDENTITY): string[] {
  return row.kind === "control" ? [`hold:${identity.place(row.place.key)}`] : [];
}

/**
 * Derives the timeline of one place.
 *
 * @param rows The control rows of one block, with the events that they name, in any order; other rows are passed over.
 * @returns `undefined` when no row tells of control.
 */
export function deriveTimeline(
  rows: readonly AssertionRow[],
  context: HoldingContext = {},
): PlaceTimeline | undefined {
  const events = new Map(rows.filter((row) => row.kind === "event").map((row) => [row.id, row]));
  const controls = rows
    .filter((row) => row.kind === "control")
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const full = withDefaults(context, controls);
  if (controls.length === 0) return undefined;
  const claims = mergeKin(
    controls.map((row) => holdingClaimOf(row, eventOf(row, events), full)),
    full.kinship,
  );
  const told = claims.filter(({ standing }) => standing === "told");
  const { drafts, contradictions } = sweep(momentsOf(told));
  const places = directoryOf(
    controls.map(({ place }) => ({ ...place, key: full.identity.place(place.key) })),
  );
  const [place] = places.values();
  if (place === undefined) return undefined;
  return {
    place,
    keys: distinct([place.key, ...controls.map((row) => row.place.key)]),
    actors: actorsOf(controls, claims, full),
    holdings: drafts.map((draft, index) => holdingOf(draft, drafts[index + 1])),
    contests: contestsOf(told, drafts, full.rule),
    contradictions: [...contradictions, ...overlaps(told, drafts)].sort(byDay),
    claims,
  };
}

/**
 * Derives the timelines of all places.
 *
 * @returns By key of the place.
 */
export function deriveTimelines(
  rows: readonly AssertionRow[],
  context: HoldingContext = {},
): readonly PlaceTimeline[] {
  const identity = context.identity ?? OWN_IDENTITY;
  const events = new Map(rows.filter((row) => row.kind === "event").map((row) => [row.id, row]));
  const blocks = new Map<string, AssertionRow[]>();
  for (const row of rows) {
    for (const key of holdingKeysOf(row, identity)) {
      const block = blocks.get(key) ?? [];
      blocks.set(key, block);
      const event = row.kind === "control" ? eventOf(row, events) : undefined;
      block.push(row, ...(event === undefined ? [] : [event]));
    }
  }
  return [...blocks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, block]) => deriveTimeline(block, context) ?? []);
}

function withDefaults(
  context: HoldingContext,
  controls: readonly ControlRow[],
): Required<HoldingContext> {
  const identity = context.identity ?? OWN_IDENTITY;
  const speakers = controls.flatMap(({ attribution }) => attribution);
  const actors = [...namedIn(controls), ...speakers].map((actor) => ({
    ...actor,
    key: identity.actor(actor.key),
  }));
  return {
    identity,
    accepted: context.accepted ?? new Set(),
    kinship: remember(withStates(context.kinship ?? NO_KINSHIP, actors)),
    rule: context.rule ?? HOLDING_RULE,
  };
}

function eventOf(
  row: ControlRow,
  events: ReadonlyMap<AssertionId, EventRow>,
): EventRow | undefined {
  return row.event === undefined ? undefined : events.get(row.event);
}

/** A part's hold is its group's where the group itself is named of this place: one holder, not two. */
function mergeKin(claims: readonly HoldingClaim[], kinship: Kinship): readonly HoldingClaim[] {
  const named = new Set(
    claims.flatMap(({ holder, from }) => (from === undefined ? [holder] : [holder, from])),
  );
  const groupOf = (actor: ActorKey, day: string): ActorKey =>
    kinship.groupsOf(actor, day).findLast((group) => named.has(group)) ?? actor;
  return claims.map((claim) => {
    const day = claim.time?.end ?? claim.published;
    const { from } = claim;
    return {
      ...claim,
      holder: groupOf(claim.holder, day),
      ...(from === undefined ? {} : { from: groupOf(from, day) }),
    };
  });
}

function actorsOf(
  controls: readonly ControlRow[],
  claims: readonly HoldingClaim[],
  { identity, kinship }: Required<HoldingContext>,
): Readonly<Record<ActorKey, TimelineActor>> {
  const days = new Map<ActorKey, string>();
  for (const { from, holder, published, time } of claims)
    for (const actor of from === undefined ? [holder] : [holder, from])
      days.set(actor, later(days.get(actor) ?? "", time?.end ?? published));
  const references = directoryOf(
    namedIn(controls).map((actor) => ({ ...actor, key: identity.actor(actor.key) })),
  );
  return Object.fromEntries(
    [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, day]) => {
        const reference = references.get(key);
        return reference === undefined
          ? []
          : [[key, { ...reference, groups: kinship.groupsOf(key, day) }]];
      }),
  );
}

function namedIn(controls: readonly ControlRow[]): readonly ActorReference[] {
  return controls.flatMap(({ from, holder }) => (from === undefined ? [holder] : [holder, from]));
}

function holdingOf(draft: Draft, next: Draft | undefined): Holding {
  const { holders, from, confirmations } = draft;
  const statuses = ["none", "held"] as const;
  return {
    status: statuses[holders.length] ?? "disputed",
    holders,
    dated: draft.dated,
    from,
    ...(next === undefined ? {} : { until: untilOf(next.from) }),
    lastConfirmed: lastConfirmed(draft),
    confirmations: [...confirmations].sort(
      (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.assertion, b.assertion),
    ),
  };
}

/** The last day of a holding is the one before the next begins. */
function untilOf({ earliest, latest }: DayBounds): DayBounds {
  return {
    ...(earliest === undefined ? {} : { earliest: addDays(earliest, -1) }),
    latest: addDays(latest, -1),
  };
}

/** Claims that one held for days on which, by other claims, the place had come to another. */
function overlaps(
  claims: readonly HoldingClaim[],
  drafts: readonly Draft[],
): readonly HoldingContradiction[] {
  const found: HoldingContradiction[] = [];
  for (const claim of claims) {
    const { effect, holder, time } = claim;
    if (effect !== "held" || (time?.precision !== "day" && time?.precision !== "range")) continue;
    for (const [index, draft] of drafts.entries()) {
      const other = draft.holders.length > 0 && !draft.holders.includes(holder);
      if (!other || draft.from.latest <= time.start || draft.from.latest >= time.end) continue;
      const next = drafts[index + 1]?.from.latest;
      const from = later(time.start, addDays(draft.from.latest, 1));
      found.push({
        kind: "holder",
        from,
        to: next === undefined ? time.end : earlier(time.end, next),
        sides: [...draft.holders.map((actor) => sideOf(draft, actor, from)), sideBy(claim, holder)],
      });
    }
  }
  return found;
}

function byDay(a: HoldingContradiction, b: HoldingContradiction): number {
  return (
    compare(a.from, b.from) ||
    compare(a.to, b.to) ||
    compare(a.kind, b.kind) ||
    compare(sideKey(a), sideKey(b))
  );
}

function sideKey({ sides }: HoldingContradiction): string {
  return sides.map(({ assertion, holder }) => `${assertion} ${holder}`).join();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
