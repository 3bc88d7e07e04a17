import { createWriteStream } from "node:fs";
import { AppError } from "@zenobia/model";
import { type ExportQuestion, exportPieces } from "@zenobia/service/ask";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withRecord } from "./open-record.ts";
import type { RecordFlags } from "./record-option.ts";

/** Options of `zenobia export`. */
export interface ExportFlags extends RecordFlags, ExportQuestion {
  readonly out?: string;
}

/** Writes what the record has of one kind; holds a page of it at a time. */
export async function exportRecord(flags: ExportFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const pieces = exportPieces(store, flags);
    if (flags.out === undefined) await printPieces(pieces, io);
    else await writePieces(pieces, flags.out);
    return EXIT.done;
  });
}

async function printPieces(pieces: AsyncIterable<string>, { stdout }: Io): Promise<void> {
  for await (const piece of pieces) {
    await stdout.write(piece);
    if (stdout.isClosed) return;
  }
}

async function writePieces(pieces: AsyncIterable<string>, path: string): Promise<void> {
  const { pipeline } = await import("node:stream/promises");
  const file = createWriteStream(path);
  const isFault = new Promise<never>((_, reject) => {
    file.once("error", (error) =>
      reject(new AppError("output/unwritable", `${path}: ${error.message}`, { cause: error })),
    );
  });
  await Promise.race([pipeline(pieces, file), isFault]);
}
