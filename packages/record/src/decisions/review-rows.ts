import type { AssertionId, AssertionRow } from "../assertions/assertion.ts";
import type { Decision } from "../log/decision.ts";
import { type Identity, identityOf } from "./identity.ts";
import { inForce } from "./in-force.ts";

/** Rows as reviewers left them. */
export interface ReviewedRows {
  /** Corrected; without those rejected and those of tombstoned reports; by id. */
  readonly rows: readonly AssertionRow[];
  readonly accepted: ReadonlySet<AssertionId>;
  readonly identity: Identity;
}

/** Fields that say which row it is; no correction changes them. */
const FIXED: ReadonlySet<string> = new Set(["id", "kind", "coding", "report", "coder"]);

/**
 * Applies decisions to rows: of several on one row or one field the latest counts. Actors and places keep the keys that
 * they were given; `identity` tells which are one.
 */
export function reviewRows(
  rows: readonly AssertionRow[],
  decisions: readonly Decision[],
): ReviewedRows {
  const standing = inForce(decisions);
  const verdicts = new Map<AssertionId, "accept" | "reject">();
  const corrections = new Map<AssertionId, Map<string, unknown>>();
  const gone = new Set<string>();
  for (const { ruling } of standing) {
    if (ruling.act === "accept" || ruling.act === "reject")
      verdicts.set(ruling.assertion, ruling.act);
    if (ruling.act === "tombstone") gone.add(ruling.report);
    if (ruling.act === "correct" && !FIXED.has(ruling.field)) {
      const fields = corrections.get(ruling.assertion) ?? new Map<string, unknown>();
      corrections.set(ruling.assertion, fields.set(ruling.field, ruling.value));
    }
  }
  const accepted = [...verdicts].filter(([, verdict]) => verdict === "accept");
  return {
    rows: rows
      .filter(({ id, report }) => verdicts.get(id) !== "reject" && !gone.has(report))
      .map((row) => corrected(row, corrections.get(row.id)))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    accepted: new Set(accepted.map(([id]) => id)),
    identity: identityOf(standing),
  };
}

/** The reviewer's word is taken as it is: whoever records a decision checks its value. */
function corrected(
  row: AssertionRow,
  fields: ReadonlyMap<string, unknown> | undefined,
): AssertionRow {
  if (fields === undefined) return row;
  const entries = Object.entries({ ...row, ...Object.fromEntries(fields) });
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null),
  ) as unknown as AssertionRow;
}
