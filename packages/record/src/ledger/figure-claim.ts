import type { Day, DayInterval, Measure } from "@zenobia/model";
import type { AssertionId, Evidence, FigureRow, ReportId } from "../assertions/assertion.ts";
import { foldKey } from "../assertions/fold-key.ts";
import type { ActorKey, ActorReference, PlaceReference } from "../assertions/references.ts";
import { addDays, daysBetween } from "../days/day-number.ts";
import type { Identity } from "../decisions/identity.ts";
import { speakerOf } from "../kinship/voice.ts";
import {
  hasCue,
  isVague,
  REVISION_CUES,
  TOTAL_CUES,
  type WhoseKey,
  whoseOf,
} from "./figure-words.ts";

/**
 * What a number counts in time: `incident` days told, a month at most; `total` a longer time, or all until now;
 * `undated` nothing is told, and the report appeared at the end of it.
 */
export type FigurePeriod = "incident" | "total" | "undated";

/** One number that someone gives. */
export interface FigureClaim extends WhoseKey {
  readonly id: AssertionId;
  readonly report: ReportId;
  readonly published: Day;
  readonly publisher?: string;
  /** Who speaks: see `speakerOf`. */
  readonly voice: string;
  /** Outermost speaker first; empty when the report says it itself. */
  readonly attribution: readonly ActorKey[];
  readonly measure: Measure;
  /** Lower and upper bound; one of them absent where it is told to be open, both the same for an exact number. */
  readonly low?: number;
  readonly high?: number;
  /** An order of size only: "dozens". */
  readonly vague: boolean;
  readonly qualifier?: string;
  /** Whose people or things, as written. */
  readonly who?: string;
  readonly by?: ActorReference;
  readonly place?: PlaceReference;
  readonly time?: DayInterval;
  readonly period: FigurePeriod;
  /** Days it can be about: those told, or the week up to publication. */
  readonly from: Day;
  readonly to: Day;
  /** The number that this one is a part of, told in the same report: "including 12 children". */
  readonly partOf?: AssertionId;
  /** Whether the report says that the number has changed. */
  readonly revised: boolean;
  readonly evidence: readonly Evidence[];
}

/** Longest time, in days, for which a number is of an incident rather than a total. */
const INCIDENT_DAYS = 31;
/** Days before publication that a number without a day can be about. */
const UNDATED_DAYS = 6;

/** Reads a figure row as a claim. */
export function figureClaimOf(row: FigureRow, identity: Identity): FigureClaim {
  const { by, id, measure, place, published, publisher, qualifier, report, time, who } = row;
  const words = row.evidence.map(({ text }) => foldKey(text)).join(" ");
  const low = row.exact ?? row.min;
  const high = row.exact ?? row.max;
  return {
    id,
    report,
    published,
    ...present({ publisher, low, high, qualifier, who, time }),
    voice: speakerOf(row),
    attribution: row.attribution.map(({ key }) => identity.actor(key)),
    measure,
    vague: isVague(qualifier),
    ...(by === undefined ? {} : { by: { ...by, key: identity.actor(by.key) } }),
    ...(place === undefined ? {} : { place: { ...place, key: identity.place(place.key) } }),
    ...whoseOf(who),
    period: periodOf(time, words),
    from: time?.start ?? addDays(published, -UNDATED_DAYS),
    to: time?.end ?? published,
    revised: hasCue(words, REVISION_CUES),
    evidence: row.evidence,
  };
}

function periodOf(time: DayInterval | undefined, words: string): FigurePeriod {
  if (time !== undefined && daysBetween(time.start, time.end) >= INCIDENT_DAYS) return "total";
  if (hasCue(words, TOTAL_CUES)) return "total";
  return time === undefined ? "undated" : "incident";
}

type Present<Row> = { readonly [Key in keyof Row]?: Exclude<Row[Key], undefined> };

function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as Present<Row>;
}
