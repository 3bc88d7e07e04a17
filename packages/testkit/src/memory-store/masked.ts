import { createRedactor, maskSpans, type Span } from "@zenobia/model";
import type { StoredReport } from "@zenobia/record";
import type { Memory } from "./memory.ts";

/** A report as it may be searched: what its mark redacts is masked. */
export function masked(memory: Memory, report: StoredReport): StoredReport {
  const mark = memory.documents.get("mark")?.get(report.id)?.document as
    | { readonly redacted?: readonly Span[] }
    | undefined;
  const { redacted = [] } = mark ?? {};
  const { title } = report.metadata;
  const shown = title && createRedactor(report.text, redacted).words(title);
  return {
    ...report,
    text: maskSpans(report.text, 0, redacted),
    metadata: shown === undefined ? report.metadata : { ...report.metadata, title: shown },
  };
}
