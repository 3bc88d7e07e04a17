import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { ReportsFlags } from "../record/list-reports.ts";
import { addDayOptions, addPageOptions, addWord, parseWords } from "../record/page-options.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
A page ends with a mark where there is more; --after goes on from it. With --json the mark is the last line, {"next"}.
Each other line is a report without its text: {"id", "sha256", "size", "fetched", "extractor", "metadata", "guessed", "length"}.

Examples:
  zenobia reports --from 2017-10-01 --to 2017-10-31
  zenobia reports --publisher "Hill Post" --words '"army base" -training'
  zenobia reports --limit 1000 --json > reports.jsonl`;

/** Adds `zenobia reports`: which reports a record has. */
export function addReportsCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("reports")
    .summary("list the reports of a record")
    .description("Lists the reports of a record by day of publication.");
  addRecordOptions(addPageOptions(addDayOptions(command)))
    .option("--publisher <name>", "who published it; may be given again", addWord)
    .option("--language <tags>", "languages, with commas between: en,ar", parseWords)
    .option("--words <words>", "words that it must hold, as web searches have them")
    .addHelpText("after", HELP)
    .action(async (flags: ReportsFlags) => {
      const { listReports } = await import("../record/list-reports.ts");
      finish(await listReports(flags, io));
    });
}
