import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addRecordOptions, type RecordFlags } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
Looks whether everything that Zenobia needs is there and works: the program, its models and data, the
record, and what is derived from it. It changes nothing.
With --json each line is one thing that was looked at: {"what", "isWell", "says"}.

Example:
  zenobia doctor --db my-record

Exit status: 0 all is well, 1 something is not, 2 the call was wrong.`;

/** Adds `zenobia doctor`. */
export function addDoctorCommand(program: Command, io: Io, finish: Finish): void {
  addRecordOptions(
    program
      .command("doctor")
      .summary("look whether everything is there and works")
      .description("Checks the program, its models and data, and the record."),
  )
    .addHelpText("after", HELP)
    .action(async (flags: RecordFlags) => {
      const { examine } = await import("../record/examine.ts");
      finish(await examine(flags, io));
    });
}
