import { createHash } from "node:crypto";
import type { CodedReport, Report } from "@zenobia/model";
import { canonicalJson, type KeptCoding, type StoredReport } from "@zenobia/record";

/** SHA-256 of a text's UTF-8 bytes or of bytes, lower-case hex. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Makes a coding to be kept; its id is that of all that it says, so the same coding is kept once. */
export function keptCodingOf(coded: CodedReport): KeptCoding {
  const id = `c-${sha256Of(canonicalJson(coded)).slice(0, 16)}`;
  return { id, report: coded.report.id, coded };
}

/** A kept report as a coder reads it. */
export function reportOf({ id, metadata, text }: StoredReport): Report {
  const { author: _, ...said } = metadata;
  return { id, ...said, text };
}

/** How many assertions a coding has. */
export function countAssertions(coded: CodedReport): number {
  const { events, control, relations, figures, quotes } = coded;
  return [events, control, relations, figures, quotes].reduce((sum, { length }) => sum + length, 0);
}
