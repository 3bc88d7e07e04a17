import type { LogEntry } from "@zenobia/server/client";
import type { AssertionRow, ReportView } from "../../api/contract.ts";
import type { Decision } from "../../api/reports.ts";
import { kindWords } from "../../record/assertion-words.ts";
import { dayWords } from "../../record/days.ts";
import { fieldLabelOf } from "./coder-pairs.ts";

/** A decision in words: "Corrected “Assault”, status: denied". */
export function decisionWords({ ruling }: Decision, rows: readonly AssertionRow[]): string {
  switch (ruling.act) {
    case "accept":
      return `Accepted ${nameOf(ruling.assertion, rows)}`;
    case "reject":
      return `Rejected ${nameOf(ruling.assertion, rows)}`;
    case "correct":
      return `Corrected ${nameOf(ruling.assertion, rows)}, ${fieldLabelOf(ruling.field).toLowerCase()}: ${shown(ruling.value)}`;
    case "merge":
      return "Said to tell of one incident";
    case "split":
      return "Said to tell of different incidents";
    case "sensitive":
      return ruling.sensitive ? "Marked as sensitive" : "No longer marked as sensitive";
    case "redact":
      return "Redacted words";
    case "tombstone":
      return "Removed the report";
    case "undo":
      return "Took a decision back";
    default:
      return "Said that two names are one";
  }
}

/** Whether a decision is about an assertion, or undoes one that is. */
export function isAbout(
  { ruling }: Decision,
  assertion: string,
  all: readonly Decision[],
): boolean {
  if (ruling.act === "undo") {
    const before = all.find(({ id }) => id === ruling.decision);
    return before !== undefined && isAbout(before, assertion, all);
  }
  if ("assertion" in ruling) return ruling.assertion === assertion;
  return "assertions" in ruling && ruling.assertions.includes(assertion);
}

/** What an entry of the log kept. */
export function entryWords({ kind, subject }: LogEntry, report: ReportView): string {
  if (kind === "report") return `Came in from ${report.fetched.from}`;
  const coding = report.codings.find(({ id }) => id === subject);
  if (coding === undefined) return "Coded";
  return `Coded by ${coding.coder.name}, version ${coding.coder.version}`;
}

/** An instant to the minute, in UTC. */
export function instantWords(at: string): string {
  return `${dayWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}

function nameOf(assertion: string, rows: readonly AssertionRow[]): string {
  const row = rows.find(({ id }) => id === assertion);
  return row === undefined ? "an assertion that is not shown now" : `“${kindWords(row)}”`;
}

function shown(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "not told";
  if (Array.isArray(value)) return value.map(shown).join(", ");
  if (typeof value === "object" && "name" in value) return String(value.name);
  if (typeof value === "object" && "start" in value) return String(value.start);
  return String(value).replaceAll("_", " ").toLowerCase();
}
