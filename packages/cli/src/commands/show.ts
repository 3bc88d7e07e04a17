import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { ShowFlags } from "../record/show.ts";
import type { Finish } from "../run.ts";

const HELP = `
ID is that of a report (r-…), a coding (c-…), an assertion (c-…:e1), an incident (i-…) or a decision (d-…); the key of an
actor (kb:…, name:…) or a place (gn:…, name:…); or the name of an actor or a place.
With --json there is one object, {"kind", …} with all that is known of it and its history.

Examples:
  zenobia show r-0123456789abcdef
  zenobia show c-0123456789abcdef:e1
  zenobia show kb:SDF
  zenobia show Raqqa --json`;

/** Adds `zenobia show`: everything of one thing. */
export function addShowCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("show")
    .summary("show everything of one id, actor or place")
    .description(
      "Shows all that a record has of one thing: with the words that prove it, and its history.",
    )
    .argument("<id...>", "an id, a key, or a name")
    .option("--text", "print the whole text of a report");
  addRecordOptions(command)
    .addHelpText("after", HELP)
    .action(async (words: string[], flags: ShowFlags) => {
      const { show } = await import("../record/show.ts");
      finish(await show(words.join(" "), flags, io));
    });
}
