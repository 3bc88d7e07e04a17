import { AppError } from "@zenobia/model";
import {
  type AssertionId,
  type AssertionRow,
  assertionsOf,
  canonicalJson,
  type Decision,
  type Ruling,
  type Store,
} from "@zenobia/record";
import { sha256Of } from "../ingest/kept-coding.ts";
import { checkCorrection } from "./correction.ts";

/** Where decisions are kept, and what they are about is looked up. */
export type ReviewStore = Pick<Store, "append" | "codings" | "kept" | "reports">;

/** A ruling with who makes it, and why. */
export interface Verdict {
  readonly ruling: Ruling;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly why?: string;
}

/** Most assertions that one decision joins or parts. */
const MAX_ASSERTIONS = 500;

/**
 * Keeps a decision after a look at what it is about.
 *
 * @throws {AppError} `review/unknown` when what it is about is not in the record, `review/invalid` when it makes no
 *   sense, `store/*`. Nothing is kept then.
 */
export async function decide(store: ReviewStore, verdict: Verdict): Promise<Decision> {
  await checkRuling(store, verdict.ruling);
  const { by, at } = verdict;
  const decision = decisionOf(verdict);
  await store.append([{ kind: "decision", decision }], { by, at });
  return decision;
}

/** A verdict as it is kept; whether it makes sense is not looked at. */
export function decisionOf({ ruling, by, at, why }: Verdict): Decision {
  const body = { by, at, ...(why === undefined ? {} : { why }), ruling };
  return { id: `d-${sha256Of(canonicalJson(body)).slice(0, 16)}`, ...body };
}

async function checkRuling(store: ReviewStore, ruling: Ruling): Promise<void> {
  switch (ruling.act) {
    case "accept":
    case "reject":
      await assertionRow(store, ruling.assertion);
      return;
    case "correct":
      checkCorrection(await assertionRow(store, ruling.assertion), ruling.field, ruling.value);
      return;
    case "merge":
      await checkEvents(store, ruling.assertions, 2);
      return;
    case "split":
      await checkEvents(store, ruling.assertions, 1);
      await checkEvents(store, ruling.from, 1);
      checkApart(ruling.assertions, ruling.from);
      return;
    case "same-actor":
      checkPair(ruling.actors);
      return;
    case "same-place":
      checkPair(ruling.places);
      return;
    case "redact":
      await checkSpans(store, ruling);
      return;
    case "tombstone":
    case "sensitive":
      await checkKept(store, ruling.report);
      return;
    case "undo":
      await checkKept(store, ruling.decision);
      return;
  }
}

async function checkEvents(
  store: ReviewStore,
  ids: readonly AssertionId[],
  least: number,
): Promise<void> {
  const count = new Set(ids).size;
  if (count < least || count > MAX_ASSERTIONS)
    throw new AppError(
      "review/invalid",
      `${count} assertions are named: name ${least} to ${MAX_ASSERTIONS}`,
    );
  for (const id of ids) {
    const { kind } = await assertionRow(store, id);
    if (kind !== "event")
      throw new AppError("review/invalid", `${id} is a ${kind}; only events make incidents`);
  }
}

function checkApart(ids: readonly AssertionId[], from: readonly AssertionId[]): void {
  const both = ids.find((id) => from.includes(id));
  if (both !== undefined)
    throw new AppError("review/invalid", `${both} cannot be parted from itself`);
}

function checkPair([a, b]: readonly [string, string]): void {
  if (a === b || a === "" || b === "")
    throw new AppError(
      "review/invalid",
      "two different keys are to be named, such as kb:… or gn:…",
    );
}

async function checkSpans(
  store: ReviewStore,
  { report, spans }: Extract<Ruling, { act: "redact" }>,
): Promise<void> {
  const [stored] = await store.reports([report]);
  if (stored === undefined) throw unknown(report);
  const isInside = ([start, end]: readonly [number, number]): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
  const bad = spans.find((span) => !isInside(span) || span[1] > stored.text.length);
  if (spans.length === 0 || bad !== undefined)
    throw new AppError(
      "review/invalid",
      `spans are [start, end] within the ${stored.text.length} characters of ${report}`,
    );
}

async function checkKept(store: ReviewStore, id: string): Promise<void> {
  if (!(await store.kept([id])).has(id)) throw unknown(id);
}

/** The row of an assertion as its coder left it, whatever was decided of it. */
async function assertionRow(store: ReviewStore, id: AssertionId): Promise<AssertionRow> {
  const [coding] = await store.codings([id.slice(0, Math.max(0, id.indexOf(":")))]);
  if (coding === undefined) throw unknown(id);
  const [stored] = await store.reports([coding.report]);
  const context = { coding: coding.id, report: coding.report, text: stored?.text ?? "" };
  const row = assertionsOf(coding.coded, context).find((one) => one.id === id);
  if (row === undefined) throw unknown(id);
  return row;
}

function unknown(id: string): AppError {
  return new AppError("review/unknown", `there is no ${JSON.stringify(id)} in this record`);
}
