import type {
  AssertionRow,
  Decision,
  DerivedDocument,
  DerivedKind,
  StoredReport,
} from "@zenobia/record";

/** What is known while documents are derived. */
export interface DerivationContext {
  /** Decisions that hold, in the order in which they were made. */
  readonly decisions: readonly Decision[];
  /** The one key that is derived from, where each is derived from by itself. */
  readonly key?: string;
}

/**
 * How documents of one kind are derived from subjects that share block keys; pure.
 *
 * `component`: from all subjects that keys join, directly or by others; the same however many components are given at
 * once. `key`: from the subjects of one key, and nothing else.
 */
export interface DerivationOf<Subject> {
  readonly kind: DerivedKind;
  readonly scope: "component" | "key";
  /** Keys of a subject; none leaves it out. They need not tell which kind they are of. */
  readonly keysOf: (subject: Subject) => readonly string[];
  /** Given the subjects by id; what is given back needs no keys: they are those of its members. */
  readonly derive: (
    subjects: readonly Subject[],
    context: DerivationContext,
  ) => readonly DerivedDocument[];
}

/** How documents are derived from assertions. */
export interface RowDerivation extends DerivationOf<AssertionRow> {
  readonly from: "rows";
}

/** How documents are derived from reports. */
export interface ReportDerivation extends DerivationOf<StoredReport> {
  readonly from: "reports";
}

/** How documents of one kind are derived. */
export type Derivation = RowDerivation | ReportDerivation;
