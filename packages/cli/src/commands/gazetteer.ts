import { AppError } from "@zenobia/model";
import { type Command, InvalidArgumentError, Option } from "commander";
import { supplementFolder } from "../gazetteer/supplement-files.ts";
import type { Io } from "../io.ts";
import type { Finish } from "../run.ts";

const HELP = `
The gazetteer in the box has every town of 500 people, divisions, countries, and the smaller
places that wars made known. For more, add the dump of a country from
https://download.geonames.org/export/dump/ (CC BY 4.0), unzipped; "code" and "geoparse" then
search it too.

Examples:
  zenobia gazetteer add SY.txt UA.txt
  zenobia gazetteer find "Dayr az-Zawr"
  zenobia gazetteer list
  zenobia gazetteer remove UA`;

const ADD_HELP = `
In: rows of the GeoNames dump, 19 columns with tabs between. A row that is none is said to be,
with its line, and the run goes on. Of the features those are taken that reports name: towns,
divisions, rivers, mountains, bases, camps, airports, dams, crossings and the like.
A dump that was added before takes the place of its earlier self.

Supplements lie in $ZENOBIA_HOME/gazetteer, else in $XDG_DATA_HOME/zenobia/gazetteer, else in
~/.local/share/zenobia/gazetteer; with --to elsewhere, to be read with --gazetteer.

Examples:
  zenobia gazetteer add SY.txt
  zenobia gazetteer add SY.txt IQ.txt --to ./gazetteer
  zenobia code report.txt --published 2016-03-28 --gazetteer ./gazetteer

Exit status: 0 all rows were taken in, 1 some row or file was not, 2 the call was wrong.`;

const FIND_HELP = `
What a spelling finds, the closest first: a place by its name, by another of its names, by another
spelling of one ("Dayr az Zawr" for "Deir ez-Zor"), or one that sounds alike.

Examples:
  zenobia gazetteer find Jerablous
  zenobia gazetteer find Springfield --limit 100 --format jsonl

Exit status: 0 something was found, 1 nothing was, 2 the call was wrong.`;

const FOLDER_OPTION = "folder of supplements (default: your own)";

/** Adds `zenobia gazetteer`: places beyond those in the box, and what a spelling finds. */
export function addGazetteerCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("gazetteer")
    .summary("add places, list them, see what a spelling finds")
    .description("Keeps supplements of the gazetteer, and shows what a spelling finds.")
    .addHelpText("after", HELP);
  addAdd(command, io, finish);
  addFind(command, io, finish);
  command
    .command("list")
    .summary("list the gazetteer in the box and the supplements")
    .description("Lists the gazetteer in the box and the supplements in a folder.")
    .option("--from <dir>", FOLDER_OPTION)
    .action(async ({ from }: { from?: string }) => {
      const { printSupplements } = await import("../gazetteer/keep-supplements.ts");
      finish(await printSupplements(from ?? supplementFolder(io.env), io));
    });
  command
    .command("remove")
    .summary("remove supplements")
    .description("Removes supplements by name, as list shows them.")
    .argument("<names...>", "names of supplements, such as SY")
    .option("--from <dir>", FOLDER_OPTION)
    .action(async (names: string[], { from }: { from?: string }) => {
      const { removeSupplements } = await import("../gazetteer/keep-supplements.ts");
      finish(await removeSupplements(names, from ?? ownFolder(io), io));
    });
}

function addAdd(command: Command, io: Io, finish: Finish): void {
  command
    .command("add")
    .summary("add the places of GeoNames dumps")
    .description("Makes supplements of the gazetteer from GeoNames country dumps.")
    .argument("<dumps...>", "files such as SY.txt, unzipped")
    .option("--to <dir>", "folder to put the supplements in (default: your own)")
    .option("--all", "take every feature in, wells and hotels too")
    .addHelpText("after", ADD_HELP)
    .action(async (dumps: string[], { to, all }: { to?: string; all?: true }) => {
      const folder = to ?? ownFolder(io);
      const { addSupplements } = await import("../gazetteer/add-supplements.ts");
      finish(await addSupplements(dumps, { folder, all: all === true }, io));
    });
}

interface FindFlags {
  readonly gazetteer?: readonly string[];
  readonly format: "table" | "jsonl";
  readonly limit: number;
}

function addFind(command: Command, io: Io, finish: Finish): void {
  command
    .command("find")
    .summary("show what a spelling finds, best first, and why")
    .description("Shows the places that a spelling finds, best first, and why each.")
    .argument("<name>", "name of a place in any spelling")
    .option("--gazetteer <file...>", "further supplements to search, files or folders")
    .addOption(
      new Option("-f, --format <format>", "what to print")
        .choices(["table", "jsonl"])
        .default("table"),
    )
    .option("--limit <n>", "most places to show", parseLimit, 20)
    .addHelpText("after", FIND_HELP)
    .action(async (name: string, { gazetteer, format, limit }: FindFlags) => {
      const { findPlaces } = await import("../gazetteer/find-places.ts");
      const folder = supplementFolder(io.env);
      const supplements = {
        ...(folder === undefined ? {} : { folder }),
        ...(gazetteer === undefined ? {} : { files: gazetteer }),
      };
      finish(await findPlaces(name, { supplements, format, limit }, io));
    });
}

function parseLimit(word: string): number {
  const limit = Number(word);
  if (/^\d{1,4}$/u.test(word) && limit >= 1) return limit;
  throw new InvalidArgumentError("Write a number from 1 to 9999.");
}

function ownFolder(io: Io): string {
  const folder = supplementFolder(io.env);
  if (folder !== undefined) return folder;
  throw new AppError(
    "cli/usage",
    "neither ZENOBIA_HOME nor HOME says where your supplements are: name a folder",
  );
}
