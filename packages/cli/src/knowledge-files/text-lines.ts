import type { DictionaryLine } from "@zenobia/formats";
import { AppError } from "@zenobia/model";
import { fileChunks, splitLines } from "@zenobia/service/inputs";
import type { Io } from "../io.ts";

/** Most bytes of a file of actors; the largest of the public dictionaries has 1.5 MB. */
export const MAX_ACTOR_BYTES = 64_000_000;
/** Most bytes of a line; a line that is longer is told and not kept. */
const MAX_LINE_BYTES = 16_000;

/**
 * The lines of a file of actors, as they are read.
 *
 * @throws {AppError} `input/not-found`, `input/unreadable`, `input/too-large`, `input/binary` or `input/encoding`.
 */
export function actorLines(path: string, io: Io): AsyncGenerator<DictionaryLine> {
  return textLines(path, io, "a file of actors");
}

/**
 * The lines of a file of knowledge, as they are read; `what` names it in errors.
 *
 * @throws {AppError} as `actorLines` does.
 */
export async function* textLines(
  path: string,
  io: Io,
  what: string,
): AsyncGenerator<DictionaryLine> {
  const chunks = path === "-" ? io.stdin : fileChunks(path);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const { number, bytes, tooLong } of splitLines(
    bounded(chunks, what),
    MAX_LINE_BYTES,
  )) {
    if (tooLong !== undefined) yield { number, text: "", isTooLong: true };
    else yield { number, text: decoded(bytes, number, decoder) };
  }
}

async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_ACTOR_BYTES)
      throw new AppError(
        "input/too-large",
        `${what} has at most ${MAX_ACTOR_BYTES / 1_000_000} MB: split it`,
      );
    if (chunk.includes(0))
      throw new AppError("input/binary", `there are NUL bytes: ${what} is text`);
    yield chunk;
  }
}

function decoded(
  bytes: Uint8Array,
  number: number,
  decoder: InstanceType<typeof TextDecoder>,
): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new AppError(
      "input/encoding",
      `line ${number} is no UTF-8: convert the file, with iconv -f WINDOWS-1252 -t UTF-8 for example`,
      { cause },
    );
  }
}
