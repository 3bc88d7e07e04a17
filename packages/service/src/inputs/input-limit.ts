import { AppError } from "@zenobia/model";

/** Most bytes of one report, be it a file or a line. */
export const MAX_REPORT_BYTES = 10_000_000;

/** What is said of an input that has more bytes than are read. */
export function tooLarge(size: number): AppError {
  const limit = `${MAX_REPORT_BYTES / 1_000_000} MB`;
  const message = `this has more than ${limit} (${size} bytes), the most that is read as one report: split it`;
  return new AppError("input/too-large", message, { details: { size } });
}

/**
 * Reads a stream to its end.
 *
 * @throws {AppError} `input/too-large` as soon as there are more bytes than {@link MAX_REPORT_BYTES}.
 */
export async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_REPORT_BYTES) throw tooLarge(size);
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}
