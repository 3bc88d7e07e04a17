import type { AssertionId, AssertionRow, ReportId } from "../assertions/assertion.ts";
import type { Decision, Ruling } from "../log/decision.ts";
import { joinKeys, withJoinedKeys } from "./joined-keys.ts";

/** What decisions made of a report. */
export interface ReportMark {
  readonly report: ReportId;
  readonly isTombstone: boolean;
  readonly isSensitive: boolean;
  /** Spans of its text that are not shown; in order. */
  readonly redacted: readonly (readonly [number, number])[];
}

/** What holds, of all that was decided. */
export interface Rulings {
  /** Decisions that hold, in the order in which they were made: those undone are left out, and so is what undid them. */
  readonly inForce: readonly Decision[];
  /** Reports with a mark. */
  readonly marks: ReadonlyMap<ReportId, ReportMark>;
  /** A row as corrected, with keys of actors and places that were said to be one; nothing for one that is rejected or of a report with a tombstone. */
  row(row: AssertionRow): AssertionRow | undefined;
}

/** Reads decisions, given in the order in which they were made. */
export function readRulings(decisions: readonly Decision[]): Rulings {
  const inForce = holding(decisions);
  const rulings = inForce.map(({ ruling }) => ruling);
  const marks = marksOf(rulings);
  const rejected = rejectedOf(rulings);
  const corrections = correctionsOf(rulings);
  const actors = joinKeys(rulings.flatMap((r) => (r.act === "same-actor" ? [r.actors] : [])));
  const places = joinKeys(rulings.flatMap((r) => (r.act === "same-place" ? [r.places] : [])));
  return {
    inForce,
    marks,
    row: (row) => {
      if (rejected.has(row.id) || marks.get(row.report)?.isTombstone) return undefined;
      const corrected = corrections.get(row.id)?.reduce(correct, row) ?? row;
      return withJoinedKeys(corrected, { actors, places });
    },
  };
}

/** An undo that was undone itself undoes nothing. */
function holding(decisions: readonly Decision[]): readonly Decision[] {
  const undone = new Set<string>();
  const kept: Decision[] = [];
  for (const decision of decisions.toReversed()) {
    if (undone.has(decision.id)) continue;
    if (decision.ruling.act === "undo") undone.add(decision.ruling.decision);
    else kept.push(decision);
  }
  return kept.reverse();
}

/** The last word on an assertion counts. */
function rejectedOf(rulings: readonly Ruling[]): ReadonlySet<AssertionId> {
  const rejected = new Set<AssertionId>();
  for (const ruling of rulings) {
    if (ruling.act === "reject") rejected.add(ruling.assertion);
    if (ruling.act === "accept") rejected.delete(ruling.assertion);
  }
  return rejected;
}

type Correction = Extract<Ruling, { act: "correct" }>;

function correctionsOf(
  rulings: readonly Ruling[],
): ReadonlyMap<AssertionId, readonly Correction[]> {
  const corrections = new Map<AssertionId, Correction[]>();
  for (const ruling of rulings) {
    if (ruling.act !== "correct") continue;
    const list = corrections.get(ruling.assertion) ?? [];
    list.push(ruling);
    corrections.set(ruling.assertion, list);
  }
  return corrections;
}

/** Fields that say which assertion a row is: a correction never reaches them. */
const FIXED: ReadonlySet<string> = new Set("id coding report coder kind evidence".split(" "));

/** What a correction says was looked at when it was made. */
function correct(row: AssertionRow, { field, value }: Correction): AssertionRow {
  if (FIXED.has(field)) return row;
  const corrected = Object.assign({ ...row }, { [field]: value });
  if (value === null) Reflect.deleteProperty(corrected, field);
  return corrected;
}

function marksOf(rulings: readonly Ruling[]): ReadonlyMap<ReportId, ReportMark> {
  const marks = new Map<ReportId, ReportMark>();
  for (const ruling of rulings) {
    if (ruling.act !== "tombstone" && ruling.act !== "sensitive" && ruling.act !== "redact")
      continue;
    const { report } = ruling;
    const mark = marks.get(report) ?? {
      report,
      isTombstone: false,
      isSensitive: false,
      redacted: [],
    };
    marks.set(report, marked(mark, ruling));
  }
  return marks;
}

function marked(
  mark: ReportMark,
  ruling: Extract<Ruling, { act: "tombstone" | "sensitive" | "redact" }>,
): ReportMark {
  switch (ruling.act) {
    case "tombstone":
      return { ...mark, isTombstone: true };
    case "sensitive":
      return { ...mark, isSensitive: ruling.sensitive };
    case "redact":
      return {
        ...mark,
        redacted: [...mark.redacted, ...ruling.spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      };
  }
}
