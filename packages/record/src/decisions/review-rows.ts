import type { AssertionId, AssertionRow } from "../assertions/assertion.ts";
import type { ActorReference } from "../assertions/references.ts";
import { canonicalJson } from "../log/canonical.ts";
import type { Decision } from "../log/decision.ts";
import { type Identity, identityOf } from "./identity.ts";
import { inForce } from "./in-force.ts";

/** What decisions make of rows, one by one. */
export interface Review {
  /** The row as corrected; `undefined` when it is rejected, or its report tombstoned. */
  readonly see: (row: AssertionRow) => AssertionRow | undefined;
  readonly accepted: ReadonlySet<AssertionId>;
  readonly identity: Identity;
}

/** Rows as reviewers left them. */
export interface ReviewedRows extends Pick<Review, "accepted" | "identity"> {
  /** Corrected; without those rejected and those of tombstoned reports; by id. */
  readonly rows: readonly AssertionRow[];
}

/** Fields that say which row it is; no correction changes them. */
const FIXED: ReadonlySet<string> = new Set(["id", "kind", "coding", "report", "coder"]);

/** Reads decisions: of several on one row or one field the latest counts, and none that is undone. */
export function createReview(decisions: readonly Decision[]): Review {
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
    see: (row) =>
      verdicts.get(row.id) === "reject" || gone.has(row.report)
        ? undefined
        : corrected(row, corrections.get(row.id)),
    accepted: new Set(accepted.map(([id]) => id)),
    identity: identityOf(standing),
  };
}

/**
 * Applies decisions to rows. Actors and places keep the keys that they were given; `identity` tells which are one.
 */
export function reviewRows(
  rows: readonly AssertionRow[],
  decisions: readonly Decision[],
): ReviewedRows {
  const { accepted, identity, see } = createReview(decisions);
  return {
    rows: rows.flatMap((row) => see(row) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)),
    accepted,
    identity,
  };
}

/**
 * Picks the rows that new decisions make another of: the blocks to derive again are those that these rows belonged to
 * before, and those that they belong to after. What an event brought is among them with the event.
 *
 * @param rows Whole codings: those of the assertions and reports that the decisions are about, and those that name one
 *   of the actors or places.
 */
export function touchedRows(
  rows: readonly AssertionRow[],
  before: Review,
  after: Review,
): readonly AssertionRow[] {
  const touched = new Set(
    rows.filter((row) => sight(row, before) !== sight(row, after)).map(({ id }) => id),
  );
  return rows.filter(
    (row) =>
      touched.has(row.id) ||
      (row.kind === "control" && row.event !== undefined && touched.has(row.event)),
  );
}

/** All of a row that deriving sees. */
function sight(row: AssertionRow, { accepted, identity, see }: Review): string {
  const seen = see(row);
  if (seen === undefined) return "";
  const place = "place" in seen ? seen.place : undefined;
  const keys = actorsOf(seen).map(({ key }) => identity.actor(key));
  return canonicalJson([
    seen,
    accepted.has(row.id),
    keys,
    place === undefined ? null : identity.place(place.key),
  ]);
}

function actorsOf(row: AssertionRow): readonly ActorReference[] {
  return Object.values(row)
    .flat()
    .filter((value: unknown): value is ActorReference => isReference(value));
}

function isReference(value: unknown): value is ActorReference {
  return typeof value === "object" && value !== null && "key" in value && "code" in value;
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
