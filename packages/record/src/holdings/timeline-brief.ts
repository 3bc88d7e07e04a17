import type { Day } from "@zenobia/model";
import type { Confirmation, Holding, HoldingContradiction, PlaceTimeline } from "./holding.ts";

/** A timeline without its claims, and with what its holdings rest on as texts, which are read for the day asked for only. */
export interface TimelineBrief
  extends Omit<PlaceTimeline, "claims" | "contradictions" | "holdings"> {
  readonly holdings: readonly HoldingBrief[];
  readonly contradictions: readonly ContradictionBrief[];
}

/** A holding whose confirmations stand in lines: assertion, holder, from, to, voice, and whether it is cited. */
type HoldingBrief = Omit<Holding, "confirmations"> & { readonly confirmations: string };

/** A contradiction whose sides stand in JSON. */
type ContradictionBrief = Omit<HoldingContradiction, "sides"> & { readonly sides: string };

/** Stands between fields. */
const BETWEEN = " ";
const FIELDS = 6;

/** The brief form of a timeline. */
export function timelineInBrief({ claims: _, ...timeline }: PlaceTimeline): TimelineBrief {
  return {
    ...timeline,
    holdings: timeline.holdings.map((holding) => ({
      ...holding,
      confirmations: holding.confirmations.map(lineOf).join(BETWEEN),
    })),
    contradictions: timeline.contradictions.map((one) => ({
      ...one,
      sides: JSON.stringify(one.sides),
    })),
  };
}

/** What of a timeline tells how a place was held on a day. One that was derived before there were brief forms is as it is. */
export function timelineOn(brief: TimelineBrief | PlaceTimeline, day: Day): PlaceTimeline {
  if ("claims" in brief) return brief;
  const index = brief.holdings.findLastIndex(({ from }) => from.latest <= day);
  return {
    ...brief,
    holdings: brief.holdings.slice(Math.max(0, index), index + 2).map((holding) => ({
      ...holding,
      confirmations: confirmationsIn(holding.confirmations),
    })),
    contradictions: brief.contradictions
      .filter(({ from, to }) => from <= day && day <= to)
      .map((one) => ({ ...one, sides: JSON.parse(one.sides) as HoldingContradiction["sides"] })),
    claims: [],
  };
}

function lineOf({ assertion, attributed, from, holder, to, voice }: Confirmation): string {
  const fields = [assertion, from, to, attributed ? "1" : "0", holder ?? "", voice];
  return fields
    .map((field) => field.replaceAll("%", "%25").replaceAll(BETWEEN, "%20"))
    .join(BETWEEN);
}

function fieldIn(text: string): string {
  return text.includes("%") ? text.replaceAll("%20", BETWEEN).replaceAll("%25", "%") : text;
}

function confirmationsIn(lines: string): readonly Confirmation[] {
  const fields = lines === "" ? [] : lines.split(BETWEEN).map(fieldIn);
  const found: Confirmation[] = [];
  for (let at = 0; at < fields.length; at += FIELDS) {
    const [assertion = "", from = "", to = "", cited, holder = "", voice = ""] = fields.slice(
      at,
      at + FIELDS,
    );
    const head = { assertion, attributed: cited === "1", from, to, voice };
    found.push(holder === "" ? head : { ...head, holder });
  }
  return found;
}
