import type { CodedReport } from "@zenobia/model";
import type { CodingId, ReportId } from "../assertions/assertion.ts";
import type { Decision } from "../log/decision.ts";

/** How a report came in. */
export interface Fetched {
  readonly how: "file" | "line" | "url" | "feed" | "stdin" | "text";
  /** Path, URL, or path and line (`events.jsonl:12`), as given. */
  readonly from: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The URL that answered, where redirects led elsewhere. */
  readonly finally?: string;
}

/** What a report says of itself, or what was guessed of it. */
export interface ReportMetadata {
  /** Day (`YYYY-MM-DD`) or instant (ISO 8601) of publication. */
  readonly published: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly author?: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** A report as it is kept, without its original bytes. */
export interface StoredReport {
  readonly id: ReportId;
  /** SHA-256 of the original bytes, lower-case hex. */
  readonly sha256: string;
  /** How many original bytes there are. */
  readonly size: number;
  readonly fetched: Fetched;
  /** Media type of the original bytes. */
  readonly mediaType?: string;
  /** The text taken from the bytes; what spans point into. */
  readonly text: string;
  /** Name and version of what took the text: `readability 0.6.0`, `plain 1`. */
  readonly extractor: string;
  readonly metadata: ReportMetadata;
  /** Which of the metadata are guesses. */
  readonly guessed: readonly (keyof ReportMetadata)[];
}

/** A report with its original bytes. */
export interface KeptReport extends StoredReport {
  readonly bytes: Uint8Array;
}

/** A coding as it is kept: what one coder says of one report. */
export interface KeptCoding {
  readonly id: CodingId;
  readonly report: ReportId;
  readonly coded: CodedReport;
}

/** Something to be kept for ever. */
export type KeptItem =
  | { readonly kind: "report"; readonly report: KeptReport }
  | { readonly kind: "coding"; readonly coding: KeptCoding }
  | { readonly kind: "decision"; readonly decision: Decision };
