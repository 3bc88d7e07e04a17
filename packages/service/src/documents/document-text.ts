/** What a file says of itself beside its text; none of it is guessed. */
export interface DocumentFacts {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** Day or instant of publication. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47 tag. */
  readonly language?: string;
}

/** The text of a file, with what the file says of itself. */
export interface DocumentText {
  readonly text: string;
  readonly facts: DocumentFacts;
  /** What may be taken where nothing says it: it is likely, and has to be marked as a guess. */
  readonly guesses?: DocumentFacts;
}
