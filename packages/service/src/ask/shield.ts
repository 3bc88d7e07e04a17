import { createRedactor, type Redactor, type Span } from "@zenobia/model";
import type { DerivedDocument, ReportId, Store } from "@zenobia/record";

type ReadsMarks = Pick<Store, "documents" | "allDocuments" | "reports">;

/** For more reports than these it is less to read all marks, as few reports have one. */
const MANY = 500;

/** Masks words that reviewers redacted. */
export interface Shield {
  /** Tells whether nothing of a report is shown any more. */
  readonly hides: (report: ReportId) => boolean;
  /** Masks words that come out of a report. */
  readonly words: (words: string, report: ReportId) => string;
  /** Masks words wherever an object holds them; `report` is whose it is where it does not say so itself. */
  readonly mask: <Value>(value: Value, report?: ReportId) => Value;
}

/** Fields of rows and documents that hold words of reports, besides evidence. */
const WORDS: ReadonlySet<string> = new Set([
  "name",
  "who",
  "qualifier",
  "words",
  "venue",
  "value",
  "title",
]);

/**
 * Makes what masks the words of these reports. Names in documents that several reports make stay as they are: what is
 * redacted is masked before anything is derived of it, and a name that another report tells openly is no secret.
 */
export async function createShield(
  store: ReadsMarks,
  reports: readonly ReportId[],
): Promise<Shield> {
  const marks = await marksOf(store, [...new Set(reports)]);
  const hidden = new Set(marks.flatMap(({ report, isTombstone }) => (isTombstone ? [report] : [])));
  const redacted = marks.filter(({ redacted }) => redacted.length > 0);
  const redactors = await redactorsOf(store, redacted);
  const words = (text: string, report: ReportId | undefined): string =>
    report === undefined ? text : (redactors.get(report)?.words(text) ?? text);
  const walk = (value: unknown, report: ReportId | undefined, isWords = false): unknown => {
    if (typeof value === "string") return isWords ? words(value, report) : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, report, isWords));
    return typeof value === "object" && value !== null ? walkObject(value, report) : value;
  };
  const walkObject = (value: object, report: ReportId | undefined): unknown => {
    if (isEvidence(value))
      return report === undefined ? value : (redactors.get(report)?.evidence(value) ?? value);
    const own = "report" in value && typeof value.report === "string" ? value.report : report;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, walk(part, own, WORDS.has(key))]),
    );
  };
  return {
    hides: (report) => hidden.has(report),
    words,
    mask: <Value>(value: Value, report?: ReportId) =>
      redactors.size === 0 ? value : (walk(value, report) as Value),
  };
}

interface Mark {
  readonly report: ReportId;
  readonly isTombstone: boolean;
  readonly redacted: readonly Span[];
}

async function marksOf(store: ReadsMarks, reports: readonly ReportId[]): Promise<readonly Mark[]> {
  if (reports.length === 0) return [];
  if (reports.length <= MANY) return (await store.documents("mark", reports)).map(markOf);
  const wanted = new Set(reports);
  const marks: Mark[] = [];
  for await (const document of store.allDocuments("mark"))
    if (wanted.has(document.id)) marks.push(markOf(document));
  return marks;
}

function markOf({ document }: DerivedDocument): Mark {
  return document as unknown as Mark;
}

async function redactorsOf(
  store: ReadsMarks,
  marks: readonly Mark[],
): Promise<ReadonlyMap<ReportId, Redactor>> {
  if (marks.length === 0) return new Map();
  const reports = await store.reports(marks.map(({ report }) => report));
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  return new Map(
    marks.map(({ report, redacted }) => [
      report,
      createRedactor(texts.get(report) ?? "", redacted),
    ]),
  );
}

function isEvidence(value: object): value is { readonly span: Span; readonly text: string } {
  return (
    "span" in value &&
    "text" in value &&
    Array.isArray(value.span) &&
    typeof value.text === "string"
  );
}
