import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { AgreeFlags, ImportFlags } from "../record/agree.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
Compares the codings of two coders of the record, programs or people, on the reports that both have
coded: F1 as the coding guide counts it, Cohen's kappa and Krippendorff's alpha for each field, and
what they disagree on, for a reviewer to decide. "import" keeps codings that people made by hand, in
the form of docs/agreement.md, beside the program's.
With --json: one object, {"reports", "counts", "fields", "disagreements"}.

Examples:
  zenobia agree import codings/*.json --coder "A. Coder"
  zenobia agree zenobia "A. Coder"
  zenobia agree zenobia "A. Coder" --list
  zenobia agree zenobia "A. Coder" --json`;

const IMPORT_HELP = `
A coding ID.json goes to the report whose text is in ID.txt, beside it or in ../texts, or to the one
that --report names. Rows whose words are not in the text are told and left out; nothing is guessed.
With --json each line is a coding that was kept: {"file", "coding", "report"}.

Examples:
  zenobia agree import codings/*.json --coder "A. Coder"
  zenobia agree import coding.json --report r-0123456789abcdef --coder "A. Coder"`;

/** Adds `zenobia agree`: how far two coders agree, and where not. */
export function addAgreeCommand(program: Command, io: Io, finish: Finish): void {
  const command = addRecordOptions(
    program
      .command("agree")
      .summary("compare two coders; import codings by hand")
      .description("Compares two coders field by field, and lists what they disagree on.")
      .argument("[first]", "name of a coder, as codings have it")
      .argument("[second]", "name of another"),
  )
    .option("--list", "list what they disagree on, with a suggestion for each")
    .addHelpText("after", HELP)
    .action(async (first: string | undefined, second: string | undefined, flags: AgreeFlags) => {
      const { printAgreement } = await import("../record/agree.ts");
      finish(await printAgreement([first, second], flags, io));
    });
  addRecordOptions(
    command
      .command("import")
      .summary("keep codings by hand")
      .description("Keeps codings that people made by hand.")
      .argument("<files...>", "codings, one report a file"),
  )
    .requiredOption("--coder <name>", "who coded them")
    .option("--round <name>", "version of the guide, or the round, that they were coded in", "1")
    .option("--report <id>", "the report, where no text stands beside the one coding")
    .option("--by <name>", "who keeps them, for the log (default: $USER, else zenobia)")
    .addHelpText("after", IMPORT_HELP)
    .action(async (files: string[], _flags: unknown, called: Command) => {
      const { importCodings } = await import("../record/import-codings.ts");
      // --db and --json are options of "agree" too, which takes them wherever they stand.
      finish(await importCodings(files, called.optsWithGlobals<ImportFlags>(), io));
    });
}
