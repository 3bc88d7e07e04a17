import { AppError } from "@zenobia/model";
import type { ReportFacts } from "./arrival.ts";
import { optionalText, recordOf, shown } from "./json-record.ts";

/** How a JSON value is taken as a report. */
export interface JsonReportOptions {
  /** What is taken for a report that does not say it itself. */
  readonly published?: string;
  readonly publisher?: string;
  /** Tells whether a report must have an id of its own. */
  readonly needsId: boolean;
}

/** What a JSON value says: a text, and what is known of it. */
export interface JsonReport {
  readonly text: string;
  readonly facts: ReportFacts;
}

/**
 * Takes a JSON value as a report.
 *
 * @throws {AppError} `input/report`, `input/date` or `input/empty` with the field that is wrong.
 */
export function reportOfJson(value: unknown, options: JsonReportOptions): JsonReport {
  const record = recordOf(value);
  const id = idField(record["id"], options);
  const text = record["text"];
  if (text === undefined || text === null) throw new AppError("input/report", '"text" is missing');
  if (typeof text !== "string")
    throw new AppError("input/report", `"text" must be a text, not ${shown(text)}`);
  if (text.trim() === "")
    throw new AppError("input/empty", '"text" is empty: leave the report out, or give its text');
  const published = optionalText(record, "published") ?? options.published;
  if (published === undefined)
    throw new AppError(
      "input/date",
      '"published" is missing: write the day of publication as YYYY-MM-DD, or call with --published',
    );
  const publisher = optionalText(record, "publisher") ?? options.publisher;
  const rest = ["title", "author", "url", "language"].map(
    (name) => [name, optionalText(record, name)] as const,
  );
  return {
    text,
    facts: {
      ...(id === undefined ? {} : { id }),
      published,
      ...(publisher === undefined ? {} : { publisher }),
      ...Object.fromEntries(rest.filter(([, words]) => words !== undefined)),
    },
  };
}

function idField(id: unknown, { needsId }: JsonReportOptions): string | undefined {
  if (typeof id === "number") return String(id);
  if (typeof id === "string" && id !== "") return id;
  if (!needsId && (id === undefined || id === null || id === "")) return undefined;
  throw new AppError(
    "input/report",
    id === undefined ? '"id" is missing' : `"id" must be a text, not ${shown(id)}`,
  );
}
