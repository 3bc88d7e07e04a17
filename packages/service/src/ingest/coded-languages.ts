/** Languages that the reader reads, as primary subtags of BCP 47. */
export const CODED_LANGUAGES: readonly string[] = ["en"];

/** Tells whether reports in a language are coded; others are kept as they are. */
export function isCodedLanguage(tag: string): boolean {
  return CODED_LANGUAGES.includes(tag.split("-")[0]?.toLowerCase() ?? "");
}
