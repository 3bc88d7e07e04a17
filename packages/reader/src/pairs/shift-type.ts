import type { EventStatus, PloverType } from "@zenobia/model";

const COOPERATIVE: ReadonlySet<PloverType> = new Set<PloverType>([
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
]);
const HOSTILE: ReadonlySet<PloverType> = new Set<PloverType>([
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);

/**
 * The type an action has while it is only spoken of: future help is agreeing, refused help rejecting, a future strike a
 * threat.
 *
 * @param negated Whether a negation stands at the action: "will not meet" rejects where "will meet" agrees.
 * @see docs/sources.md#plover (decision rules: a single type is preferred to a type with an auxiliary mode)
 */
export function shiftType(type: PloverType, status: EventStatus, negated: boolean): PloverType {
  if (negated || status === "denied") return isWilling(type) ? "REJECT" : type;
  if (status === "called_for") return isWilling(type) ? "REQUEST" : type;
  if (status === "planned" || status === "possible") {
    if (COOPERATIVE.has(type)) return "AGREE";
    return HOSTILE.has(type) ? "THREATEN" : type;
  }
  return status === "threatened" && (HOSTILE.has(type) || COOPERATIVE.has(type)) ? "THREATEN" : type;
}

function isWilling(type: PloverType): boolean {
  return COOPERATIVE.has(type) || type === "AGREE";
}
