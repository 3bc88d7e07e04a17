/**
 * PLOVER's 25 sectors of actors with what they mean.
 *
 * Not CAMEO's roles of the same letters: CAMEO's `MED` are the media (`JRN` here), PLOVER's are health workers.
 */
export const PLOVER_SECTORS = {
  COP: "police",
  GOV: "government",
  JUD: "judiciary",
  LEG: "legislature",
  MIL: "military",
  PRM: "pro-government paramilitary",
  PTY: "political party",
  REB: "rebels",
  SPY: "intelligence service",
  UAF: "unidentified armed force",
  UNK: "unidentified",
  AGR: "agriculture",
  BUS: "business",
  CRM: "criminals",
  CVL: "civilians",
  EDU: "education",
  ELI: "former officials and elites",
  JRN: "journalists and media",
  LAB: "labour",
  MED: "medical and health workers",
  REF: "refugees and displaced people",
  OPP: "political opposition",
  PRE: "partially recognised entity",
  REL: "religious group",
  SOC: "civil society",
} as const;

/** Code of a sector. */
export type PloverSector = keyof typeof PLOVER_SECTORS;

/** Codes that stand where an actor has no state; beside them PLOVER has ISO 3166-1 alpha-3 and `KOS` for Kosovo. */
export const NON_STATE_CODES = {
  IGO: "intergovernmental organisation",
  UNO: "United Nations",
  EUR: "European Union",
  NGO: "non-governmental organisation",
  ISM: "international social movement",
  IMG: "transnational militarised group",
  MNC: "multinational corporation",
} as const;

/** A code of an actor without a state. */
export type NonStateCode = keyof typeof NON_STATE_CODES;
