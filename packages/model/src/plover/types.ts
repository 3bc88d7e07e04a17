/** PLOVER's sixteen event types, in the manual's order. */
export const PLOVER_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

/** A PLOVER event type. */
export type PloverType = (typeof PLOVER_TYPES)[number];

/** PLOVER's four quads. */
export type PloverQuad =
  | "verbal cooperation"
  | "material cooperation"
  | "verbal conflict"
  | "material conflict";
