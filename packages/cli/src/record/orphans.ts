import type { Orphan } from "@zenobia/record";
import { readOrphans } from "@zenobia/service/ask";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { decisionWords } from "./history.ts";
import { withRecord } from "./open-record.ts";
import type { RecordFlags } from "./record-option.ts";

/** Lists decisions that somebody should look at again since reports were coded again. */
export async function listOrphans(flags: RecordFlags, io: Io): Promise<ExitCode> {
  const orphans = await withRecord(flags, io, async (store) => await readOrphans(store));
  for (const orphan of orphans)
    await io.stdout.write(flags.json ? `${JSON.stringify(orphan)}\n` : `${orphanLine(orphan)}\n`);
  if (orphans.length === 0) await io.stderr.write("every decision reaches what it is about\n");
  return EXIT.done;
}

function orphanLine({ assertion, decision, fate, report, to }: Orphan): string {
  const now = to === undefined ? "the newest coding has nothing like it" : `now ${to}`;
  const says =
    fate === "lost" ? `comes to nothing: ${now}` : `holds of what differs from it: ${now}`;
  return `${decisionWords(decision)}\n  ${assertion} of ${report} ${says}`;
}
