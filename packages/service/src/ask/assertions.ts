import { type Span, spansOverlap } from "@zenobia/model";
import type { AssertionRow, Page, Paged, RowFilter, Store } from "@zenobia/record";
import { carriedAround } from "./carried.ts";
import { codingOfAssertion } from "./coding-of-assertion.ts";
import { type History, historyOf } from "./history.ts";
import { present } from "./present.ts";
import { createShield } from "./shield.ts";

/** An assertion with what stands around it. */
export interface AssertionView {
  readonly assertion: AssertionRow;
  /** The text around the evidence: where it begins, and its words. */
  readonly context: { readonly span: Span; readonly text: string };
  /** Id of the incident that it tells of. */
  readonly incident?: string;
  /** What other codings make of the same words. */
  readonly alternatives: readonly AssertionRow[];
  readonly history: History;
}

/** An assertion that does not count any more: rejected, or of a report that is no longer shown. */
export interface HiddenAssertion {
  readonly id: string;
  readonly hidden: true;
  /** What the newest coding of the same coder has in its place. */
  readonly now?: string;
  readonly history: History;
}

/** Characters of the report on either side of the evidence. */
const AROUND = 300;

/** A page of assertions, redacted words masked. */
export async function askAssertions(
  store: Store,
  filter: RowFilter,
  page: Page,
): Promise<Paged<AssertionRow>> {
  const { rows, next } = await store.listRows(filter, page);
  const shield = await createShield(
    store,
    rows.map(({ report }) => report),
  );
  return { rows: rows.map((row) => shield.mask(row)), ...(next === undefined ? {} : { next }) };
}

/** An assertion with its words, its incident and its history; `undefined` where there never was one. */
export async function askAssertion(
  id: string,
  store: Store,
): Promise<AssertionView | HiddenAssertion | undefined> {
  const [row] = await store.rows([id]);
  const carried = await carriedAround(store, id);
  const history = await historyOf(store, [id, codingOfAssertion(id), ...carried.keys()]);
  if (row === undefined) {
    const now = carried.get(id)?.match?.to;
    return history.decisions.length === 0
      ? undefined
      : { id, hidden: true, ...present({ now }), history };
  }
  const shield = await createShield(store, [row.report]);
  const [report] = await store.reports([row.report]);
  const [incident] = await store.documentsOf("incident", [id]);
  const alternatives = await alternativesTo(row, store);
  return {
    assertion: shield.mask(row),
    context: shield.mask(contextOf(row, report?.text ?? ""), row.report),
    ...(incident === undefined ? {} : { incident: incident.id }),
    alternatives: alternatives.map((one) => shield.mask(one)),
    history,
  };
}

function contextOf({ evidence }: AssertionRow, text: string): AssertionView["context"] {
  const spans = evidence.map(({ span }) => span);
  const start = Math.max(0, Math.min(...spans.map(([first]) => first)) - AROUND);
  const end = Math.min(text.length, Math.max(...spans.map(([, last]) => last)) + AROUND);
  const span = spans.length === 0 ? ([0, 0] as const) : ([start, end] as const);
  return { span, text: text.slice(...span) };
}

async function alternativesTo(row: AssertionRow, store: Store): Promise<readonly AssertionRow[]> {
  const codings = await store.codingsOf([row.report]);
  const others = codings.map(({ id }) => id).filter((id) => id !== row.coding);
  if (others.length === 0) return [];
  const rows = await store.rowsOf(others);
  return rows.filter(
    ({ evidence, kind }) =>
      kind === row.kind &&
      evidence.some(({ span }) => row.evidence.some((own) => spansOverlap(span, own.span))),
  );
}
