import type { Feature } from "./finding.ts";

/**
 * What each finding weighs for (above nought) or against two tellings being of one happening, in units of log odds.
 * Set by hand, then drawn by the tuning half of eval/incident-pairs.tsv a little way to what was judged there.
 */
export const PAIR_WEIGHTS: Readonly<Record<Feature, number>> = {
  "type.same-mode": 1,
  "type.same": 1,
  "type.other-mode": 0.1,
  "type.akin": -0.6,
  "type.other": -0.9,
  "trigger.same": 1.4,
  "trigger.common": 1.1,
  "trigger.alike": 0.7,
  "trigger.akin": -0.1,
  "trigger.other": -1.8,
  "actors.same": 0.7,
  "actors.kin": 1,
  "actors.alike": 0.1,
  "actors.unknown": 0.1,
  "actors.other": -1.1,
  "recipients.same": 0.6,
  "recipients.kin": 0.5,
  "recipients.alike": 0.2,
  "recipients.unknown": 0,
  "recipients.other": -0.5,
  "parties.turned": 0.3,
  "place.same": 1.2,
  "place.near": 0.9,
  "place.within": 0.4,
  "place.far": -1.3,
  "days.same": 1.2,
  "days.meet": 0.4,
  "days.close": 0.6,
  "days.fit": 0.3,
  "days.apart": -1.5,
  "published.together": 0.7,
  "published.close": -0.2,
  "published.apart": -0.6,
  "words.overlap": 1.1,
  "words.shared": 0.8,
  "words.names": 0.7,
  "around.overlap": 1.4,
  "around.shared": 1.3,
  "around.names": 0.4,
  "report.same-words": -0.9,
  "report.same-passage": -0.3,
  "report.same": 0.2,
  "status.apart": -1.5,
};

/** What two tellings of which nothing is known weigh. */
export const PRIOR = -3.2;

/** A plan and what came of it are two happenings, however alike they are told: they weigh no more than this. */
export const PLAN_AND_DEED = -2;

/** What a pair of tellings weighs that share no key, so that nobody compares them. */
export const UNCOMPARED = -2;

/** What the likeliest pair that joins two tellings, or a plan and its deed, must weigh: keeps apart what only resembles. */
export const LEAST_LINK = 0.5;

/** From here on two tellings of a large component are taken for one at once. */
export const SURE = 3;

/** What a pair that is compared weighs at least where clusters are formed. */
export const WORST_PAIR = -0.6;
