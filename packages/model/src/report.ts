/** A report as it comes in: a text with its source and date. */
export interface Report {
  readonly id: string;
  /** Day (`YYYY-MM-DD`) or instant (ISO 8601) of publication. */
  readonly published: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  /** BCP 47 tag; English when absent. */
  readonly language?: string;
  readonly text: string;
}
