import { canonicalJson } from "../log/canonical.ts";
import type { Sha256 } from "../log/chain.ts";
import type { LogItem } from "../log/entry.ts";
import type { KeptItem, KeptReport, StoredReport } from "./kept.ts";

/** What is kept of an item beside original bytes: canonical JSON. Its SHA-256 is the digest in the log. */
export function keptBody(item: KeptItem): string {
  switch (item.kind) {
    case "report":
      return canonicalJson(withoutBytes(item.report));
    case "coding":
      return canonicalJson(item.coding.coded);
    case "decision":
      return canonicalJson(item.decision);
  }
}

/** The item's line for the log. The digest of a report covers its bytes by their SHA-256, which the body holds. */
export function logItemOf(
  item: KeptItem,
  { by, at, sha256 }: { readonly by: string; readonly at: string; readonly sha256: Sha256 },
): LogItem {
  return { at, by, kind: item.kind, subject: subjectOf(item), digest: sha256(keptBody(item)) };
}

/** Id of the item. */
export function subjectOf(item: KeptItem): string {
  switch (item.kind) {
    case "report":
      return item.report.id;
    case "coding":
      return item.coding.id;
    case "decision":
      return item.decision.id;
  }
}

/** A report without its original bytes. */
export function withoutBytes(report: KeptReport): StoredReport {
  const { bytes: _, ...rest } = report;
  return rest;
}
