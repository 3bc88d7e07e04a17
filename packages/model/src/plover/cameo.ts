import { CAMEO, type CameoCategory } from "./cameo-categories.ts";
import type { PloverType } from "./types.ts";

const CATEGORIES: ReadonlyMap<string, CameoCategory> = new Map(
  CAMEO.map((category) => [category.code, category]),
);

/** CAMEO codes of PLOVER's types, by mode; `""` is the type without a mode, or with one that CAMEO has not. */
const CODES: Readonly<Record<PloverType, Readonly<Record<string, string>>>> = {
  AGREE: { "": "030" },
  CONSULT: { "": "040", visit: "042", "third-party": "044", phone: "041" },
  SUPPORT: { "": "050" },
  CONCEDE: { "": "080" },
  COOPERATE: { "": "060" },
  AID: { "": "070" },
  RETREAT: {
    "": "087",
    withdraw: "0874",
    release: "0841",
    disarm: "0873",
    ceasefire: "0871",
    access: "086",
    resign: "0831",
  },
  REQUEST: { "": "020", assist: "023", change: "024", yield: "025", meet: "026" },
  ACCUSE: { "": "110", disapprove: "111", investigate: "090", allege: "112" },
  REJECT: { "": "120", assist: "122", change: "123", yield: "124", meet: "125" },
  THREATEN: { "": "130", restrict: "132", relations: "131", territory: "1382", violence: "138" },
  PROTEST: {
    "": "140",
    demo: "141",
    riot: "145",
    strike: "143",
    hunger: "142",
    boycott: "143",
    obstruct: "144",
    vandalize: "145",
  },
  SANCTION: { "": "160", convict: "116", expel: "166", withdraw: "166", discontinue: "160" },
  MOBILIZE: { "": "150", troops: "154", police: "153" },
  COERCE: {
    "": "170",
    seize: "171",
    restrict: "172",
    censor: "172",
    curfew: "1723",
    "martial-law": "1724",
    arrest: "173",
    deport: "174",
    cyber: "176",
  },
  ASSAULT: {
    "": "190",
    abduct: "181",
    beat: "182",
    torture: "1822",
    sexual: "1821",
    targeted: "186",
    destroy: "1712",
    primitive: "182",
    firearms: "193",
    explosives: "183",
    "suicide-attack": "1831",
    aerial: "195",
    drone: "1952",
    "heavy-weapons": "194",
    "crowd-control": "175",
    unconventional: "204",
  },
};

/**
 * Finds what a CAMEO code is in PLOVER: the category of the longest listed code that it begins with.
 *
 * @returns `undefined` for what is no CAMEO code; a category without a type for statements.
 */
export function cameoCategory(code: string): CameoCategory | undefined {
  if (!/^\d{2,4}$/u.test(code)) return undefined;
  for (let length = code.length; length >= 2; length--) {
    const category = CATEGORIES.get(code.slice(0, length));
    if (category !== undefined) return category;
  }
  return undefined;
}

/** Gives the CAMEO code of a PLOVER type and mode: the nearest that CAMEO has. */
export function cameoOf(type: PloverType, mode?: string): string {
  const codes = CODES[type];
  return codes[mode ?? ""] ?? codes[""] ?? "";
}
