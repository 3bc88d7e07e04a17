import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { DeriveFlags } from "../record/derive-record.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
Incidents, holdings, ties and the ledger are derived from codings and decisions, and can be made
again at will: with --all from nothing, which gives the same as step by step, byte for byte.
With --json: {"through"}, the last entry of the log that was derived from.

Examples:
  zenobia derive
  zenobia derive --all`;

/** Adds `zenobia derive`. */
export function addDeriveCommand(program: Command, io: Io, finish: Finish): void {
  addRecordOptions(
    program
      .command("derive")
      .summary("derive incidents, holdings, ties and figures again")
      .description(
        "Derives from what was kept since the last time, or with --all from everything.",
      ),
  )
    .option("--all", "forget what was derived, and derive all of it from nothing")
    .addHelpText("after", HELP)
    .action(async (flags: DeriveFlags) => {
      const { deriveRecord } = await import("../record/derive-record.ts");
      finish(await deriveRecord(flags, io));
    });
}
