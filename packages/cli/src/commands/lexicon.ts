import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { TestFlags } from "../lexicon/test-lexicon.ts";
import type { Finish } from "../run.ts";

const HELP = `
Examples:
  zenobia lexicon test my-predicates.yaml
  zenobia code report.txt --lexicon my-predicates.yaml`;

const TEST_HELP = `
FILE is a list of entries in the format of packages/reader/data/predicates (docs/lexicon.md explains it).
Each example is coded by the rules and the lexicon, yours before the built-in one, without the learned models:
  ok      all examples of the entry hold, and one fails without it
  FAILED  an example does not hold: what it expects, and what was coded
  idle    all examples hold, but would without the entry too: it adds nothing that they show

Examples:
  zenobia lexicon test my-predicates.yaml
  zenobia lexicon test predicates/*.yaml --strict

Exit status: 0 all examples hold, 1 some do not (with --strict also for idle entries), 2 the call was wrong.`;

/** Adds `zenobia lexicon`: predicates of one's own. */
export function addLexiconCommand(program: Command, io: Io, finish: Finish): void {
  const lexicon = program
    .command("lexicon")
    .summary("test predicates of your own")
    .description("Tests files of predicates: verbs and nouns, and what they say happened.")
    .addHelpText("after", HELP);
  lexicon
    .command("test")
    .summary("run the examples of files of predicates")
    .description("Runs the examples of files of predicates.")
    .argument("<files...>", "YAML files, or - for standard input")
    .option("--strict", "fail for entries that are idle, too")
    .addHelpText("after", TEST_HELP)
    .action(async (files: string[], flags: TestFlags) => {
      const { testLexicon } = await import("../lexicon/test-lexicon.ts");
      finish(await testLexicon(files, flags, io));
    });
}
