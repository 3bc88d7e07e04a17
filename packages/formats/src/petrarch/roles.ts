import type { ActorKind, PloverSector } from "@zenobia/model";

/**
 * PLOVER's sectors for CAMEO's roles.
 *
 * `MED` are the media in CAMEO, health workers in PLOVER; insurgents and separatists are rebels in PLOVER.
 * Roles that PLOVER has no sector for (`DEV`, `ENV`, `HRI`, `MOD`, `RAD` …) are not listed: importers report them.
 *
 * @see The PLOVER manual, "Sectors", and the CAMEO manual, chapter 3.
 */
export const SECTOR_OF_ROLE: Readonly<Partial<Record<string, PloverSector>>> = {
  COP: "COP",
  GOV: "GOV",
  JUD: "JUD",
  LEG: "LEG",
  MIL: "MIL",
  OPP: "OPP",
  PTY: "PTY",
  SPY: "SPY",
  REB: "REB",
  INS: "REB",
  SEP: "REB",
  UAF: "UAF",
  AGR: "AGR",
  BUS: "BUS",
  CRM: "CRM",
  CVL: "CVL",
  EDU: "EDU",
  ELI: "ELI",
  LAB: "LAB",
  REF: "REF",
  MED: "JRN",
  JRN: "JRN",
  HLH: "MED",
  REL: "REL",
};

/** Codes of CAMEO that stand for the same as the newer code: names of states that ISO 3166 has changed. */
export const RENAMED_COUNTRIES: Readonly<Partial<Record<string, string>>> = {
  BUR: "MMR",
  ROM: "ROU",
  TMP: "TLS",
  ZAR: "COD",
};

/** Kind of an actor by the first of its sectors; ours, since dictionaries have no kinds. */
export const KIND_OF_SECTOR: Readonly<Record<PloverSector, ActorKind>> = {
  COP: "state",
  GOV: "state",
  JUD: "state",
  LEG: "state",
  MIL: "military",
  PRM: "militia",
  PTY: "other",
  REB: "rebel",
  SPY: "state",
  UAF: "militia",
  UNK: "other",
  AGR: "civilians",
  BUS: "business",
  CRM: "other",
  CVL: "civilians",
  EDU: "civilians",
  ELI: "person",
  JRN: "media",
  LAB: "civilians",
  MED: "civilians",
  REF: "civilians",
  OPP: "other",
  PRE: "other",
  REL: "civilians",
  SOC: "civilians",
};

/** Kind of an actor that has a code without a state and no sector. */
export const KIND_OF_COUNTRY: Readonly<Partial<Record<string, ActorKind>>> = {
  IGO: "igo",
  UNO: "igo",
  EUR: "igo",
  NGO: "ngo",
  IMG: "rebel",
  MNC: "business",
};
