import { AppError } from "@zenobia/model";
import type { BorderHeader } from "./borders.ts";

/** Codes that other data uses for what the gazetteer names. */
export interface GazetteerTables {
  /** ISO 3166-1 alpha-3 by alpha-2; empty in a supplement. */
  readonly iso3: Readonly<Record<string, string>>;
  /** Readable name of a first-order division by its GeoNames code ("SY.09"); empty in a supplement. */
  readonly divisions: Readonly<Record<string, string>>;
}

/** What stands at the start of a gazetteer file. */
export interface GazetteerHeader extends GazetteerTables {
  readonly id: string;
  readonly records: number;
  /** Keys of names: of each, a hash and the record that bears it. */
  readonly keys: number;
  readonly countries: readonly string[];
  readonly admin1: readonly string[];
  readonly features: readonly string[];
  /** Land borders, in the order of their points in the column of that name; none in a supplement. */
  readonly borders: readonly BorderHeader[];
  readonly columns: readonly { readonly name: string; readonly length: number }[];
}

/** Version of the layout, and of the keys under which names stand. */
export const GAZETTEER_VERSION = 4;

/**
 * Checks a header that was read from a file.
 *
 * @throws {AppError} `reader/asset-corrupt` when a field is missing or of another kind.
 */
export function parseHeader(value: unknown): GazetteerHeader {
  const row = rowOf(value, "header");
  if (row["version"] !== GAZETTEER_VERSION)
    throw wrong(`version ${String(row["version"])} where ${GAZETTEER_VERSION} was expected`);
  return {
    id: textOf(row["id"], "id"),
    records: countOf(row["records"], "records"),
    keys: countOf(row["keys"], "keys"),
    countries: textsOf(row["countries"], "countries"),
    admin1: textsOf(row["admin1"], "admin1"),
    features: textsOf(row["features"], "features"),
    iso3: textTable(row["iso3"] ?? {}, "iso3"),
    divisions: textTable(row["divisions"] ?? {}, "divisions"),
    borders: listOf(row["borders"] ?? [], "borders").map((border) => {
      const { countries, lines } = rowOf(border, "borders");
      return {
        countries: textsOf(countries, "borders"),
        lines: listOf(lines, "borders").map((length) => countOf(length, "borders")),
      };
    }),
    columns: listOf(row["columns"], "columns").map((column) => {
      const { name, length } = rowOf(column, "columns");
      return { name: textOf(name, "columns"), length: countOf(length, "columns") };
    }),
  };
}

function wrong(what: string): AppError {
  return new AppError("reader/asset-corrupt", what);
}

function rowOf(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw wrong(`${field} is no mapping`);
}

function listOf(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(`${field} is no list`);
}

function textOf(value: unknown, field: string): string {
  if (typeof value === "string") return value;
  throw wrong(`${field} is no text`);
}

function textsOf(value: unknown, field: string): readonly string[] {
  return listOf(value, field).map((item) => textOf(item, field));
}

function textTable(value: unknown, field: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(rowOf(value, field)).map(([key, item]) => [key, textOf(item, field)]),
  );
}

function countOf(value: unknown, field: string): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw wrong(`${field} is no count`);
}
