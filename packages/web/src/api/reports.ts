import type { UseQueryResult } from "@tanstack/react-query";
import type {
  Answers,
  ExplainedAssertion,
  HiddenAssertion,
  HiddenReport,
  ReportHead,
} from "@zenobia/server/client";
import type { ExplainedRow, Listed, ReportView } from "./contract.ts";
import { useRecord } from "./queries.ts";

export type { Decision } from "@zenobia/server/client";
export type { ExplainedAssertion, HiddenReport, ReportHead };

/** How two codings of a report agree, and where not. */
export type Agreement = Answers["/reports/:id/agreement"];

/** What two coders disagree on. */
export type Disagreement = Agreement["disagreements"][number];

/** A report with its text. */
export function useReport(id: string): UseQueryResult<ReportView | HiddenReport> {
  return useRecord<ReportView | HiddenReport>(`/reports/${encodeURIComponent(id)}`);
}

/** What all codings of a report assert, in the order of the text. */
export function useAssertionsOf(id: string): UseQueryResult<Listed<ExplainedRow>> {
  return useRecord<Listed<ExplainedRow>>(`/reports/${encodeURIComponent(id)}/assertions`);
}

/** One assertion with its incident, its alternatives and its history. */
export function useAssertion(
  id: string | undefined,
): UseQueryResult<ExplainedAssertion | HiddenAssertion> {
  return useRecord(
    `/assertions/${encodeURIComponent(id ?? "")}`,
    {},
    { enabled: id !== undefined },
  );
}

/** How two codings of a report agree. */
export function useAgreement(
  id: string,
  [a, b]: readonly [string, string],
): UseQueryResult<Agreement> {
  return useRecord<Agreement>(
    `/reports/${encodeURIComponent(id)}/agreement`,
    { a, b },
    { enabled: a !== "" && b !== "" && a !== b },
  );
}
