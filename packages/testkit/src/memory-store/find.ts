import { AppError } from "@zenobia/model";
import {
  type AssertionRow,
  type Box,
  columnsOf,
  type DerivedColumns,
  type DerivedDocument,
  type DocumentFilter,
  type Page,
  type Paged,
  type ReportFilter,
  type RowFilter,
  type StoredReport,
} from "@zenobia/record";
import { compareTexts, type Memory, share } from "./memory.ts";

const FIRST_DAY = "0001-01-01";

/** Tells whether a value is asked for. */
function asked(list: readonly string[] | undefined, value: string | undefined): boolean {
  return list === undefined || (value !== undefined && list.includes(value));
}

function askedAny(list: readonly string[] | undefined, values: readonly string[]): boolean {
  return list === undefined || share(list, values);
}

function inside(box: Box | undefined, { lat, lon }: { lat?: number; lon?: number }): boolean {
  if (box === undefined) return true;
  if (lat === undefined || lon === undefined) return false;
  const [west, south, east, north] = box;
  const across = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return across && lat >= south && lat <= north;
}

function between(day: string, { from, to }: { from?: string; to?: string }): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** Tells whether a row meets a filter. */
export function meets(row: AssertionRow, filter: RowFilter, memory: Memory): boolean {
  const { type, status, day, actors, sources, place, words } = columnsOf(row);
  const incident = filter.incident && memory.documents.get("incident")?.get(filter.incident);
  return (
    asked(filter.kinds, row.kind) &&
    between(day, filter) &&
    inside(filter.box, place ?? {}) &&
    askedAny(filter.actors, actors) &&
    askedAny(filter.sources, sources) &&
    asked(filter.places, place?.key) &&
    asked(filter.types, type) &&
    asked(filter.statuses, status) &&
    asked(filter.publishers, row.publisher) &&
    asked(filter.reports, row.report) &&
    asked(filter.codings, row.coding) &&
    asked(filter.coders, row.coder) &&
    (filter.incident === undefined ||
      (typeof incident === "object" && incident.members.includes(row.id))) &&
    (filter.words === undefined || holdsWords(words, filter.words))
  );
}

/** Tells whether a document meets a filter. */
export function documentMeets(
  { columns, members }: DerivedDocument,
  filter: DocumentFilter,
  memory: Memory,
): boolean {
  const { words } = filter;
  return (
    (filter.from === undefined || columns.to === undefined || columns.to >= filter.from) &&
    (filter.to === undefined || columns.from === undefined || columns.from <= filter.to) &&
    inside(filter.box, columns) &&
    askedAny(filter.actors, columns.actors ?? []) &&
    askedAny(filter.sources, columns.sources ?? []) &&
    askedAny(filter.places, columns.places ?? []) &&
    asked(filter.types, columns.type ?? "") &&
    asked(filter.statuses, columns.status ?? "") &&
    askedAny(filter.publishers, columns.publishers ?? []) &&
    (words === undefined ||
      members.some((id) => {
        const row = memory.rows.get(id);
        return row !== undefined && holdsWords(columnsOf(row).words, words);
      }))
  );
}

/** Tells whether a report meets a filter. */
export function reportMeets({ metadata, text }: StoredReport, filter: ReportFilter): boolean {
  return (
    between(metadata.published.slice(0, 10), filter) &&
    asked(filter.publishers, metadata.publisher) &&
    asked(filter.languages, metadata.language) &&
    (filter.words === undefined || holdsWords(`${metadata.title ?? ""} ${text}`, filter.words))
  );
}

/** Whole words only, and `-without`; a database also knows their forms, and the order of words in quotes. */
function holdsWords(text: string, words: string): boolean {
  const held = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return words
    .replaceAll('"', " ")
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .every((word) => (word.startsWith("-") ? !held.has(word.slice(1)) : held.has(word)));
}

/** Day that a document is listed under. */
export function dayOf({ from }: DerivedColumns): string {
  return from ?? FIRST_DAY;
}

/** Cuts a page out of a list; a mark is the day and id of the last row. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { limit, after, order = "newest" }: Page,
  day: (row: Row) => string,
): Paged<Row> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
    throw new AppError("store/page", `a page has 1 to 10000 rows, not ${limit}`);
  if (after !== undefined && !/^\d{4}-\d\d-\d\d /u.test(after))
    throw new AppError("store/page", `“${after}” is no mark of a page`);
  const mark = (row: Row): string => `${day(row)} ${row.id}`;
  const sign = order === "newest" ? -1 : 1;
  const left = [...rows]
    .sort((a, b) => sign * compareTexts(mark(a), mark(b)))
    .filter((row) => after === undefined || sign * compareTexts(mark(row), after) > 0);
  const here = left.slice(0, limit);
  const last = here.at(-1);
  return left.length > limit && last ? { rows: here, next: mark(last) } : { rows: here };
}
