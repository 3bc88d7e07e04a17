import { AppError } from "@zenobia/model";
import { readOrphans } from "@zenobia/service/ask";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { VERSION } from "../version.ts";
import { withoutPassword } from "./init-record.ts";
import { recordPlace, withRecord } from "./open-record.ts";
import type { RecordFlags } from "./record-option.ts";

interface Finding {
  readonly what: string;
  readonly isWell: boolean;
  readonly says: string;
}

const SAMPLE = {
  id: "doctor",
  published: "2016-03-28",
  text: "Government troops attacked rebels near Aleppo on Monday.",
};

/** Looks at program, models, data and record; tells of each whether it is well. */
export async function examine(flags: RecordFlags, io: Io): Promise<ExitCode> {
  let failed = 0;
  const looks: readonly (readonly [string, () => Promise<string>])[] = [
    ["program", async () => `zenobia ${VERSION}, ${io.parallelism} threads`],
    ["coder", async () => await examineCoder(io)],
    ["record", async () => await examineRecord(flags, io)],
  ];
  for (const [what, look] of looks) {
    const finding = await findingOf(what, look);
    if (!finding.isWell) failed += 1;
    await io.stdout.write(
      flags.json
        ? `${JSON.stringify(finding)}\n`
        : `${finding.isWell ? "well " : "ILL  "} ${what.padEnd(8)} ${finding.says}\n`,
    );
  }
  return failed > 0 ? EXIT.failed : EXIT.done;
}

async function findingOf(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { what, isWell: true, says: await look() };
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return { what, isWell: false, says };
  }
}

async function examineCoder(io: Io): Promise<string> {
  const reader = await io.loadReader();
  const { coder, events } = reader.code(SAMPLE, "0".repeat(64));
  if (events[0]?.type !== "ASSAULT")
    throw new AppError(
      "reader/asset-corrupt",
      "it does not read a plain sentence: install it again",
    );
  return Object.values(coder.models).join(", ");
}

async function examineRecord(flags: RecordFlags, io: Io): Promise<string> {
  const place = withoutPassword(recordPlace(flags, io.env));
  return await withRecord(flags, io, async (store) => {
    const [end, through, unlogged] = [
      await store.end(),
      await store.derivedThrough(),
      await store.unlogged(),
    ];
    if (unlogged.length > 0)
      throw new AppError(
        "internal",
        `${place}: ${unlogged.length} things are kept without an entry in the log; "zenobia log verify" lists them`,
      );
    const orphans = await readOrphans(store);
    const lost = orphans.filter(({ fate }) => fate === "lost").length;
    const astray =
      lost === 0 ? "" : `; ${lost} decisions come to nothing since: "zenobia review orphans"`;
    const behind = end.sequence - through;
    const derived =
      behind === 0 ? "all of it derived" : `${behind} entries not derived yet: "zenobia derive"`;
    return `${place}: ${end.sequence} entries, ${derived}${astray}`;
  });
}
