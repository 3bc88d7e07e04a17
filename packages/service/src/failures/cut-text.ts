/** The start of a text when it is longer than `most` UTF-16 code units, with a mark that it was cut. */
export function cutText(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${text.slice(0, most).replace(/[\u{D800}-\u{DBFF}]$/u, "")}…`;
}
