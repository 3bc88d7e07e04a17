import type { Decision, DerivedDocument, Replacement, ReportId, Ruling } from "@zenobia/record";

/** What decisions made of a report. */
export interface ReportMark {
  readonly report: ReportId;
  readonly isTombstone: boolean;
  readonly isSensitive: boolean;
  /** Spans of its text that are not shown; in order. */
  readonly redacted: readonly (readonly [number, number])[];
}

/** Marks by report, of these reports. */
export type ReportMarks = ReadonlyMap<ReportId, ReportMark>;

/** Reads what decisions in force made of reports. */
export function marksOf(reports: readonly ReportId[], standing: readonly Decision[]): ReportMarks {
  const wanted = new Set(reports);
  const marks = new Map<ReportId, ReportMark>();
  for (const { ruling } of standing) {
    if (!("report" in ruling) || !wanted.has(ruling.report)) continue;
    const mark = marks.get(ruling.report) ?? unmarked(ruling.report);
    marks.set(ruling.report, withRuling(mark, ruling));
  }
  return marks;
}

/** Marks of these reports, in place of those that they had; by these a store knows what not to show. */
export function replaceMarks(reports: readonly ReportId[], marks: ReportMarks): Replacement {
  return {
    kind: "mark",
    keys: reports.map(keyOf),
    documents: [...marks.values()].flatMap(documentsOf),
  };
}

function keyOf(report: ReportId): string {
  return `mark:${report}`;
}

function unmarked(report: ReportId): ReportMark {
  return { report, isTombstone: false, isSensitive: false, redacted: [] };
}

function withRuling(mark: ReportMark, ruling: Ruling): ReportMark {
  if (ruling.act === "tombstone") return { ...mark, isTombstone: true };
  if (ruling.act === "sensitive") return { ...mark, isSensitive: ruling.sensitive };
  if (ruling.act !== "redact") return mark;
  const redacted = [...mark.redacted, ...ruling.spans];
  return { ...mark, redacted: redacted.sort((a, b) => a[0] - b[0] || a[1] - b[1]) };
}

/** A report that is no longer sensitive, and is nothing else, has no mark. */
function documentsOf(mark: ReportMark): readonly DerivedDocument<ReportMark>[] {
  const { report, isTombstone, isSensitive, redacted } = mark;
  if (!isTombstone && !isSensitive && redacted.length === 0) return [];
  const shown = isSensitive ? "sensitive" : "redacted";
  return [
    {
      kind: "mark",
      id: report,
      keys: [keyOf(report)],
      members: [report],
      columns: { status: isTombstone ? "tombstone" : shown },
      document: mark,
    },
  ];
}
