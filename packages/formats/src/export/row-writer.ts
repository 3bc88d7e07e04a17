import type { ExportedRow } from "./exported.ts";
import { type ExportGuard, guardRow } from "./guard.ts";

/** Writes rows in one format, one after the other; keeps none of them. */
export interface RowWriter {
  /** What stands before the first. */
  begin(): string;
  row(row: ExportedRow): string;
  /** What stands after the last. */
  end(): string;
}

/** Writes rows as they come, piece by piece; what the guard keeps back leaves no trace. */
export async function* writeRows(
  rows: AsyncIterable<ExportedRow> | Iterable<ExportedRow>,
  writer: RowWriter,
  guard: ExportGuard,
): AsyncGenerator<string, void, undefined> {
  yield writer.begin();
  for await (const row of rows) {
    const guarded = guardRow(row, guard);
    if (guarded !== undefined) yield writer.row(guarded);
  }
  yield writer.end();
}
