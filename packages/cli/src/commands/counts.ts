import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addFilterOptions, parseLimit, parseWords } from "../record/page-options.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { CountsFlags } from "../record/tell-counts.ts";
import type { Finish } from "../run.ts";

const LIMIT = 30;

const HELP = `
Dimensions: day, week (its Monday), month, year, kind, type, status, actor, pair, place, source, publisher.
Events are counted unless --kind says otherwise: event, control, tie, figure, quote, or all.
With a time and something else there is a spark line over time for each; else a bar.
With --json each line is {"key": {"week", "type"}, "count"}, "names"? for keys of actors and places.

Examples:
  zenobia counts --by week --actor SDF
  zenobia counts --by month,type --from 2017-01-01 --to 2018-12-31
  zenobia counts --by pair --type ASSAULT --limit 20
  zenobia counts --by publisher --kind all --json`;

/** Adds `zenobia counts`: how many, by whatever is asked. */
export function addCountsCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("counts")
    .summary("count assertions by time, type, actor, place …")
    .description(
      "Counts the assertions of a record by any of time, type, actor, pair, place, source.",
    )
    .requiredOption("--by <dimensions>", "what to count by, with commas between", parseWords)
    .option("--kind <kinds>", "kinds that are counted, with commas between", parseWords, ["event"])
    .option("--limit <n>", "how many groups are printed at most", parseLimit, LIMIT);
  addRecordOptions(addFilterOptions(command))
    .addHelpText("after", HELP)
    .action(async (flags: CountsFlags) => {
      const { tellCounts } = await import("../record/tell-counts.ts");
      finish(await tellCounts(flags, io));
    });
}
