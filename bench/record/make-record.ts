import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ChainEnd } from "@zenobia/record";
import { partsOf, writeLog } from "./write-tables.ts";

const DONE = "done.json";

/** What says that a folder holds all of a record, and of which. */
interface Done {
  readonly total: number;
  readonly end: ChainEnd;
}

/**
 * Makes a record of `total` reports in a folder, by several processes, or finds the one that was made there.
 *
 * @throws Error where the folder holds part of a record, or one of another size.
 */
export async function makeRecord(
  folder: string,
  { atOnce, total }: { readonly total: number; readonly atOnce: number },
): Promise<ChainEnd> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, DONE);
  if (existsSync(file)) {
    const made = JSON.parse(readFileSync(file, "utf8")) as Done;
    if (made.total === total) return made.end;
    throw new Error(`${folder} holds a record of ${made.total} reports, not of ${total}`);
  }
  if (readdirSync(folder).length > 0)
    throw new Error(`${folder} holds something, but no record that was made to its end`);
  const left = [...partsOf(total)];
  const work = async (): Promise<void> => {
    for (let part = left.shift(); part !== undefined; part = left.shift())
      await makePart([folder, String(total), JSON.stringify(part)]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const end = writeLog(folder);
  writeFileSync(file, JSON.stringify({ total, end } satisfies Done));
  return end;
}

async function makePart(argv: readonly string[]): Promise<void> {
  const script = fileURLToPath(new URL("./write-part.ts", import.meta.url));
  const [code] = (await once(fork(script, argv), "exit")) as [number | null];
  if (code !== 0) throw new Error(`a part was not made: exit ${code}`);
}
