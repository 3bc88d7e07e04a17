import { access, readFile } from "node:fs/promises";
import { AppError } from "@zenobia/model";
import type { ReportFacts } from "./arrival.ts";
import { optionalText, parseJson, recordOf } from "./json-record.ts";

const ENDING = ".meta.json";
const REPORT_ENDINGS: readonly string[] = [
  ".txt",
  ".text",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".xhtml",
  ".pdf",
];

/** Tells whether a file speaks of the report beside it. */
export function isSidecar(path: string): boolean {
  return path.endsWith(ENDING);
}

/** Tells whether the report that a sidecar speaks of is there. */
export async function hasReportBeside(sidecar: string): Promise<boolean> {
  const stem = sidecar.slice(0, -ENDING.length);
  const found = await Promise.all(REPORT_ENDINGS.map((ending) => exists(`${stem}${ending}`)));
  return found.includes(true);
}

/**
 * Reads what a file `X.meta.json` says of the report `X.txt` beside it; nothing when nothing does.
 *
 * @throws {AppError} `input/json` or `input/report` when it is there and cannot be understood.
 */
export async function readSidecar(reportPath: string): Promise<ReportFacts> {
  const dot = reportPath.lastIndexOf(".");
  const path = `${dot < 0 ? reportPath : reportPath.slice(0, dot)}${ENDING}`;
  if (!(await exists(path))) return {};
  try {
    return factsOf(parseJson(await readFile(path)));
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new AppError(cause.code, `${path}, which stands beside it: ${cause.message}`, { cause });
  }
}

function factsOf(value: unknown): ReportFacts {
  const record = recordOf(value);
  const names = ["id", "title", "publisher", "author", "published", "url", "language"] as const;
  const facts = names.map((name) => [name, optionalText(record, name)] as const);
  return Object.fromEntries(facts.filter(([, text]) => text !== undefined));
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
