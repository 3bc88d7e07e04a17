import { type Command, Option } from "commander";
import type { Io } from "../io.ts";
import type { Finish } from "../run.ts";
import { addModelOptions, type ModelFlags } from "./model-options.ts";

/** Options of `zenobia parse`, as the call gives them. */
export interface ParseFlags extends ModelFlags {
  readonly input?: "text" | "conllu";
}

const HELP = `
A file that ends in .conllu or .conll keeps its sentences and words; the columns LEMMA UPOS XPOS FEATS HEAD
and DEPREL are filled by the model. Anything else is raw text: sentences and words are found first.
A sentence that is no CoNLL-U is named on standard error and left out.

Examples:
  zenobia parse report.txt
  zenobia parse gold.conllu > parsed.conllu
  echo "Rebels took the town." | zenobia parse -`;

/** Adds `zenobia parse`: sentences with their trees. */
export function addParseCommand(program: Command, io: Io, finish: Finish): void {
  addModelOptions(
    program
      .command("parse")
      .summary("print the syntax trees of texts as CoNLL-U")
      .description("Prints the syntax trees of texts as CoNLL-U.")
      .argument("<inputs...>", "text files, .conllu files, or - for standard input")
      .addOption(
        new Option(
          "--input <kind>",
          "what the inputs are, where their names do not tell (default: text)",
        ).choices(["text", "conllu"]),
      ),
  )
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: ParseFlags) => {
      const { parseInputs } = await import("../parse-inputs.ts");
      finish(await parseInputs(inputs, flags, io));
    });
}
