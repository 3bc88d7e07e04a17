import { createRedactor, maskSpans, REDACTED, type Span } from "@zenobia/model";
import type { DerivedDocument, StoredReport } from "@zenobia/record";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { plainText } from "./plain-text.ts";

/** A tsvector holds 1 MB; what stands later in a text than this is not found by search. */
const SEARCHED_CHARACTERS = 250_000;

/** What of a report is searched. */
type Searched = Pick<StoredReport, "text" | "metadata">;

/** Whether a report's words are read as English. */
export function isEnglish({ metadata }: Pick<StoredReport, "metadata">): boolean {
  return metadata.language.split("-")[0] === "en";
}

/** The words of a report that search finds, as SQL: those of the title weigh more; what is redacted is blank. */
export function wordsOf(report: Searched, redacted: readonly Span[] = []): RawBuilder<unknown> {
  const { title = "" } = report.metadata;
  const words = isEnglish(report) ? sql.lit("english") : sql.lit("simple");
  const shown = createRedactor(report.text, redacted).words(title.slice(0, 1000));
  const text = shownText(report.text, redacted).slice(0, SEARCHED_CHARACTERS);
  return sql`setweight(to_tsvector(${words}::regconfig, ${plainText(blank(shown))}), 'A')
    || to_tsvector(${words}::regconfig, ${plainText(blank(text))})`;
}

/** A text with what is redacted masked. */
export function shownText(text: string, redacted: readonly Span[]): string {
  return redacted.length === 0 ? text : maskSpans(text, 0, redacted);
}

/** Redacted spans by report; none for most. */
export async function readRedacted(
  db: Kysely<Tables>,
  reports: readonly string[],
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const { rows } = await sql<{ id: string; body: string }>`
    select id, body from documents
    where kind = 'mark' and id = any(${[...reports]}::text[])`.execute(db);
  return new Map(rows.map(({ id, body }) => [id, redactedIn(JSON.parse(body))]));
}

/** Makes search find what the marks of these reports leave to be found. */
export async function indexWords(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const redacted = await readRedacted(db, reports);
  for (const id of new Set(reports)) {
    const { rows } = await sql<{ body: string }>`
      select body from reports where id = ${id}`.execute(db);
    for (const { body } of rows) {
      const words = wordsOf(JSON.parse(body) as StoredReport, redacted.get(id));
      await sql`update report_index set words = ${words} where id = ${id}`.execute(db);
    }
  }
}

/** What is asked of a mark's document here; whoever derives it keeps to this. */
interface Redactions {
  readonly redacted?: readonly Span[];
}

function redactedIn({ document }: DerivedDocument): readonly Span[] {
  return (document as Redactions).redacted ?? [];
}

function blank(text: string): string {
  return text.replaceAll(REDACTED, " ");
}
