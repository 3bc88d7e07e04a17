import type { Command } from "commander";

/** `--actors` as the call gives it. */
export interface ActorFlags {
  readonly actors?: readonly string[];
}

/** Adds `--actors`. */
export function addActorOption(command: Command): Command {
  return command.option(
    "--actors <files...>",
    "files of actors that come before the built-in ones: our YAML, or PETRARCH dictionaries (docs/actors.md)",
  );
}
