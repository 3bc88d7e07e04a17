import {
  type GeonamesLookups,
  type GeonamesRow,
  parseGeonamesRow,
} from "../../src/places/geonames-row.ts";

/** A populated place with the GeoNames codes of its divisions. */
export type City = GeonamesRow;

const HISTORICAL = new Set(["P.PPLH", "P.PPLQ", "P.PPLW", "P.PPLCH"]);

/** Reads the GeoNames dump of places with 500 inhabitants or more; historical places are left out. */
export function readCities(dump: string, lookups: GeonamesLookups): City[] {
  return dump.split("\n").flatMap((line) => {
    if (line === "") return [];
    const read = parseGeonamesRow(line, lookups);
    return read.ok && !HISTORICAL.has(read.row.feature) ? [read.row] : [];
  });
}
