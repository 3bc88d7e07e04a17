import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { ReviewFlags } from "../record/review.ts";
import type { Finish } from "../run.ts";

const HELP = `
A decision is kept in the log like everything else, and what is derived follows it at once. Ids of
assertions are those that "zenobia events" and "zenobia show" print (c-…:e1).

  accept ID               it is as the coder has it
  reject ID               it is not; nothing is derived from it
  correct ID FIELD VALUE  a field is otherwise; VALUE is JSON (a plain word is taken as text)
  merge ID ID…            these tell of one incident
  split ID… --from ID…    these do not tell of the incident that those tell of
  same-actor KEY KEY      two actors are one
  same-place KEY KEY      two places are one
  redact REPORT S-E…      characters S to E of a report are shown and exported no more
  tombstone REPORT        a report is shown, counted and exported no more
  sensitive REPORT [no]   a report is for coders only
  undo DECISION           a decision no longer holds
  list                    the decisions so far
  orphans                 decisions to look at again: the reports were coded again since, and the newest
                          codings lack what they were made about, or have it otherwise

When a report is coded again by a newer version of its coder, decisions go over to what the new coding
has in the same words.

With --json the decision, or each of the list: {"id", "by", "at", "why"?, "ruling"}.

Examples:
  zenobia review reject c-0123456789abcdef:e3 --why "a film, not an attack"
  zenobia review correct c-0123456789abcdef:e3 status denied
  zenobia review merge c-0123456789abcdef:e1 c-fedcba9876543210:e4
  zenobia review same-actor "kb:isis" "name:SYR:daesh"`;

/** Adds `zenobia review`: decisions of people. */
export function addReviewCommand(program: Command, io: Io, finish: Finish): void {
  addRecordOptions(
    program
      .command("review")
      .summary("accept, reject, correct, merge, split, redact …")
      .description("Keeps a decision of a reviewer, and derives again what it touches.")
      .argument("<act>", "what is decided; see below")
      .argument("[words...]", "ids and values"),
  )
    .option("--from <ids...>", "for split: assertions that stay apart from the others")
    .option("--why <words>", "why; kept with the decision")
    .option("--by <name>", "who decides (default: $USER, else zenobia)")
    .addHelpText("after", HELP)
    .action(async (act: string, words: string[], flags: ReviewFlags) => {
      const { review } = await import("../record/review.ts");
      finish(await review(act, words, flags, io));
    });
}
