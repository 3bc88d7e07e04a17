import type { RelationKind } from "@zenobia/model";

/**
 * What a relation makes of the two: `patronage` the subject stands behind the object, `clientage` the other way,
 * `alliance` both alike, `hostility`, or `membership`, which says who they are rather than how they stand.
 */
export type TieRole = "patronage" | "clientage" | "alliance" | "hostility" | "membership";

/** What a relation is, and how it reads between two names. */
export interface TieNature {
  readonly role: TieRole;
  /** Whether it says the same of both, so that their order says nothing. */
  readonly symmetric: boolean;
  readonly words: string;
}

/** The relations, as contradictions and the balance of triads take them. */
export const TIE_NATURES: Readonly<Record<RelationKind, TieNature>> = {
  backs: { role: "patronage", symmetric: false, words: "backs" },
  arms: { role: "patronage", symmetric: false, words: "arms" },
  funds: { role: "patronage", symmetric: false, words: "funds" },
  trains: { role: "patronage", symmetric: false, words: "trains" },
  proxy_of: { role: "clientage", symmetric: false, words: "is a proxy of" },
  allied_with: { role: "alliance", symmetric: true, words: "is allied with" },
  affiliated_with: { role: "alliance", symmetric: true, words: "is affiliated with" },
  opposes: { role: "hostility", symmetric: true, words: "opposes" },
  leads: { role: "membership", symmetric: false, words: "leads" },
  part_of: { role: "membership", symmetric: false, words: "is part of" },
};

/** How ties are seen as of a day; data, so that it can be changed. */
export interface TieRule {
  /** Days after which a tie that is not told again is half as sure. */
  readonly halfLifeDays: number;
  /** A tie less sure than this is no longer listed. */
  readonly unknownBelow: number;
  /** Confidence that one voice gives on the days it speaks of. */
  readonly weights: { readonly reported: number; readonly attributed: number };
  /** Days for which a fight between two counts as hostility between them. */
  readonly fightDays: number;
}

/** The rule that counts unless another is given. */
export const TIE_RULE: TieRule = {
  halfLifeDays: 365,
  unknownBelow: 0.1,
  weights: { reported: 0.8, attributed: 0.6 },
  fightDays: 365,
};
