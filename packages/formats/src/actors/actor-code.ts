import { isCountryCode, PLOVER_SECTORS } from "@zenobia/model";

/** What is wrong with the code of an actor: country or body first, then sectors; nothing when it is right. */
export function problemOfCode(code: string): string | undefined {
  const [first = "", ...rest] = code.split(" ");
  const sectors = isCountryCode(first) ? rest : [first, ...rest];
  const strange = sectors.find((sector) => !Object.hasOwn(PLOVER_SECTORS, sector));
  if (strange === undefined) return undefined;
  if (strange !== first) return `${JSON.stringify(strange)} is no sector of PLOVER`;
  return `${JSON.stringify(first)} is no country (ISO 3166-1 alpha-3 or PLOVER's IGO UNO EUR NGO ISM IMG MNC KOS) and no sector`;
}

/** Tells whether a code is one of PLOVER's sectors. */
export function isSector(code: string): boolean {
  return Object.hasOwn(PLOVER_SECTORS, code);
}
