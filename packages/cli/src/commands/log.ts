import { type Command, InvalidArgumentError } from "commander";
import type { Io } from "../io.ts";
import type { LogFlags } from "../record/print-log.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
Whatever is kept, a report, a coding, a decision, has an entry in the log: when, by whom, the SHA-256
of what is kept, chained by hash to the entry before it. "verify" walks the chain, counts the hashes of
everything kept again, and says where they no longer fit.
With --json each line is an entry, {"sequence", "at", "by", "kind", "subject", "digest", "previous", "hash"}; of verify, a break:
{"problem", "sequence"?, "subject"?}, and none where the chain is whole.

Examples:
  zenobia log
  zenobia log r-0123456789abcdef
  zenobia log verify

Exit status of verify: 0 the chain is whole, 1 it is broken, 2 the call was wrong.`;

/** Adds `zenobia log`: the history of a record. */
export function addLogCommand(program: Command, io: Io, finish: Finish): void {
  addRecordOptions(
    program
      .command("log")
      .summary("show the history of a record, or verify it")
      .description(
        "Shows the log of a record, newest first, or of one thing in it; or verifies it.",
      )
      .argument("[id]", "id of a report, coding or decision; or verify"),
  )
    .option("--limit <n>", "most entries to show", parseLimit, 30)
    .addHelpText("after", HELP)
    .action(async (id: string | undefined, flags: LogFlags) => {
      const { printLog, verifyLog } = await import("../record/print-log.ts");
      finish(await (id === "verify" ? verifyLog(flags, io) : printLog(id, flags, io)));
    });
}

function parseLimit(word: string): number {
  const limit = Number(word);
  if (/^\d{1,6}$/u.test(word) && limit >= 1) return limit;
  throw new InvalidArgumentError("Write a number from 1 to 999999.");
}
