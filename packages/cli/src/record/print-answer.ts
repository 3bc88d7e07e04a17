import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { TableOptions } from "../table/scene.ts";
import { tableOptionsOf } from "../table/table-printer.ts";
import type { RecordFlags } from "./record-option.ts";

/** What a command found in a record. */
export interface Answer {
  /** For programs: one JSON object a line. */
  readonly objects: readonly object[];
  /** For people. */
  readonly lines: (options: TableOptions) => readonly string[];
  /** Mark by which `--after` goes on, where there is more. */
  readonly next?: string | undefined;
}

/** Prints an answer as tables, or with `--json` as lines of JSON, the last of which is the mark of the next page. */
export async function printAnswer(
  { objects, lines, next }: Answer,
  { json }: Pick<RecordFlags, "json">,
  io: Pick<Io, "stdout" | "env">,
): Promise<ExitCode> {
  if (json) {
    for (const one of objects) {
      if (io.stdout.isClosed) return EXIT.done;
      await io.stdout.write(`${JSON.stringify(one)}\n`);
    }
    if (next !== undefined) await io.stdout.write(`${JSON.stringify({ next })}\n`);
    return EXIT.done;
  }
  const options = tableOptionsOf(io, { explains: true });
  const more = next === undefined ? [] : ["", options.style.dim(`more: --after ${next}`)];
  await io.stdout.write(
    `${[...lines(options), ...more]
      .join("\n")
      .replace(/\n{3,}/gu, "\n\n")
      .replace(/^\n+/u, "")
      .trimEnd()}\n`,
  );
  return EXIT.done;
}
