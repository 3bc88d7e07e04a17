import { findBreaks, type LogEntry, type RecordBreak } from "@zenobia/record";
import { sha256Of } from "@zenobia/service";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withRecord } from "./open-record.ts";
import type { RecordFlags } from "./record-option.ts";

/** Options of `zenobia log`. */
export interface LogFlags extends RecordFlags {
  readonly limit: number;
}

/** Prints the log, newest first, or the entries of one thing kept. */
export async function printLog(
  subject: string | undefined,
  flags: LogFlags,
  io: Io,
): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const query = { newestFirst: true, ...(subject === undefined ? {} : { subject }) };
    let shown = 0;
    for await (const entry of store.log(query)) {
      await io.stdout.write(flags.json ? `${JSON.stringify(entry)}\n` : entryLine(entry));
      shown += 1;
      if (shown >= flags.limit || io.stdout.isClosed) break;
    }
    return shown > 0 ? EXIT.done : await nothingKept(subject, io);
  });
}

async function nothingKept(subject: string | undefined, { stderr }: Io): Promise<ExitCode> {
  const nothing =
    subject === undefined
      ? 'the record is empty: "zenobia ingest FILES" fills it'
      : `nothing with the id ${displayText(subject)} was ever kept`;
  await stderr.write(`${nothing}\n`);
  return subject === undefined ? EXIT.done : EXIT.failed;
}

const WIDTHS = { sequence: 7, kind: 8, hash: 12 };

function entryLine({ sequence, at, by, kind, subject, hash }: LogEntry): string {
  const day = at.slice(0, "YYYY-MM-DDTHH:MM:SS".length).replace("T", " ");
  const parts = [
    String(sequence).padStart(WIDTHS.sequence),
    hash.slice(0, WIDTHS.hash),
    day,
    kind.padEnd(WIDTHS.kind),
    displayText(subject),
    displayText(by),
  ];
  return `${parts.join("  ")}\n`;
}

const PROBLEMS: Readonly<Record<RecordBreak["problem"], string>> = {
  gap: "entries before it are missing",
  previous: "it does not follow from the entry before it",
  hash: "the entry was changed after it was written",
  digest: "what is kept under its id is not what was kept then",
  missing: "what was kept under its id is gone or was changed",
  unlogged: "it is kept, but no entry of the log says so",
  end: "the record says that its log ends elsewhere: later entries are gone, or its end was changed",
};

/** Walks the whole chain; tells every place where it is broken. */
export async function verifyLog(flags: LogFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const walk = findBreaks(store, sha256Of);
    let breaks = 0;
    let step = await walk.next();
    for (; step.done !== true; step = await walk.next()) {
      breaks += 1;
      await io.stdout.write(flags.json ? `${JSON.stringify(step.value)}\n` : breakLine(step.value));
    }
    const { sequence, hash } = step.value;
    await io.stderr.write(
      breaks === 0
        ? `the chain of ${sequence} entries is whole; its end is ${hash}\n`
        : `${breaks} breaks in ${sequence} entries\n`,
    );
    return breaks === 0 ? EXIT.done : EXIT.failed;
  });
}

function breakLine(broken: RecordBreak): string {
  const where = [
    ...("sequence" in broken ? [`entry ${broken.sequence}`] : []),
    ...("subject" in broken ? [displayText(broken.subject)] : []),
  ];
  return `${where.join(", ")}: ${PROBLEMS[broken.problem]}\n`;
}
