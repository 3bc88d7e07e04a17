import type { Command } from "commander";

/** Options that every command of a record takes. */
export interface RecordFlags {
  /** Folder or `postgres://` address of the record. */
  readonly db?: string;
  readonly json?: true;
}

/** Adds `--db`, for commands that print no answer. */
export function addRecordOption(command: Command): Command {
  return command.option(
    "--db <place>",
    "the record: a folder, or a postgres:// address (default: $ZENOBIA_DB, else ./zenobia-record)",
  );
}

/** Adds `--db` and `--json`. */
export function addRecordOptions(command: Command): Command {
  return addRecordOption(command).option(
    "--json",
    "print JSON, one object a line, instead of a table",
  );
}
