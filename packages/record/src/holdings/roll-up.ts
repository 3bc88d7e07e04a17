import type { Day } from "@zenobia/model";
import type { ActorKey, PlaceKey } from "../assertions/references.ts";
import type { Containment } from "./containment.ts";
import type { PlaceTimeline } from "./holding.ts";
import { type HoldingOn, holdingOn } from "./holding-on.ts";
import { HOLDING_RULE, type HoldingRule } from "./holding-rule.ts";

/** Who held a place and what lies in it, on a day. */
export interface RolledUp {
  readonly place: PlaceKey;
  readonly day: Day;
  /** What is told of the place itself. */
  readonly own?: HoldingOn;
  /** What is told of what lies in it, by keys of places. */
  readonly parts: readonly HoldingOn[];
  /** Parts by holder, those that are contested, disputed or unknown apart; larger first. */
  readonly shares: readonly { readonly holder: ActorKey | undefined; readonly parts: number }[];
  /**
   * `own` where something is told of the place itself that is not unknown by now; else `held` by the one holder of all
   * parts that are known, `divided` between several or fought over, or `unknown`.
   */
  readonly status: HoldingOn["status"] | "divided";
  readonly holders: readonly ActorKey[];
  readonly by: "own" | "parts" | "nothing";
  /** Parts that another is told to hold than the one who holds the whole. */
  readonly exceptions: readonly PlaceKey[];
}

/** What to ask of a place with its parts. */
export interface RollUpQuestion {
  readonly place: PlaceKey;
  readonly day: Day;
  readonly containment: Containment;
  readonly rule?: HoldingRule;
}

/** Tells who held a place on a day by what is told of it and of all that lies in it: districts, towns. */
export function rollUp(
  timelines: readonly PlaceTimeline[],
  { place, day, containment, rule = HOLDING_RULE }: RollUpQuestion,
): RolledUp {
  const timeline = timelines.find(({ keys }) => keys.includes(place));
  const parts = timelines
    .filter(({ keys }) => keys.some((key) => containment.containersOf(key).includes(place)))
    .map((part) => holdingOn(part, day, rule))
    .filter(({ holding, contest }) => holding !== undefined || contest !== undefined)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const own = timeline === undefined ? undefined : holdingOn(timeline, day, rule);
  const whole = wholeOf(own, parts);
  return {
    place,
    day,
    ...(own === undefined ? {} : { own }),
    parts,
    shares: sharesOf(parts),
    ...whole,
    exceptions: parts.filter((part) => isException(part, whole.holders)).map((part) => part.place),
  };
}

function wholeOf(
  own: HoldingOn | undefined,
  parts: readonly HoldingOn[],
): Pick<RolledUp, "status" | "holders" | "by"> {
  if (own !== undefined && own.status !== "unknown")
    return { status: own.status, holders: actorsOf(own), by: "own" };
  const known = parts.filter(({ status }) => status !== "unknown");
  if (known.length === 0) return { status: "unknown", holders: [], by: "nothing" };
  const holders = [...new Set(known.flatMap(actorsOf))].sort();
  const whole = holders.length === 1 && known.every(({ status }) => status === "held");
  return { status: whole ? "held" : "divided", holders, by: "parts" };
}

function sharesOf(parts: readonly HoldingOn[]): RolledUp["shares"] {
  const counts = new Map<ActorKey | undefined, number>();
  for (const part of parts) {
    const holder = part.status === "held" ? actorsOf(part)[0] : undefined;
    counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return [...counts]
    .map(([holder, count]) => ({ holder, parts: count }))
    .sort((a, b) => b.parts - a.parts || ((a.holder ?? "~") < (b.holder ?? "~") ? -1 : 1));
}

function isException(part: HoldingOn, whole: readonly ActorKey[]): boolean {
  return (
    part.status !== "unknown" &&
    whole.length === 1 &&
    actorsOf(part).some((holder) => holder !== whole[0])
  );
}

function actorsOf({ holders }: HoldingOn): readonly ActorKey[] {
  return holders.map(({ actor }) => actor);
}
