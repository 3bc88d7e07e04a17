/**
 * Makes the base map that needs no tile server: coasts and borders at two scales from Natural Earth, and names of
 * countries and towns, into `public/basemap`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Feature, MultiLineString, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { labelPoint } from "./basemap/label-point.ts";
import { readTowns } from "./basemap/read-towns.ts";
import { inParts, roundLines, roundPolygons, withoutSeam } from "./basemap/round-shapes.ts";

type Atlas = Topology<{
  readonly countries: GeometryCollection<{ readonly name: string }>;
}>;

const require = createRequire(import.meta.url);
const FOLDER = join(dirname(dirname(import.meta.filename)), "public", "basemap");

/** Bends with a smaller area (square degrees) are straightened; digits after the point of a degree. */
const SCALES = [
  { names: ["coarse"], atlas: "countries-50m.json", smallest: 1.5e-3, digits: 2 },
  {
    // In parts from west to east: the page gets each in one piece, and a large one would hold it up.
    names: ["fine-0", "fine-1", "fine-2", "fine-3", "fine-4", "fine-5"],
    atlas: "countries-10m.json",
    smallest: 6e-4,
    digits: 3,
  },
] as const;

function readAtlas(file: string, smallest: number): Atlas {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/${file}`), "utf8")) as Atlas;
  return simplify(presimplify(atlas), smallest) as Atlas;
}

function polygonsOf(atlas: Atlas): readonly Position[][][] {
  return feature(atlas, atlas.objects.countries).features.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon"
      ? geometry.coordinates
      : geometry.type === "Polygon"
        ? [geometry.coordinates]
        : [],
  );
}

/** Lines between two countries, or those that only one has: its coasts. */
function linesOf(atlas: Atlas, isBorder: boolean): readonly Position[][] {
  return mesh(atlas, atlas.objects.countries, (a, b) => (a !== b) === isBorder).coordinates;
}

/** Land, coasts and borders, parted from west to east into as many pieces of about the same size. */
function shapesOf(atlas: Atlas, digits: number, parts: number): readonly string[] {
  const lines = (isBorder: boolean): readonly Position[][] =>
    roundLines(withoutSeam(linesOf(atlas, isBorder)), digits);
  const land = inParts(roundPolygons(polygonsOf(atlas), digits), parts, ([ring = []]) => ring);
  const coasts = inParts(lines(false), parts, (line) => line);
  const borders = inParts(lines(true), parts, (line) => line);
  return Array.from({ length: parts }, (_, part) => {
    const features = [
      ...(land[part] ?? []).map((coordinates) =>
        featureOf("land", { type: "Polygon", coordinates }),
      ),
      featureOf("coast", { type: "MultiLineString", coordinates: coasts[part] ?? [] }),
      featureOf("border", { type: "MultiLineString", coordinates: borders[part] ?? [] }),
    ];
    return JSON.stringify({ type: "FeatureCollection", features });
  });
}

function featureOf(kind: string, geometry: Polygon | MultiLineString): Feature {
  return { type: "Feature", properties: { kind }, geometry };
}

function countryLabels(atlas: Atlas): readonly (readonly [string, number, number, number])[] {
  return feature(atlas, atlas.objects.countries)
    .features.flatMap(({ geometry, properties }) => {
      const found = labelPoint(geometry);
      return found === undefined
        ? []
        : [[properties.name, found.lon, found.lat, found.area] as const];
    })
    .sort((a, b) => b[3] - a[3]);
}

mkdirSync(FOLDER, { recursive: true });
for (const { names, atlas, smallest, digits } of SCALES)
  for (const [part, shapes] of shapesOf(readAtlas(atlas, smallest), digits, names.length).entries())
    writeFileSync(join(FOLDER, `${names[part]}.json`), shapes);
writeFileSync(
  join(FOLDER, "labels.json"),
  JSON.stringify({
    countries: countryLabels(readAtlas("countries-50m.json", 0)),
    towns: readTowns(),
  }),
);
