import type { DecisionId, ReportId } from "@zenobia/record";

/** Work that was asked for and goes on: reports that are read, coded and derived from. */
export interface Job {
  readonly id: string;
  readonly state: "waiting" | "running" | "done" | "failed";
  /** Who asked for it. */
  readonly by: string;
  /** How many things it was given, so far as that is known. */
  readonly inputs: number;
  readonly coded: number;
  readonly uncoded: number;
  readonly known: number;
  readonly failed: number;
  /** Ids of reports that it kept or found kept. */
  readonly reports: readonly ReportId[];
  /** What went wrong, with which input. */
  readonly failures: readonly {
    readonly input: string;
    readonly code: string;
    readonly message: string;
  }[];
}

/** What is told as it happens; what was asked before may be asked again then. */
export type LiveEvent =
  | { readonly kind: "job"; readonly job: Job }
  | { readonly kind: "report"; readonly report: ReportId }
  /** All entries of the log up to this one are derived from. */
  | { readonly kind: "derived"; readonly through: number }
  | {
      readonly kind: "decision";
      readonly decision: DecisionId;
      readonly by: string;
    };
