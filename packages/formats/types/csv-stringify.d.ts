/** The little of csv-stringify that is used here; its own types want Node's. */
interface Options {
  readonly record_delimiter: "windows";
  readonly quoted_match: RegExp;
}

export declare function stringify(
  rows: (string | number | undefined)[][],
  options: Options,
): string;
