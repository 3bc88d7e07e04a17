/** What a word of a class stands for: a month's number, a unit's name, a piece of a value. */
export type TimeValue = number | string;

/** The word lists of `data/words/times.yaml`. */
export interface TimeWords {
  /** Class -> words -> value; words in lower case. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, TimeValue>>>>;
  /** Classes whose words must start with a capital. */
  readonly capitalised: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
}
