import { AppError, type Report } from "@zenobia/model";
import type { DocumentText } from "../documents/document-text.ts";
import { type Failure, failureOf } from "../failures/failure.ts";
import { jsonLines } from "../lines/json-lines.ts";
import { decodeText } from "./decode-text.ts";
import type { InputKind } from "./input-kind.ts";
import { MAX_REPORT_BYTES, readAll, tooLarge } from "./input-limit.ts";
import type { InputSource } from "./input-source.ts";
import { idOf, parseJson } from "./json-record.ts";
import { reportOfJson } from "./report-of-json.ts";
import { readSidecar } from "./sidecar.ts";

/** One report to be coded, with where it stands. */
export interface GoodInput {
  readonly ok: true;
  readonly input: string;
  readonly report: Report;
}

/** One report to be coded, or what keeps it from being coded. */
export type ReportInput = GoodInput | { readonly ok: false; readonly failure: Failure };

/** What the call says of the reports that it names. */
export interface ReportFlags {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** Reads the reports of one source, each by itself: what is wrong with one keeps no other from being read. */
export async function* readReports(
  source: InputSource,
  flags: ReportFlags,
): AsyncGenerator<ReportInput> {
  if (source.kind === "jsonl") yield* reportsOfLines(source, flags);
  else if (source.kind === "json") yield* reportsOfJson(source, flags);
  else
    yield await attempt({ input: source.name, id: flags.id ?? source.id }, () =>
      reportOfDocument(source, flags),
    );
}

/** Where one report stands. */
interface ReportPlace {
  readonly input: string;
  readonly id?: string | number;
}

async function attempt(
  place: ReportPlace,
  read: () => Promise<Report> | Report,
): Promise<ReportInput> {
  try {
    return { ok: true, input: place.input, report: await read() };
  } catch (error) {
    return { ok: false, failure: failureOf(error, place) };
  }
}

async function reportOfDocument(source: InputSource, flags: ReportFlags): Promise<Report> {
  const bytes = await readWhole(source);
  const { text, facts } = await documentText(decodeText(bytes), source.kind);
  if (text.trim() === "")
    throw new AppError("input/empty", "it holds no text: give a file with the text of a report");
  const beside = source.path === undefined ? {} : await readSidecar(source.path);
  const merged = { id: source.id, ...facts, ...beside, ...definedOf(flags), text };
  if (merged.published === undefined) throw missingDate(source);
  return { ...merged, published: merged.published };
}

function missingDate(source: InputSource): AppError {
  const beside =
    source.path === undefined
      ? ""
      : `, or write {"published": "YYYY-MM-DD"} into ${source.id}.meta.json beside it`;
  return new AppError(
    "input/date",
    `its day of publication is not known: call with --published YYYY-MM-DD${beside}`,
  );
}

async function readWhole(source: InputSource): Promise<Uint8Array> {
  if (source.size !== undefined && source.size > MAX_REPORT_BYTES) throw tooLarge(source.size);
  return await readAll(source.open());
}

async function documentText(content: string, kind: InputKind): Promise<DocumentText> {
  if (kind === "html") return (await import("../documents/read-html.ts")).readHtml(content);
  if (kind === "markdown")
    return (await import("../documents/read-markdown.ts")).readMarkdown(content);
  return { text: content, facts: {} };
}

function definedOf(flags: ReportFlags): ReportFlags {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

async function* reportsOfLines(
  source: InputSource,
  flags: ReportFlags,
): AsyncGenerator<ReportInput> {
  refuseSingleFlags(source, flags);
  try {
    for await (const { number, bytes, tooLong } of jsonLines(source.open(), MAX_REPORT_BYTES)) {
      const input = `${source.name}, line ${number}`;
      yield tooLong === undefined
        ? reportOfBytes(input, bytes, flags)
        : { ok: false, failure: failureOf(tooLarge(tooLong), { input }) };
    }
  } catch (error) {
    yield { ok: false, failure: failureOf(error, { input: source.name }) };
  }
}

function reportOfBytes(input: string, bytes: Uint8Array, flags: ReportFlags): ReportInput {
  let value: unknown;
  try {
    value = parseJson(bytes);
    return { ok: true, input, report: reportOfJson(value, flags) };
  } catch (error) {
    return { ok: false, failure: failureOf(error, placeOf(input, value)) };
  }
}

function placeOf(input: string, value: unknown): ReportPlace {
  const id = idOf(value);
  return id === undefined ? { input } : { input, id };
}

/** A file of JSON is one report or a list of them. */
async function* reportsOfJson(
  source: InputSource,
  flags: ReportFlags,
): AsyncGenerator<ReportInput> {
  refuseSingleFlags(source, flags);
  let value: unknown;
  try {
    value = parseJson(await readWhole(source));
  } catch (error) {
    yield { ok: false, failure: failureOf(error, { input: source.name }) };
    return;
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [at, item] of items.entries()) {
    const input = Array.isArray(value) ? `${source.name}, item ${at + 1}` : source.name;
    yield await attempt(placeOf(input, item), () => reportOfJson(item, flags));
  }
}

/** An id or a title is of one report; files of JSON may hold many and say it themselves. */
function refuseSingleFlags(source: InputSource, { id, title }: ReportFlags): void {
  const flag = id === undefined ? "--title" : "--id";
  if (id === undefined && title === undefined) return;
  throw new AppError(
    "cli/usage",
    `${flag} is for one text; the reports of ${source.name} say it in JSON`,
  );
}
