import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { IncidentsFlags } from "../record/list-incidents.ts";
import { addFilterOptions, addPageOptions, parseLimit } from "../record/page-options.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
"voices" counts those who speak for themselves: reports that copy one another, or one speaker, are one voice.
"told" counts assertions. "zenobia show ID" says of an incident why its tellings are taken for one.
With --json each line is an incident; the last is {"next"} where there is more.

Examples:
  zenobia incidents --place Raqqa --from 2017-10-01 --to 2017-10-31
  zenobia incidents --voices 2 --tellings
  zenobia incidents --actor SDF --type ASSAULT --json`;

/** Adds `zenobia incidents`: what happened, each thing once. */
export function addIncidentsCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("incidents")
    .summary("list what happened, each thing once")
    .description("Lists what the reports of a record tell of, each happening once.");
  addRecordOptions(addPageOptions(addFilterOptions(command)))
    .option("--voices <n>", "only those that at least so many voices tell", parseLimit)
    .option("-t, --tellings", "print who tells of each, in which words (table only)")
    .addHelpText("after", HELP)
    .action(async (flags: IncidentsFlags) => {
      const { listIncidents } = await import("../record/list-incidents.ts");
      finish(await listIncidents(flags, io));
    });
}
