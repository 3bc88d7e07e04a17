/** Parameters of an address as they stand there: names and words, nothing nested. */
export type AddressLine = Readonly<Record<string, string>>;

/** Reads what follows `?`; of a name given twice the last counts. */
export function parseAddress(search: string): AddressLine {
  return Object.fromEntries(new URLSearchParams(search));
}

const READABLE = /%(?:2C|3A|2F|40|7C)/gu;

/** Prints parameters in the order of their names, so that equal states have equal addresses. */
export function printAddress(line: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(line)
    .filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (given.length === 0) return "";
  const printed = new URLSearchParams(given).toString();
  return `?${printed.replaceAll(READABLE, decodeURIComponent)}`;
}
