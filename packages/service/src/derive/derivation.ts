import type {
  AssertionId,
  AssertionRow,
  CodingId,
  Decision,
  DerivedDocument,
  DerivedKind,
  FigureRow,
  Identity,
  Kinship,
  Replacement,
  Sha256,
} from "@zenobia/record";

/** What all derivations are given besides rows. */
export interface DerivationContext {
  /** All decisions, in the order in which they were made; undone ones too. */
  readonly decisions: readonly Decision[];
  readonly identity: Identity;
  /** Assertions that reviewers accepted. */
  readonly accepted: ReadonlySet<AssertionId>;
  readonly kinship: Kinship;
  readonly sha256: Sha256;
}

/** What a stretch of the log changes of rows; each coding changes as a whole. */
export interface RowChange {
  /** Rows of the codings that change, as they were. */
  readonly before: readonly AssertionRow[];
  /** Rows of these codings as they are now, as reviewers left them. */
  readonly after: readonly AssertionRow[];
  /** Assertions that decisions join or part. */
  readonly touched: readonly AssertionId[];
}

/** The record as a change leaves it, though it is not written yet; documents are as they were before. */
export interface DeriveMemory {
  rows(ids: readonly AssertionId[]): Promise<readonly AssertionRow[]>;
  figuresOf(codings: readonly CodingId[]): Promise<readonly FigureRow[]>;
  /** Rows with any of these keys, by id. */
  rowsWith(keys: readonly string[]): Promise<readonly AssertionRow[]>;
  documentsOf(kind: DerivedKind, members: readonly string[]): Promise<readonly DerivedDocument[]>;
  documentsWith(kind: DerivedKind, keys: readonly string[]): Promise<readonly DerivedDocument[]>;
}

/** How documents of one kind are derived. */
export interface Derivation {
  readonly kind: DerivedKind;
  /** Keys that a row is found by; those of different kinds must differ. */
  readonly keysOf: (row: AssertionRow, context: DerivationContext) => readonly string[];
  /** Derives again what a change touches: afterwards documents are as if derived from all rows at once. */
  readonly derive: (
    change: RowChange,
    means: { readonly memory: DeriveMemory; readonly context: DerivationContext },
  ) => Promise<Replacement>;
}
