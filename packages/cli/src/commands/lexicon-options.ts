import type { Command } from "commander";

/** `--lexicon` as the call gives it. */
export interface LexiconFlags {
  readonly lexicon?: readonly string[];
}

/** Adds `--lexicon`. */
export function addLexiconOption(command: Command): Command {
  return command.option(
    "--lexicon <files...>",
    "files of predicates that come before the built-in ones (docs/lexicon.md)",
  );
}
