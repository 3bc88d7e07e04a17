import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addRecordOptions, type RecordFlags } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
A record lies in a folder (nothing else is needed), or in a PostgreSQL database from version 15 on.
Other commands take the one that --db or $ZENOBIA_DB names. "zenobia ingest" makes one by itself.
With --json: {"db", "entries"}, the place and how many entries its log has.

Examples:
  zenobia init
  zenobia init --db ~/records/sahel
  zenobia init --db postgres://me@localhost/zenobia`;

/** Adds `zenobia init`: an empty record. */
export function addInitCommand(program: Command, io: Io, finish: Finish): void {
  addRecordOptions(
    program
      .command("init")
      .summary("make an empty record")
      .description("Makes an empty record; one that is there already is brought up to date."),
  )
    .addHelpText("after", HELP)
    .action(async (flags: RecordFlags) => {
      const { initRecord } = await import("../record/init-record.ts");
      finish(await initRecord(flags, io));
    });
}
