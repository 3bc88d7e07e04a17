import { rm } from "node:fs/promises";
import { AppError } from "@zenobia/model";
import { openGazetteer } from "@zenobia/reader";
import { failureOf } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { failureNote } from "../failure.ts";
import type { Io } from "../io.ts";
import { layoutTable } from "../table/layout.ts";
import { listSupplements, readSupplement, supplementName } from "./supplement-files.ts";

const COLUMNS = [
  { title: "gazetteer" },
  { title: "places", align: "right" },
  { title: "MB", align: "right" },
  { title: "id" },
  { title: "file" },
] as const;

const WIDTH = 120;

/** Prints the gazetteer in the box and the supplements in a folder; one that is broken is said to be. */
export async function printSupplements(folder: string | undefined, io: Io): Promise<ExitCode> {
  const rows = [rowOf("in the box", await io.readGazetteer(), "")];
  let code: ExitCode = EXIT.done;
  for (const path of folder === undefined ? [] : await listSupplements(folder)) {
    try {
      rows.push(rowOf(supplementName(path), await readSupplement(path), path));
    } catch (error) {
      code = EXIT.failed;
      await io.stderr.write(failureNote(failureOf(error, { input: path })));
    }
  }
  const table = layoutTable(COLUMNS, rows, { width: io.stdout.columns ?? WIDTH, indent: 0 });
  await io.stdout.write(`${[table.head, ...table.rows.flat()].join("\n")}\n`);
  return code;
}

function rowOf(name: string, bytes: Uint8Array, path: string): readonly string[] {
  const { id, places } = openGazetteer(bytes);
  const size = (bytes.length / 1e6).toFixed(1);
  return [name, places.toLocaleString("en"), size, id, path].map(displayText);
}

/** Removes supplements by name. */
export async function removeSupplements(
  names: readonly string[],
  folder: string,
  io: Io,
): Promise<ExitCode> {
  const paths = await listSupplements(folder);
  let code: ExitCode = EXIT.done;
  for (const name of names) {
    const parts = paths.filter((path) => supplementName(path) === name);
    try {
      if (parts.length === 0) throw notThere(folder);
      for (const path of parts) await removed(path);
    } catch (error) {
      code = EXIT.failed;
      await io.stderr.write(failureNote(failureOf(error, { input: name })));
    }
  }
  return code;
}

async function removed(path: string): Promise<void> {
  try {
    await rm(path);
  } catch (cause) {
    throw new AppError("output/unwritable", `${path} cannot be removed`, { cause });
  }
}

function notThere(folder: string): AppError {
  return new AppError(
    "input/not-found",
    `there is no such supplement in ${folder}: zenobia gazetteer list shows those there are`,
  );
}
