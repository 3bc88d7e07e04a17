import { type FoundPlace, loadGazetteer, type NameMatch, placeKind } from "@zenobia/reader";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { type Column, layoutTable } from "../table/layout.ts";
import { readSupplements, type SupplementPaths } from "./supplement-files.ts";

/** How found places are shown. */
export interface FindOptions {
  readonly supplements: SupplementPaths;
  readonly format: "table" | "jsonl";
  readonly limit: number;
}

const COLUMNS: readonly Column[] = [
  { title: "place", min: 12 },
  { title: "kind" },
  { title: "in", min: 8 },
  { title: "latitude", align: "right" },
  { title: "longitude", align: "right" },
  { title: "people", align: "right" },
  { title: "found as" },
  { title: "gazetteer" },
];

const MATCHES: Readonly<Record<NameMatch, string>> = {
  name: "its name",
  "other-name": "another of its names",
  spelling: "another spelling",
  sound: "sounds alike",
};

const WIDTH = 120;

/** Prints the places that a spelling leads to, best first, and why each. */
export async function findPlaces(name: string, options: FindOptions, io: Io): Promise<ExitCode> {
  const [bytes, supplements] = await Promise.all([
    io.readGazetteer(),
    readSupplements(options.supplements),
  ]);
  const found = loadGazetteer(bytes, supplements).search(name);
  const shown = found.slice(0, options.limit);
  if (options.format === "jsonl") await io.stdout.write(shown.map(jsonLine).join(""));
  else if (shown.length > 0) await io.stdout.write(tableOf(shown, io.stdout.columns ?? WIDTH));
  const more = found.length - shown.length;
  if (more > 0 && options.format === "table")
    await io.stderr.write(`zenobia: ${more} more; --limit ${found.length} shows them\n`);
  if (found.length === 0)
    await io.stderr.write(`zenobia: nothing goes by ${JSON.stringify(displayText(name))}\n`);
  return found.length === 0 ? EXIT.failed : EXIT.done;
}

function jsonLine({ record, match, gazetteer }: FoundPlace): string {
  const { name, lat, lon, geonameId, country, admin1, population } = record;
  const place = {
    name,
    lat,
    lon,
    ...(geonameId === undefined ? {} : { geonameId }),
    ...(country === "" ? {} : { country }),
    ...(admin1 === undefined ? {} : { admin1 }),
    kind: placeKind(record),
    feature: `${record.featureClass}.${record.featureCode}`,
    population,
    match,
    gazetteer,
  };
  return `${JSON.stringify(place)}\n`;
}

function tableOf(found: readonly FoundPlace[], width: number): string {
  const rows = found.map(({ record, match, gazetteer }) => [
    displayText(record.name),
    placeKind(record),
    [record.admin1, record.country].filter((part) => part).join(", "),
    record.lat.toFixed(4),
    record.lon.toFixed(4),
    record.population === 0 ? "" : record.population.toLocaleString("en"),
    MATCHES[match],
    displayText(gazetteer),
  ]);
  const { head, rows: lines } = layoutTable(COLUMNS, rows, { width, indent: 0 });
  return `${[head, ...lines.flat()].join("\n")}\n`;
}
