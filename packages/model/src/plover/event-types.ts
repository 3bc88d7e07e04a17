import type { PloverQuad, PloverType } from "./types.ts";

/** What PLOVER says of an event type. */
export interface PloverTypeInfo {
  readonly quad: PloverQuad;
  /** Score of the type where no mode applies, −10 (conflict) to 10 (cooperation). */
  readonly score: number;
  /** Whether the manual's section on the type wants a recipient. */
  readonly recipientRequired: boolean;
  /** Modes with their scores; empty for types without modes. */
  readonly modes: Readonly<Record<string, number>>;
}

/**
 * PLOVER's types with quads, modes and scores.
 *
 * Errors of the draft manual are resolved as docs/decisions/002-plover-errata.md says.
 *
 * @see docs/sources.md#plover (PLOVER manual, draft version 2.0, CC BY-SA 4.0)
 */
export const PLOVER: Readonly<Record<PloverType, PloverTypeInfo>> = {
  AGREE: { quad: "verbal cooperation", score: 2.5, recipientRequired: false, modes: {} },
  CONSULT: {
    quad: "verbal cooperation",
    score: 2.5,
    recipientRequired: false,
    modes: { visit: 4, "third-party": 1, multilateral: 4, phone: 1.5 },
  },
  SUPPORT: { quad: "verbal cooperation", score: 5, recipientRequired: false, modes: {} },
  CONCEDE: { quad: "verbal cooperation", score: 4.5, recipientRequired: false, modes: {} },
  COOPERATE: { quad: "material cooperation", score: 9.5, recipientRequired: true, modes: {} },
  AID: { quad: "material cooperation", score: 10, recipientRequired: true, modes: {} },
  RETREAT: {
    quad: "material cooperation",
    score: 6.5,
    recipientRequired: false,
    modes: { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 },
  },
  REQUEST: {
    quad: "verbal conflict",
    score: 0,
    recipientRequired: false,
    modes: { assist: 0.5, change: -1, yield: -1, meet: 0 },
  },
  ACCUSE: {
    quad: "verbal conflict",
    score: -3,
    recipientRequired: false,
    modes: { disapprove: -2, investigate: -3.5, allege: -3.5 },
  },
  REJECT: {
    quad: "verbal conflict",
    score: -2,
    recipientRequired: false,
    modes: { assist: -1.5, change: -2, yield: -2, meet: -2 },
  },
  THREATEN: {
    quad: "verbal conflict",
    score: -3.5,
    recipientRequired: false,
    modes: {
      restrict: -3,
      arrest: -3.5,
      relations: -3.5,
      expel: -3.5,
      territory: -4,
      violence: -3.5,
    },
  },
  PROTEST: {
    quad: "material conflict",
    score: -5,
    recipientRequired: false,
    modes: {
      demo: -5,
      riot: -7,
      strike: -5,
      hunger: -4.5,
      boycott: -4.5,
      obstruct: -4.5,
      vandalize: -5,
    },
  },
  SANCTION: {
    quad: "material conflict",
    score: -6,
    recipientRequired: true,
    modes: { convict: -6, expel: -5.5, withdraw: -6, discontinue: -6 },
  },
  MOBILIZE: {
    quad: "material conflict",
    score: -5.5,
    recipientRequired: false,
    modes: { troops: -6.5, weapons: -6.5, police: -5.5, militia: -6 },
  },
  COERCE: {
    quad: "material conflict",
    score: -7,
    recipientRequired: false,
    modes: {
      seize: -7,
      restrict: -7,
      censor: -6.5,
      curfew: -6.5,
      "martial-law": -7.5,
      arrest: -7,
      deport: -7,
      withhold: -7,
      misinformation: -6.5,
      cyber: -7,
    },
  },
  ASSAULT: {
    quad: "material conflict",
    score: -9,
    recipientRequired: false,
    modes: {
      abduct: -8.5,
      beat: -7.5,
      torture: -8.5,
      sexual: -8.5,
      targeted: -9.5,
      destroy: -8.5,
      primitive: -8,
      firearms: -9,
      explosives: -9,
      "suicide-attack": -9.5,
      aerial: -9.5,
      drone: -9.5,
      "heavy-weapons": -9.5,
      "crowd-control": -7.5,
      unconventional: -10,
    },
  },
};

/** PLOVER's score of an event: its mode's, or its type's where it has none. */
export function intensityOf(type: PloverType, mode?: string): number {
  const info = PLOVER[type];
  return (mode === undefined ? undefined : info.modes[mode]) ?? info.score;
}
