import type { CodingId, ReportId } from "@zenobia/record";
import type { Failure } from "../failures/failure.ts";

/** Why a report was kept and not coded. */
export type Uncoded =
  /** Its language is none that the coder reads. */
  | { readonly why: "language"; readonly language: string }
  /** Coding was not asked for. */
  | { readonly why: "unasked" }
  /** The coder failed on it; it may be tried again. */
  | { readonly why: "failed"; readonly failure: Failure };

/** What became of one thing that came in. All but `failed` is on disk by the time that it is told. */
export type IngestEvent =
  | {
      readonly kind: "coded";
      readonly input: string;
      readonly report: ReportId;
      readonly coding: CodingId;
      /** How many assertions the coding has. */
      readonly assertions: number;
    }
  | {
      readonly kind: "uncoded";
      readonly input: string;
      readonly report: ReportId;
      readonly reason: Uncoded;
    }
  /** The same bytes are kept already. */
  | { readonly kind: "known"; readonly input: string; readonly report: ReportId }
  /** Nothing of it is kept. */
  | { readonly kind: "failed"; readonly input: string; readonly failure: Failure }
  /** What was kept so far has been derived from. */
  | { readonly kind: "derived"; readonly through: number };
