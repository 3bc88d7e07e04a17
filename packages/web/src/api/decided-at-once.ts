import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Decision, HiddenReport } from "@zenobia/server/client";
import type { ExplainedRow, Listed, ReportView, Ruling, SessionView } from "./contract.ts";
import { RECORD } from "./queries.ts";

const REPORT = /^\/reports\/[^/]+$/u;
const ROWS = /^\/reports\/[^/]+\/assertions$/u;

/** Shows a decision on one assertion before the server has answered: as the report will be told once it is kept. */
export function showDecided(client: QueryClient, ruling: Ruling): void {
  if (ruling.act !== "accept" && ruling.act !== "reject" && ruling.act !== "correct") return;
  const by = client.getQueryData<SessionView>(["session"])?.user?.name ?? "";
  const decision: Decision = { id: "d-now", by, at: new Date().toISOString(), ruling };
  client.setQueriesData<ReportView | HiddenReport>({ predicate: asks(REPORT) }, (view) =>
    view === undefined ? view : withDecision(view, decision),
  );
  client.setQueriesData<Listed<ExplainedRow>>({ predicate: asks(ROWS) }, (list) =>
    list === undefined ? list : { ...list, rows: list.rows.flatMap((row) => ruled(row, ruling)) },
  );
}

function asks(path: RegExp): (query: { readonly queryKey: QueryKey }) => boolean {
  return ({ queryKey: [first, asked] }) =>
    first === RECORD && typeof asked === "string" && path.test(asked);
}

/** Answers of other paths look like those of a report at first sight; they have no codings. */
function withDecision(
  view: ReportView | HiddenReport,
  decision: Decision,
): ReportView | HiddenReport {
  const { ruling } = decision;
  if (!("codings" in view) || !("assertion" in ruling)) return view;
  if (!view.codings.some(({ id }) => ruling.assertion.startsWith(`${id}:`))) return view;
  const decisions = [...view.history.decisions, decision];
  return { ...view, history: { ...view.history, decisions } };
}

function ruled(
  row: ExplainedRow,
  ruling: Extract<Ruling, { readonly assertion: string }>,
): readonly ExplainedRow[] {
  if (row.id !== ruling.assertion || ruling.act === "accept") return [row];
  if (ruling.act === "reject") return [];
  const { field, value } = ruling;
  const entries = Object.entries({ ...row, [field]: value }).filter(([, one]) => one !== null);
  // The form that the value comes from gives what the field can have.
  return [Object.fromEntries(entries) as unknown as ExplainedRow];
}
