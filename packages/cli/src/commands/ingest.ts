import { INPUT_WORDS } from "@zenobia/service/inputs";
import { type Command, Option } from "commander";
import type { Io } from "../io.ts";
import type { IngestFlags } from "../record/ingest-reports.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";
import { parseWorkers } from "../workers/worker-count.ts";
import { addPlaceOptions } from "./model-options.ts";

const HELP = `
Keeps reports for ever, codes each, and derives incidents, holdings, ties and the ledger of
figures from what they say. A report and its coding are on disk before it is told of: Ctrl-C or
a kill loses nothing that was told, and the same call again goes on where it ended. The same bytes
twice are one report; the same text from two places is two reports, counted as one voice.

Inputs: files, folders and - as for "zenobia code" (see its help), .csv with named columns, and
addresses (https://…) of pages. Addresses of this machine and of private networks are refused.
Reports in languages that the coder does not read are kept uncoded, and said to be.
With --json each line is what became of one: {"kind": "coded", "input", "report", "coding", "assertions"}, {"kind": "uncoded",
"input", "report", "reason"}, {"kind": "known", "input", "report"}, {"kind": "failed", "input", "failure"}, or {"kind": "derived",
"through"} with the last entry of the log that was derived from.

Examples:
  zenobia ingest reports/
  zenobia ingest reports.jsonl --db my-record
  zenobia ingest https://example.org/report.html --publisher "Example Wire"
  zenobia ingest table.csv --columns text=body,published=date,id=key
  zenobia ingest reports/ --db postgres://me@localhost/zenobia

Exit status: 0 all was kept, 1 some input failed, 2 the call was wrong.`;

/** Adds `zenobia ingest`: reports into a record. */
export function addIngestCommand(program: Command, io: Io, finish: Finish): void {
  addPlaceOptions(
    addRecordOptions(
      program
        .command("ingest")
        .summary("keep reports in a record, code them, derive from them")
        .description("Keeps reports in a record, codes them, and derives from what they say.")
        .argument("<inputs...>", "files, folders, addresses, or - for standard input"),
    ),
  )
    .option("--published <day>", "day of publication, YYYY-MM-DD, where a report has none")
    .option("--publisher <name>", "who published them, where a report does not say")
    .addOption(
      new Option("--input <kind>", "what standard input and files of unknown endings are").choices(
        Object.keys(INPUT_WORDS),
      ),
    )
    .option("--columns <pairs>", "columns of CSV: text=body,published=date,…")
    .option("--by <name>", "who keeps them, for the log (default: $USER, else zenobia)")
    .option("--no-code", "keep them without coding; a later ingest without this codes them")
    .option("--no-derive", 'derive nothing now; "zenobia derive" does it later')
    .option(
      "--workers <n>",
      "threads that code (default: one a processor, at most 8)",
      parseWorkers,
    )
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: IngestFlags) => {
      const { ingestReports } = await import("../record/ingest-reports.ts");
      finish(await ingestReports(inputs, flags, io));
    });
}
