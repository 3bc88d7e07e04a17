import { distanceKm, type Point } from "../../src/places/distance.ts";
import { FEATURES } from "../../src/places/feature-kind.ts";
import { foldName } from "../../src/places/fold-name.ts";
import type { GazetteerReference, TownBox } from "./gazetteer-reference.ts";

/** A file of `data/places`, as YAML has it. */
export interface PlacesFile {
  readonly name: string;
  readonly content: unknown;
}

const FIELDS = "name names at country admin1 population geonameId known source".split(" ");
/** Degrees around a country's towns: deserts, waters and borders lie beyond the last of them. */
const MARGIN = 3;
/** One name, twice as one kind, within this distance is one place told twice. */
const SAME_KM = 25;
/** A source that says less does not say where to look. */
const SHORTEST_SOURCE = 20;

type Row = Readonly<Record<string, unknown>>;

interface Place {
  readonly file: string;
  readonly kind: string;
  readonly row: Row;
  readonly name: string;
  readonly at: Point;
  readonly sources: Row;
}

/** What is wrong with files of places, a line each; empty when nothing is. */
export function lintPlaces(
  files: readonly PlacesFile[],
  reference: GazetteerReference,
): readonly string[] {
  const places = files.flatMap(placesOf);
  return [
    ...files.flatMap(fileProblems),
    ...places.flatMap((place) =>
      placeProblems(place, reference).map((problem) => `${shown(place)}: ${problem}`),
    ),
    ...toldTwice(places),
  ];
}

function placesOf({ name: file, content }: PlacesFile): readonly Place[] {
  const { places, sources } = rowOf(content);
  return Object.entries(rowOf(places)).flatMap(([kind, rows]) =>
    (Array.isArray(rows) ? rows : []).map((value): Place => {
      const row = rowOf(value);
      const [lat, lon] = Array.isArray(row["at"]) ? row["at"].map(Number) : [];
      const at = { lat: lat ?? Number.NaN, lon: lon ?? Number.NaN };
      return { file, kind, row, name: String(row["name"]), at, sources: rowOf(sources) };
    }),
  );
}

function fileProblems({ name, content }: PlacesFile): readonly string[] {
  const { about, source, sources } = rowOf(content);
  const unused = Object.keys(rowOf(sources)).filter(
    (key) => !placesOf({ name, content }).some(({ row }) => sourceKey(row) === key),
  );
  return [
    ...(typeof about === "string" ? [] : [`${name}: does not say what it is about`]),
    ...[source, ...Object.values(rowOf(sources))]
      .filter((told) => typeof told !== "string" || told.length < SHORTEST_SOURCE)
      .map((told) => `${name}: "${String(told)}" says of no source where it is`),
    ...unused.map((key) => `${name}: no place has the source ${key}`),
  ];
}

function placeProblems(place: Place, reference: GazetteerReference): readonly string[] {
  return [
    ...fieldProblems(place),
    ...nameProblems(place),
    ...positionProblems(place, reference),
    ...sourceProblems(place, reference),
  ];
}

function fieldProblems({ kind, row }: Place): readonly string[] {
  const unknown = Object.keys(row).filter((key) => !FIELDS.includes(key));
  const numbers = ["population", "geonameId"].filter(
    (key) => row[key] !== undefined && !(typeof row[key] === "number" && row[key] > 0),
  );
  const texts = ["name", "source"].filter((key) => typeof row[key] !== "string");
  return [
    ...(FEATURES[kind] === undefined ? [`${kind} is no kind of place`] : []),
    ...unknown.map((key) => `nobody reads ${key}`),
    ...numbers.map((key) => `${key} is a number above 0`),
    ...texts.map((key) => `a place has a ${key}`),
  ];
}

function nameProblems({ row, name }: Place): readonly string[] {
  const names = Array.isArray(row["names"]) ? row["names"].map(String) : [];
  const isTwice = new Set(names).size < names.length || names.includes(name);
  return isTwice ? ["a name stands twice in its list"] : [];
}

function positionProblems({ row, at }: Place, { boxes }: GazetteerReference): readonly string[] {
  if (!(Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180))
    return ["at is [latitude, longitude] in degrees"];
  if (row["country"] === undefined) return [];
  const country = String(row["country"]);
  if (!boxes.has(country)) return [`${country} is no country`];
  const box = boxes.get(country);
  return box === undefined || isWithin(at, box) ? [] : [`it does not lie in ${country}`];
}

function isWithin({ lat, lon }: Point, { lats, lons }: TownBox): boolean {
  const between = (value: number, [from, to]: readonly [number, number]): boolean =>
    value >= from - MARGIN && value <= to + MARGIN;
  return between(lat, lats) && between(lon, lons);
}

/** "geonames/170794": the key of one of the file's sources, and where in it to look. */
function sourceProblems(
  { row, at, sources }: Place,
  { towns }: GazetteerReference,
): readonly string[] {
  const key = sourceKey(row);
  if (key === undefined) return [];
  if (!(key in sources)) return [`the file's sources do not tell what ${key} is`];
  if (key !== "geonames") return [];
  const town = towns.get(String(row["source"]).slice(key.length + 1));
  if (!town) return ["GeoNames' towns have no such id"];
  return distanceKm(town, at) < SAME_KM ? [] : ["it does not lie where GeoNames has it"];
}

function sourceKey(row: Row): string | undefined {
  return typeof row["source"] === "string" ? row["source"].split("/")[0] : undefined;
}

function toldTwice(places: readonly Place[]): readonly string[] {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.kind} ${foldName(place.name)}`;
    byName.set(key, [...(byName.get(key) ?? []), place]);
  }
  return [...byName.values()].flatMap((same) =>
    same.flatMap((place, at) => {
      const earlier = same.slice(0, at).find((other) => distanceKm(other.at, place.at) < SAME_KM);
      return earlier ? [`${shown(place)}: told already in ${earlier.file}`] : [];
    }),
  );
}

function shown({ file, kind, name }: Place): string {
  return `${file}: ${kind} ${name}`;
}

function rowOf(value: unknown): Row {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
