import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { TiesFlags } from "../record/list-ties.ts";
import { parseDay, parseLimit } from "../record/page-options.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
A tie is "told" where a report of this day or later speaks of it, "assumed" where none speaks of it any more, and "known"
where only the knowledge base has it. Contradictions: one patron of two that fight, a patron on both sides, a tie to the
patron of one's enemy, patrons or allies at odds; each with the words that say it.
With --json each line is a tie, {"standing", "relation", "subject", "object", "since"?, "until"?, "tellings", …}, or a
contradiction with its edges.

Examples:
  zenobia ties --on 2018-03-01 --actor YPG
  zenobia ties --on 2018-03-01 --contradictions
  zenobia ties --on 2018-03-01 --contradictions --actor Turkey --json`;

/** Adds `zenobia ties`: who stands behind whom on a day, and what does not go together. */
export function addTiesCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("ties")
    .summary("list ties of a day and their contradictions")
    .description(
      "Lists who backs, arms, leads, opposes whom as of a day; or what does not go together.",
    )
    .requiredOption("--on <day>", "the day, YYYY-MM-DD", parseDay)
    .option("--actor <name>", "only ties of this actor, by name or key")
    .option("--contradictions", "list ties and fights that do not go together")
    .option("--limit <n>", "how many at most", parseLimit, 1000)
    .option("--after <mark>", "go on after a page of ties: the mark that it ended with");
  addRecordOptions(command)
    .addHelpText("after", HELP)
    .action(async (flags: TiesFlags) => {
      const { listTies } = await import("../record/list-ties.ts");
      finish(await listTies(flags, io));
    });
}
