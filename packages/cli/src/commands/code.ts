import { INPUT_WORDS } from "@zenobia/service/inputs";
import type { Command } from "commander";
import { Option } from "commander";
import type { CodeFlags } from "../code-reports.ts";
import type { Io } from "../io.ts";
import type { Finish } from "../run.ts";
import { parseWorkers } from "../workers/worker-count.ts";
import { addActorOption } from "./actor-options.ts";
import { addLexiconOption } from "./lexicon-options.ts";
import { addPlaceOptions } from "./model-options.ts";

/** Words of `--format`. */
export const FORMATS = ["table", "json", "jsonl", "csv"] as const;

const HELP = `
Inputs:
  .txt .md .html .pdf  one report; the day of publication comes from --published, from
                       NAME.meta.json beside it ({"id", "published", "publisher", "title"}),
                       or from the page itself
  .jsonl               one report a line: {"id", "published", "publisher"?, "title"?, "text"}
  .json                one such report, or a list of them
  .csv                 one report a record; the first line names the same fields
  FOLDER               every such file in it and below
  -                    standard input; what it holds is guessed, or said by --input

Formats:
  table   for people      json    one coded report, or a list of them
  csv     one event a row jsonl   one coded report a line; a report that fails gets
                                  {"id"?, "error": {"code", "message"}} as its line

Workers:
  Many reports are coded on several threads and answered in their order; what is printed is
  the same with any number of them. One report, or a few short ones, start none.

Examples:
  zenobia code report.txt --published 2016-03-28 --publisher "The Guardian"
  zenobia code report.html --explain
  zenobia code reports/ --format csv > events.csv
  zenobia code reports/ --actors my-actors.yaml Phoenix.agents.txt
  zenobia code reports/ --lexicon my-predicates.yaml
  zenobia code - --format jsonl < reports.jsonl > coded.jsonl

Exit status: 0 all was coded, 1 some input failed, 2 the call was wrong.`;

/** Adds `zenobia code`: reports in, coded reports out. */
export function addCodeCommand(program: Command, io: Io, finish: Finish): void {
  addActorOption(
    addLexiconOption(
      addPlaceOptions(
        program
          .command("code")
          .summary("code reports: events, control, ties, figures, quotes")
          .description(
            "Codes reports: who did what to whom, where and when, and according to whom.",
          )
          .argument("<inputs...>", "files, folders, or - for standard input")
          .addOption(
            new Option("-f, --format <format>", "what to print").choices(FORMATS).default("table"),
          )
          .option(
            "-e, --explain",
            "print with each item the words that prove it and the rules that led to it (table only)",
          )
          .option(
            "--published <day>",
            "day of publication, YYYY-MM-DD; for JSON only where a report has none",
          )
          .option("--publisher <name>", "who published it; for JSON only where a report has none")
          .option("--title <words>", "title of the one report")
          .option("--id <id>", "id of the one report (default: the file's name)")
          .addOption(
            new Option(
              "--input <kind>",
              "what standard input and files of unknown endings are",
            ).choices(Object.keys(INPUT_WORDS)),
          )
          .option(
            "--workers <n>",
            "threads that code many reports at once; 1 is none beside the command's own (default: one a processor, at most 8)",
            parseWorkers,
          ),
      ),
    ),
  )
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: CodeFlags) => {
      const { codeReports } = await import("../code-reports.ts");
      finish(await codeReports(inputs, flags, io));
    });
}
