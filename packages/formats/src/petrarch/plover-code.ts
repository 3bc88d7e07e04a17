import { isCountryCode, isStateCode, type PloverSector } from "@zenobia/model";
import { RENAMED_COUNTRIES, SECTOR_OF_ROLE } from "./roles.ts";

/** A CAMEO code in PLOVER's terms. */
export interface PloverCode {
  readonly country?: string;
  readonly sectors: readonly PloverSector[];
  /** Parts that PLOVER has no word for: roles, regions, faiths, peoples, groups. */
  readonly unknown: readonly string[];
}

const PART = 3;

/** Reads a CAMEO code of an actor: three letters of country or body, then roles of three letters each. */
export function ploverCodeOf(code: string): PloverCode {
  const parts = code.match(/.{1,3}/gsu) ?? [];
  const first = RENAMED_COUNTRIES[parts[0] ?? ""] ?? parts[0] ?? "";
  const country = isCountryCode(first) ? first : undefined;
  const sectors = new Set<PloverSector>();
  const unknown: string[] = [];
  for (const part of country === undefined ? parts : parts.slice(1)) {
    const sector = Object.hasOwn(SECTOR_OF_ROLE, part) ? SECTOR_OF_ROLE[part] : undefined;
    if (part.length === PART && sector !== undefined) sectors.add(sector);
    else unknown.push(part);
  }
  return { ...(country === undefined ? {} : { country }), sectors: [...sectors], unknown };
}

/** The code as Zenobia writes it: country and sectors, blank between; empty when nothing of it is known. */
export function codeText({ country, sectors }: PloverCode): string {
  return [...(country === undefined ? [] : [country]), ...sectors].join(" ");
}

/** Tells whether a code names a state and nothing more. */
export function isBareState({ country, sectors, unknown }: PloverCode): boolean {
  return (
    country !== undefined && isStateCode(country) && sectors.length === 0 && unknown.length === 0
  );
}
