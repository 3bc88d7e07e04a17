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
  const isWilling = COOPERATIVE.has(type) || type === "AGREE";
  if (negated || status === "denied") return isWilling ? "REJECT" : type;
  switch (status) {
    case "called_for":
      return isWilling ? "REQUEST" : type;
    case "planned":
    case "possible":
      if (COOPERATIVE.has(type)) return "AGREE";
      return HOSTILE.has(type) ? "THREATEN" : type;
    case "threatened":
      return HOSTILE.has(type) || COOPERATIVE.has(type) ? "THREATEN" : type;
    default:
      return type;
  }
}
