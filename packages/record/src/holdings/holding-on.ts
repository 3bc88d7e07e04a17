import type { Day } from "@zenobia/model";
import type { AssertionId } from "../assertions/assertion.ts";
import type { ActorKey, PlaceKey } from "../assertions/references.ts";
import { daysBetween, earlier } from "../days/day-number.ts";
import type {
  Confirmation,
  Contest,
  Holding,
  HoldingContradiction,
  PlaceTimeline,
} from "./holding.ts";
import { HOLDING_RULE, type HoldingRule } from "./holding-rule.ts";

/** One who held a place on a day, as some tell it. */
export interface HolderOn {
  readonly actor: ActorKey;
  /** In [0, 1]: what is told of this holder alone, faded by age. */
  readonly confidence: number;
  /** Last day up to this one that a source speaks of. */
  readonly lastConfirmed?: Day;
  readonly assertions: readonly AssertionId[];
}

/** Who held a place on a day, as far as is told. */
export interface HoldingOn {
  readonly place: PlaceKey;
  readonly day: Day;
  /**
   * `held` by the one holder; `contested` fought over; `disputed` sources name different holders; `unknown` nothing is
   * told, it is told too long before and after, the last holder lost it, or the days told for a change hold this one.
   */
  readonly status: "held" | "contested" | "disputed" | "unknown";
  /** One when held; the last holder when contested or unknown; those named when disputed, side by side. */
  readonly holders: readonly HolderOn[];
  /** Who fought, when contested. */
  readonly sides: readonly ActorKey[];
  /** Who had it next, where this day lies among those between which it changed hands. */
  readonly next: readonly ActorKey[];
  /** That of the surest holder, or that none held it; 0 when nothing is told. */
  readonly confidence: number;
  /** Last day up to this one that a source speaks of. */
  readonly lastConfirmed?: Day;
  readonly holding?: Holding;
  readonly contest?: Contest;
  readonly contradictions: readonly HoldingContradiction[];
  /** What it rests on, the claims that contradict it too. */
  readonly assertions: readonly AssertionId[];
}

/** Tells who held a place on a day. */
export function holdingOn(
  timeline: PlaceTimeline,
  day: Day,
  rule: HoldingRule = HOLDING_RULE,
): HoldingOn {
  const found = findOn(timeline, day);
  const { contest, contradictions, holding, next } = found;
  const confirmations = [...ownConfirmations(holding), ...contradictions.flatMap(confirmationsOf)];
  const holders = holdersOf(confirmations, { day, rule });
  const none = confirmations.filter(({ holder }) => holder === undefined);
  const confidence = Math.max(
    ...holders.map((holder) => holder.confidence),
    confidenceOf(none, { day, rule }),
  );
  return {
    place: timeline.place.key,
    day,
    status: statusOf(found, confidence < rule.unknownBelow),
    holders,
    sides: contest?.sides ?? [],
    next: next?.holders ?? [],
    confidence,
    ...lastOn([...confirmations, ...(contest === undefined ? [] : [asTold(contest)])], day),
    ...(holding === undefined ? {} : { holding }),
    ...(contest === undefined ? {} : { contest }),
    contradictions,
    assertions: idsOf([...confirmations, ...(contest?.assertions ?? []).map(asAssertion)]),
  };
}

/** What to ask of the map of a day. */
export interface HeldQuestion {
  readonly day: Day;
  /** Only places that this actor, or one that is part of it, holds or fights for. */
  readonly holder?: ActorKey;
  readonly rule?: HoldingRule;
}

