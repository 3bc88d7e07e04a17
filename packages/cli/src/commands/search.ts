import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addDayOptions, addWord, parseLimit, parseWords } from "../record/page-options.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { SearchFlags } from "../record/search-reports.ts";
import type { Finish } from "../run.ts";

const HELP = `
WORDS are as web searches have them: "words in quotes" stand together, or, -without.
With --json each line is {"rank", "snippet"} and the report without its text.

Examples:
  zenobia search siege of Deir ez-Zor
  zenobia search '"army base" -training' --from 2016-01-01 --limit 5`;

const LIMIT = 20;

/** Adds `zenobia search`: reports that hold words. */
export function addSearchCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("search")
    .summary("find reports by their words")
    .description("Finds the reports of a record that hold words, best first.")
    .argument("<words...>", "words that a report must hold");
  addRecordOptions(addDayOptions(command))
    .option("--limit <n>", "how many at most", parseLimit, LIMIT)
    .option("--publisher <name>", "who published it; may be given again", addWord)
    .option("--language <tags>", "languages, with commas between: en,ar", parseWords)
    .addHelpText("after", HELP)
    .action(async (words: string[], flags: SearchFlags) => {
      const { searchReports } = await import("../record/search-reports.ts");
      finish(await searchReports(words, flags, io));
    });
}
