import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { recordPlace, withRecord } from "./open-record.ts";
import type { RecordFlags } from "./record-option.ts";

/** Makes a record, or says what is in the one that is there. */
export async function initRecord(flags: RecordFlags, io: Io): Promise<ExitCode> {
  const end = await withRecord(flags, io, async (store) => await store.end(), { creates: true });
  const db = withoutPassword(recordPlace(flags, io.env));
  if (flags.json) await io.stdout.write(`${JSON.stringify({ db, entries: end.sequence })}\n`);
  else if (end.sequence === 0)
    await io.stdout.write(`an empty record is in ${db}; next: zenobia ingest FILES\n`);
  else await io.stdout.write(`the record in ${db} has ${end.sequence} entries in its log\n`);
  return EXIT.done;
}

/** An address without what nobody is to read over a shoulder. */
export function withoutPassword(place: string): string {
  return place.replace(/^([a-z]+:\/\/[^:@/]*):[^@/]*@/u, "$1:…@");
}