/** Tells of each place who held it on a day; places of which nothing is told are left out. In order of places' keys. */
export function heldOn(
  timelines: readonly PlaceTimeline[],
  { day, holder, rule = HOLDING_RULE }: HeldQuestion,
): readonly HoldingOn[] {
  const counts = (actor: ActorKey, { actors }: PlaceTimeline): boolean =>
    actor === holder || (holder !== undefined && actors[actor]?.groups.includes(holder) === true);
  return timelines
    .flatMap((timeline) => {
      const on = holdingOn(timeline, day, rule);
      if (on.holding === undefined && on.contest === undefined) return [];
      const named = [...on.holders.map(({ actor }) => actor), ...on.sides];
      return holder === undefined || named.some((actor) => counts(actor, timeline)) ? [on] : [];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

/**
 * How sure it is that a holder holds on a day: each voice gives its weight, halved with every half-life between the day
 * and the nearest that the voice speaks of, before or after; voices add up as independent ones do.
 */
export function confidenceOf(
  confirmations: readonly Confirmation[],
  { day, rule }: { readonly day: Day; readonly rule: HoldingRule },
): number {
  const voices = new Map<string, number>();
  for (const confirmation of confirmations) {
    const { attributed, voice } = confirmation;
    const weight = attributed ? rule.weights.attributed : rule.weights.reported;
    const sure = weight * 0.5 ** (ageOf(confirmation, day) / rule.halfLifeDays);
    voices.set(voice, Math.max(voices.get(voice) ?? 0, sure));
  }
  // In order of size, so that rounding is the same whatever order rows come in.
  const doubts = [...voices.values()].sort((a, b) => a - b).map((sure) => 1 - sure);
  return 1 - doubts.reduce((product, doubt) => product * doubt, 1);
}

interface Found {
  readonly holding: Holding | undefined;
  readonly contest: Contest | undefined;
  readonly contradictions: readonly HoldingContradiction[];
  /** Set when the place changed hands between two days, with this day among them. */
  readonly next: Holding | undefined;
}

function findOn({ contests, contradictions, holdings }: PlaceTimeline, day: Day): Found {
  const index = holdings.findLastIndex(({ from }) => from.latest <= day);
  const next = holdings[index + 1];
  return {
    holding: holdings[index],
    contest: contests.find(({ from, to }) => from <= day && day <= to),
    contradictions: contradictions.filter(
      ({ kind, from, to }) => kind !== "day" && from <= day && day <= to,
    ),
    next: next?.from.earliest !== undefined && next.from.earliest < day ? next : undefined,
  };
}

function statusOf(
  { contest, contradictions, holding, next }: Found,
  faded: boolean,
): HoldingOn["status"] {
  if (contest !== undefined) return "contested";
  if (contradictions.length > 0) return "disputed";
  if (holding === undefined || holding.status === "none") return "unknown";
  // An undated telling of a change says only that it was over by then: until then the one before is taken to hold on.
  return next?.dated === true || faded ? "unknown" : holding.status;
}

function holdersOf(
  confirmations: readonly Confirmation[],
  asked: { readonly day: Day; readonly rule: HoldingRule },
): readonly HolderOn[] {
  const byHolder = new Map<ActorKey, Confirmation[]>();
  for (const confirmation of confirmations) {
    const { holder } = confirmation;
    if (holder !== undefined) byHolder.set(holder, [...(byHolder.get(holder) ?? []), confirmation]);
  }
  return [...byHolder]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actor, own]) => ({
      actor,
      confidence: confidenceOf(own, asked),
      ...lastOn(own, asked.day),
      assertions: idsOf(own),
    }));
}

/** Without those of a holder who has lost it since, while another holds on. */
function ownConfirmations(holding: Holding | undefined): readonly Confirmation[] {
  if (holding === undefined) return [];
  const { confirmations, holders } = holding;
  return confirmations.filter(({ holder }) => holder === undefined || holders.includes(holder));
}

/** What the sides of a contradiction say for its days. */
function confirmationsOf({ from, sides, to }: HoldingContradiction): readonly Confirmation[] {
  return sides.map((side) => ({ ...side, from, to }));
}

function asTold({ from, lastConfirmed }: Contest): Pick<Confirmation, "from" | "to"> {
  return { from, to: lastConfirmed };
}

function asAssertion(assertion: AssertionId): Pick<Confirmation, "assertion"> {
  return { assertion };
}

function idsOf(confirmations: readonly Pick<Confirmation, "assertion">[]): readonly AssertionId[] {
  return [...new Set(confirmations.map(({ assertion }) => assertion))].sort();
}

function lastOn(
  told: readonly Pick<Confirmation, "from" | "to">[],
  day: Day,
): { readonly lastConfirmed?: Day } {
  const lastConfirmed = told
    .filter(({ from }) => from <= day)
    .map(({ to }) => earlier(to, day))
    .sort()
    .at(-1);
  return lastConfirmed === undefined ? {} : { lastConfirmed };
}

function ageOf({ from, to }: Confirmation, day: Day): number {
  if (day < from) return daysBetween(day, from);
  return day > to ? daysBetween(to, day) : 0;
}
