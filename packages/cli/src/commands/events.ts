import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { EventsFlags } from "../record/list-events.ts";
import { addFilterOptions, addPageOptions, addWord } from "../record/page-options.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
An event is here once for each report that tells it; "zenobia incidents" puts together what is one happening.
Names are looked up among what the record has; which actor or place was taken is told where several fit.
With --json each line is an assertion with its evidence; the last is {"next"} where there is more.

Examples:
  zenobia events --actor SDF --place Raqqa --from 2017-06-01 --to 2017-10-31
  zenobia events --type ASSAULT,COERCE --status happened --evidence
  zenobia events --box 35,32,43,38 --publisher "Hill Post" --json`;

/** Adds `zenobia events`: who did what to whom, assertion by assertion. */
export function addEventsCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("events")
    .summary("list events, assertion by assertion")
    .description("Lists who did what to whom, as each report of a record tells it.");
  addRecordOptions(addPageOptions(addFilterOptions(command)))
    .option("--words <words>", "words that its evidence must hold, as web searches have them")
    .option("--coder <name>", "who coded it; may be given again", addWord)
    .option("-e, --evidence", "print with each event the words that prove it (table only)")
    .addHelpText("after", HELP)
    .action(async (flags: EventsFlags) => {
      const { listEvents } = await import("../record/list-events.ts");
      finish(await listEvents(flags, io));
    });
}
