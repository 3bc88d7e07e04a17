import { EXPORT_FORMATS, EXPORT_KINDS } from "@zenobia/service/ask";
import { type Command, Option } from "commander";
import type { Io } from "../io.ts";
import type { ExportFlags } from "../record/export-record.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";

const HELP = `
CSV has POLECAT's columns, then CAMEO's codes, then our own (docs/export.md); cells that a spreadsheet
would take for a formula are made harmless. GeoJSON has what lies somewhere. Reports that are marked as
sensitive are left out unless they are asked for; tombstoned ones always are, and redacted words are masked.

Examples:
  zenobia export > events.csv
  zenobia export --kind incident --format geojson --out incidents.geojson
  zenobia export --kind control --format jsonl
  zenobia export --from 2017-06-01 --to 2017-10-31 > raqqa.csv`;

/** Adds `zenobia export`. */
export function addExportCommand(program: Command, io: Io, finish: Finish): void {
  addRecordOptions(
    program
      .command("export")
      .summary("write events, incidents and the rest as CSV, JSON lines or GeoJSON")
      .description("Writes what the record has of one kind, for other programs."),
  )
    .addOption(
      new Option("-f, --format <format>", "how it is written")
        .choices(EXPORT_FORMATS)
        .default("csv"),
    )
    .addOption(
      new Option("-k, --kind <kind>", "what is written").choices(EXPORT_KINDS).default("event"),
    )
    .option("--from <day>", "first day")
    .option("--to <day>", "last day")
    .option("--out <file>", "file to write to (default: standard output)")
    .option("--with-sensitive", "sensitive reports too")
    .addHelpText("after", HELP)
    .action(async (flags: ExportFlags) => {
      const { exportRecord } = await import("../record/export-record.ts");
      finish(await exportRecord(flags, io));
    });
}
