import { type Line, splitLines } from "./split-lines.ts";

/**
 * The lines of JSON Lines, each to be answered with a line.
 *
 * Empty lines at the end are none; one between others is, so that answers stay in step with what was asked.
 */
export async function* jsonLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line> {
  let held = 0;
  for await (const line of splitLines(chunks, maxBytes)) {
    if (line.tooLong === undefined && line.bytes.length === 0) {
      held += 1;
      continue;
    }
    for (; held > 0; held -= 1)
      yield { number: line.number - held, bytes: line.bytes.subarray(0, 0) };
    yield line;
  }
}
