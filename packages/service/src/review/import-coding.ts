import { AppError, type CodedReport, type Span } from "@zenobia/model";
import type { CodingId, Store } from "@zenobia/record";
import { countAssertions, keptCodingOf, sha256Of } from "../ingest/kept-coding.ts";

/** A coding by a person, or by another program, and where it goes. */
export interface CodingToImport {
  /** Its head says which report it is of, and by the SHA-256 of the text that it is of this one. */
  readonly coded: CodedReport;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** What became of a coding that was imported. */
export interface ImportedCoding {
  readonly coding: CodingId;
  readonly assertions: number;
  /** The same coding was there before. */
  readonly isKnown: boolean;
}

/**
 * Keeps a coding of a report that is kept.
 *
 * @throws {AppError} `review/unknown` when the report is not in the record, `review/invalid` when the coding is of
 *   another text or points outside it.
 */
export async function importCoding(
  store: Pick<Store, "append" | "reports">,
  { coded, by, at }: CodingToImport,
): Promise<ImportedCoding> {
  const { id, sha256 } = coded.report;
  const [report] = await store.reports([id]);
  if (report === undefined)
    throw new AppError("review/unknown", `there is no report ${JSON.stringify(id)} in this record`);
  if (sha256 !== sha256Of(report.text))
    throw new AppError("review/invalid", `the coding is of another text than ${id} has`);
  const outside = spansIn(coded).find(([start, end]) => start < 0 || end > report.text.length);
  if (outside !== undefined)
    throw new AppError(
      "review/invalid",
      `the coding points at [${outside.join(", ")}], outside the ${report.text.length} characters of ${id}`,
    );
  const coding = keptCodingOf(coded);
  const { known } = await store.append([{ kind: "coding", coding }], { by, at });
  return {
    coding: coding.id,
    assertions: countAssertions(coded),
    isKnown: known.includes(coding.id),
  };
}

function spansIn(coded: CodedReport): readonly Span[] {
  const { actors, places, events, control, relations, figures, quotes } = coded;
  return [
    ...[...actors, ...places].flatMap(({ mentions }) => mentions),
    ...[...events, ...control, ...relations, ...figures].flatMap(({ evidence }) => evidence),
    ...events.map(({ trigger }) => trigger),
    ...quotes.map(({ span }) => span),
  ];
}
