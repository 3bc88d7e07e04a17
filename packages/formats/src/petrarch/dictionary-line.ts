/** A line of a dictionary as it was read. */
export interface DictionaryLine {
  /** From 1. */
  readonly number: number;
  /** Without its line break; empty for a line that was too long to be kept. */
  readonly text: string;
  /** Set when the line was longer than is read. */
  readonly isTooLong?: boolean;
}

/** Longest line that is read, in UTF-16 code units; the longest of the public dictionaries has 250. */
export const MAX_LINE = 4_000;

/** Tells whether a line is longer than is read. */
export function isTooLong(line: DictionaryLine): boolean {
  return line.isTooLong === true || line.text.length > MAX_LINE;
}

/** The line without its comment (`#`, `;` in older files, `<!-- -->`) and without blanks at its end. */
export function withoutComment(text: string): string {
  const start = text.search(/[#;]|<!--/u);
  return (start < 0 ? text : text.slice(0, start)).trimEnd();
}

/** Tells whether a text has characters that no PETRARCH dictionary should have. */
export function hasForeignCharacters(text: string): boolean {
  return /[^\u0020-\u007E\t]/u.test(text);
}
