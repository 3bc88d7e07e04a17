import type { Day, DayInterval } from "@zenobia/model";
import type { AssertionId, ControlRow, EventRow } from "../assertions/assertion.ts";
import { earlier } from "../days/day-number.ts";
import type { Identity } from "../decisions/identity.ts";
import { isKin, type Kinship } from "../kinship/kinship.ts";
import { speakerOf } from "../kinship/voice.ts";
import type { ClaimStanding, HoldingClaim } from "./holding.ts";
import type { HoldingRule } from "./holding-rule.ts";

/** What is needed beside the rows. */
export interface ClaimContext {
  readonly identity: Identity;
  readonly accepted: ReadonlySet<AssertionId>;
  readonly kinship: Kinship;
  readonly rule: HoldingRule;
}

/**
 * Reads a control row as a claim.
 *
 * @param event The event that brought it: its day counts where the row has none, and what is denied or planned of it is
 *   denied or planned of the place too.
 */
export function holdingClaimOf(
  row: ControlRow,
  event: EventRow | undefined,
  context: ClaimContext,
): HoldingClaim {
  const { identity, accepted } = context;
  const time = clipped(row.time ?? event?.time, row.published);
  return {
    id: row.id,
    report: row.report,
    published: row.published,
    voice: speakerOf(row),
    attributed: row.attribution.length > 0,
    accepted: accepted.has(row.id),
    effect: row.status === "planned" ? "gained" : row.status,
    standing: standingOf(row, event, context),
    holder: identity.actor(row.holder.key),
    ...(row.from === undefined ? {} : { from: identity.actor(row.from.key) }),
    ...(time === undefined ? {} : { time }),
  };
}

/** A reviewer who accepts a claim makes it count, whoever says it; what is only planned or denied stays so. */
function standingOf(
  row: ControlRow,
  event: EventRow | undefined,
  { accepted, identity, kinship, rule }: ClaimContext,
): ClaimStanding {
  if (event?.status === "denied") return "denied";
  if (event?.status === "possible") return "possible";
  if (row.status === "planned") return "planned";
  if (event !== undefined && event.status !== "happened" && event.status !== "ongoing")
    return "planned";
  const start = (row.time ?? event?.time)?.start;
  if (start !== undefined && start > row.published) return "foretold";
  if (accepted.has(row.id) || row.attribution.length === 0) return "told";
  if (rule.mereClaims === "nobody") return "told";
  if (rule.mereClaims === "anyone") return "claimed";
  if (row.status === "lost") return "told";
  const holder = identity.actor(row.holder.key);
  const ofParty = row.attribution.some(({ key }) =>
    isKin(identity.actor(key), holder, { kinship, day: row.published }),
  );
  return ofParty ? "claimed" : "told";
}

/** Nobody can tell of days after their report appeared. */
function clipped(time: DayInterval | undefined, published: Day): DayInterval | undefined {
  if (time === undefined || time.start > published) return time;
  return { ...time, end: earlier(time.end, published) };
}
