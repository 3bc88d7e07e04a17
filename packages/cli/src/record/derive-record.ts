import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withRecord } from "./open-record.ts";
import { recordDeriver } from "./record-deriver.ts";
import type { RecordFlags } from "./record-option.ts";

/** Options of `zenobia derive`. */
export interface DeriveFlags extends RecordFlags {
  readonly all?: true;
}

/** Derives from a record, on from the last time or from nothing. */
export async function deriveRecord(flags: DeriveFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const started = performance.now();
    const deriver = await recordDeriver(store, io);
    const { through } = flags.all ? await deriver.all() : await deriver.update();
    if (flags.json) await io.stdout.write(`${JSON.stringify({ through })}\n`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    await io.stderr.write(`all is derived up to entry ${through} of the log, in ${seconds} s\n`);
    return EXIT.done;
  });
}
