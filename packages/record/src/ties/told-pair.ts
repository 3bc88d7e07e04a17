import type { Day } from "@zenobia/model";
import type { ActorReference } from "../assertions/references.ts";
import { fightsInBrief, type PairBrief } from "./pair-brief.ts";
import type { ActorPair, Fight } from "./tie.ts";

/** What is told between two actors: in whole, or in brief. */
export type ToldPair = ActorPair | PairBrief;

/** Tells whether it is told in brief. */
export function isBrief(told: ToldPair): told is PairBrief {
  return !Array.isArray(told.fights);
}

/** Fights that share a day with first–last; of a brief form without words. */
export function fightsWithin(
  told: ToldPair,
  days: { readonly first: Day; readonly last: Day },
): readonly Fight[] {
  if (isBrief(told)) return fightsInBrief(told, days);
  return told.fights.filter(({ from, to }) => from <= days.last && to >= days.first);
}

/** The two as reports name them. */
export function actorsOfPair(told: ToldPair): readonly ActorReference[] {
  return isBrief(told) ? told.actors : Object.values(told.actors);
}
