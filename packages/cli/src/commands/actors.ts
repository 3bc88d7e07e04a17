import { type Command, Option } from "commander";
import type { CheckFlags } from "../actors/check-actors.ts";
import type { FindFlags } from "../actors/find-actors.ts";
import type { ImportFlags } from "../actors/import-actors.ts";
import type { Io } from "../io.ts";
import type { Finish } from "../run.ts";
import { addActorOption } from "./actor-options.ts";

const HELP = `
Examples:
  zenobia actors find "Syria's foreign minister" --on 2016-03-28
  zenobia actors check my-actors.yaml
  zenobia actors import Phoenix.Countries.actors.txt --out actors.yaml`;

const FIND_HELP = `
NAME is any phrase that a report may hold. "-" reads phrases from standard input, one a line.
Without --on, offices and ties are told for all days, and nobody is looked up by an office.
With --format json there is one object a line:
  {"phrase", "on"?, "in"?, "actors": [{"name", "code", "country"?, "sectors", "kind", "entity"?, "names"?, "since"?,
   "until"?, "source"?, "offices"?, "ties"?, "because", "dropped"}]}

Examples:
  zenobia actors find "Russian war planes"
  zenobia actors find "former Ukrainian president" --on 2016-03-28
  zenobia actors find police --in KEN --format json
  zenobia actors find - --on 2016-03-28 --format json < phrases.txt
  zenobia actors find "Rostam Vali" --actors my-actors.yaml`;

const CHECK_HELP = `
FILE is in the format of packages/reader/data/actors. Each problem is a line, "FILE:LINE: error: what is wrong (rule)";
docs/actors.md explains the rules.

Examples:
  zenobia actors check my-actors.yaml
  zenobia actors check actors/*.yaml --strict

Exit status: 0 nothing is wrong, 1 there are errors (with --strict also for warnings), 2 the call was wrong.`;

const IMPORT_HELP = `
FILE is a PETRARCH or TABARI dictionary of actors or of agents, or a file of our own format; which it is is found out.
What cannot be taken over is told on standard error with its line: bad rows and dates, codes that PLOVER has not,
days with two codes or with none. Nothing is guessed.

Examples:
  zenobia actors import Phoenix.Countries.actors.txt Phoenix.agents.txt --out actors.yaml
  zenobia actors import my.actors.txt > actors.yaml

Exit status: 0 all was taken over, 1 some rows were not, 2 the call was wrong.`;

/** Adds `zenobia actors`: what is known of actors, and files of one's own. */
export function addActorsCommand(program: Command, io: Io, finish: Finish): void {
  const actors = program
    .command("actors")
    .summary("look up, check and import actors")
    .description("Says what is known of actors; checks and imports files of one's own.")
    .addHelpText("after", HELP);
  addFind(actors, io, finish);
  addCheck(actors, io, finish);
  addImport(actors, io, finish);
}

function addFind(actors: Command, io: Io, finish: Finish): void {
  addActorOption(
    actors
      .command("find")
      .summary("tell what the knowledge base makes of a phrase")
      .description("Tells which actors a phrase names on a day, with their codes, and why.")
      .argument("<name...>", "a phrase, or - for phrases on standard input")
      .option("--on <day>", "day as of which is asked, YYYY-MM-DD")
      .option("--in <country>", "country where the phrase tells none, ISO 3166-1 alpha-3")
      .addOption(
        new Option("-f, --format <format>", "what to print")
          .choices(["table", "json"])
          .default("table"),
      ),
  )
    .addHelpText("after", FIND_HELP)
    .action(async (words: string[], flags: FindFlags) => {
      const { findActors } = await import("../actors/find-actors.ts");
      finish(await findActors(words, flags, io));
    });
}

function addCheck(actors: Command, io: Io, finish: Finish): void {
  actors
    .command("check")
    .summary("find what is wrong with files of actors")
    .description("Finds what is wrong with files of actors in our format.")
    .argument("<files...>", "YAML files, or - for standard input")
    .option(
      "--strict",
      "take warnings for errors: names of two, groups and leaders without a source",
    )
    .addHelpText("after", CHECK_HELP)
    .action(async (files: string[], flags: CheckFlags) => {
      const { checkActors } = await import("../actors/check-actors.ts");
      finish(await checkActors(files, flags, io));
    });
}

function addImport(actors: Command, io: Io, finish: Finish): void {
  actors
    .command("import")
    .summary("turn PETRARCH dictionaries into files of actors")
    .description("Turns PETRARCH and TABARI dictionaries into a file of actors in our format.")
    .argument("<files...>", "dictionaries, or - for standard input")
    .option("-o, --out <file>", "where to write; - is standard output", "-")
    .addHelpText("after", IMPORT_HELP)
    .action(async (files: string[], flags: ImportFlags) => {
      const { importActors } = await import("../actors/import-actors.ts");
      finish(await importActors(files, flags, io));
    });
}
