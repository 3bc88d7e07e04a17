/** What one check found: no problems, or a line for each. */
export interface CheckResult {
  readonly problems: readonly string[];
  /** What was looked at, in a few words, for the closing table. */
  readonly note: string;
}
