import type { Command } from "commander";
import type { Io } from "../io.ts";
import { parseBox, parseDay } from "../record/page-options.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { ControlFlags } from "../record/tell-control.ts";
import type { Finish } from "../run.ts";

const HELP = `
A place is held by one, contested, disputed (sources name different holders) or unknown. How sure that is falls to a
half in 180 days after the last day that a source speaks of. Nothing is averaged: contradictions are listed.
With --place and without --on the day is the last that a source speaks of.
With --json and --place: one object, {"place", "name", "day", "status", "holders", "confidence", "lastConfirmed", "ageDays",
"contradictions", "assertions", "parts"?, "timeline"}; without --place one such object a place, without its timeline.

Examples:
  zenobia control --place Raqqa --on 2017-10-20
  zenobia control --on 2018-03-20
  zenobia control --on 2018-03-20 --holder "Islamic State" --box 35,32,43,38 --json`;

/** Adds `zenobia control`: who held which place on a day. */
export function addControlCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("control")
    .summary("tell who held a place, or all places, on a day")
    .description("Tells who held a place on a day and over time, or who held which place on a day.")
    .option("--place <name>", "a place by name or key")
    .option("--on <day>", "the day, YYYY-MM-DD", parseDay)
    .option("--holder <name>", "without --place: only places that this actor holds or fights for")
    .option("--box <degrees>", "without --place: west,south,east,north in degrees", parseBox)
    .option(
      "--unknown",
      "without --place: list places too of which too little is told by that day",
    );
  addRecordOptions(command)
    .addHelpText("after", HELP)
    .action(async (flags: ControlFlags) => {
      const { tellControl } = await import("../record/tell-control.ts");
      finish(await tellControl(flags, io));
    });
}
