import { AppError, type Report } from "@zenobia/model";
import { optionalText, recordOf, shown } from "./json-record.ts";

/** What is taken for a report that does not say it itself. */
export interface ReportDefaults {
  readonly published?: string;
  readonly publisher?: string;
}

/**
 * Takes a JSON value as a report.
 *
 * @throws {AppError} `input/report`, `input/date` or `input/empty` with the field that is wrong.
 */
export function reportOfJson(value: unknown, defaults: ReportDefaults): Report {
  const record = recordOf(value);
  const id = idField(record["id"]);
  const text = record["text"];
  if (text === undefined || text === null) throw new AppError("input/report", '"text" is missing');
  if (typeof text !== "string")
    throw new AppError("input/report", `"text" must be a text, not ${shown(text)}`);
  if (text.trim() === "")
    throw new AppError("input/empty", '"text" is empty: leave the report out, or give its text');
  const published = optionalText(record, "published") ?? defaults.published;
  if (published === undefined)
    throw new AppError(
      "input/date",
      '"published" is missing: write the day of publication as YYYY-MM-DD, or call with --published',
    );
  const publisher = optionalText(record, "publisher") ?? defaults.publisher;
  const title = optionalText(record, "title");
  const url = optionalText(record, "url");
  const language = optionalText(record, "language");
  return {
    id,
    published,
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    text,
  };
}

function idField(id: unknown): string {
  if (typeof id === "number") return String(id);
  if (typeof id === "string" && id !== "") return id;
  throw new AppError(
    "input/report",
    id === undefined ? '"id" is missing' : `"id" must be a text, not ${shown(id)}`,
  );
}
