/** What a comparison can find; each has a weight in {@link PAIR_WEIGHTS}. */
export const FEATURES = [
  "type.same-mode",
  "type.same",
  "type.other-mode",
  "type.akin",
  "type.other",
  "trigger.same",
  "trigger.common",
  "trigger.alike",
  "trigger.akin",
  "trigger.other",
  "actors.same",
  "actors.kin",
  "actors.alike",
  "actors.unknown",
  "actors.other",
  "recipients.same",
  "recipients.kin",
  "recipients.alike",
  "recipients.unknown",
  "recipients.other",
  "parties.turned",
  "place.same",
  "place.near",
  "place.within",
  "place.far",
  "days.same",
  "days.meet",
  "days.close",
  "days.fit",
  "days.apart",
  "published.together",
  "published.close",
  "published.apart",
  "words.overlap",
  "words.shared",
  "words.names",
  "around.overlap",
  "around.shared",
  "around.names",
  "report.same-words",
  "report.same-passage",
  "report.same",
  "status.apart",
] as const;

/** What a comparison can find. */
export type Feature = (typeof FEATURES)[number];

/** Something found by comparing two tellings. */
export interface Finding {
  readonly feature: Feature;
  /** How much of it, 0 to 1. */
  readonly value: number;
  /** What was found, in words for a reader: "both at Raqqa". Most are never asked for. */
  readonly says: () => string;
}
