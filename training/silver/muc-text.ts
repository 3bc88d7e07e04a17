/** Notes of the monitors that made the reports, in brackets; glosses such as [FMLN] stay. */
const NOTE =
  /\[[^\]]{0,60}\b(?:TEXT|REPORTER|INDISTINCT|CONTINUED|RECORDING|OMITTED|THOUGHT|HEARD|REPORT|COMMUNIQUE|SPEECH|EXCERPTS?|SIGNED|STATEMENT|COMMENTARY|MODERATOR|ARTICLE|APPLAUSE|EDITORIAL|SPEAKER|UNIDENTIFIED|ANNOUNCER|PASSAGE|SIC|DATED|FBIS|PRESS RELEASE|INTERVIEW|SENTENCE|TRANSLITERATED|PUBLISHED|BY|FROM)\b[^\]]{0,60}\]/gu;
const DOCUMENT = /^(?:DEV|TST\d)-MUC\d-\d{4}\b.*$/mu;
/** "SAN SALVADOR, 3 JAN 90 (DPA) -- ", before the first paragraph. */
const HEAD = /^[^\n]{0,160}?\s--\s/u;
const BROKEN_COMPOUND = /(?<=[A-Z])- (?!AND\b|OR\b|TO\b)(?=[A-Z])/gu;

/** Reads a file of MUC-3/4 into its reports: paragraphs on a line each, without date lines and notes. */
export function readMucReports(raw: string): readonly string[] {
  return raw
    .split(DOCUMENT)
    .slice(1)
    .map((report) => {
      const paragraphs = report.split(/\n[ \t]*\n/u).map(unwrap);
      const filled = paragraphs.filter((paragraph) => paragraph !== "");
      return filled.map((paragraph, at) => cleaned(paragraph, at === 0)).join("\n\n");
    });
}

function unwrap(paragraph: string): string {
  return paragraph.split(/\s+/u).join(" ").trim();
}

function cleaned(paragraph: string, isFirst: boolean): string {
  const body = isFirst ? paragraph.replace(HEAD, "") : paragraph;
  return unwrap(body.replace(NOTE, " ")).replace(BROKEN_COMPOUND, "-");
}
