import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { AppError } from "@zenobia/model";
import {
  encodeGazetteer,
  type GazetteerEntry,
  type GeonamesLookups,
  isHistorical,
  isNamedInReports,
  openGazetteer,
  parseGeonamesRow,
} from "@zenobia/reader";
import { failureOf, fileChunks, fileError, type Line, splitLines } from "@zenobia/service/inputs";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { failureNote } from "../failure.ts";
import type { Io } from "../io.ts";
import { createByteBar } from "./byte-bar.ts";
import { SupplementWriter } from "./supplement-writer.ts";

/** How dumps are added. */
export interface AddOptions {
  readonly folder: string;
  /** Features that reports seldom name are taken too. */
  readonly all: boolean;
}

/** Places of one part of a supplement; what is held in memory at once, whatever the size of the dump. */
const PART_PLACES = 50_000;
const LONGEST_LINE = 200_000;
/** More bad rows of one file are counted, not shown. */
const SHOWN_PROBLEMS = 20;

/** Makes a supplement of each dump; what is wrong with a row is said, and the run goes on. */
export async function addSupplements(
  paths: readonly string[],
  options: AddOptions,
  io: Io,
): Promise<ExitCode> {
  const { tables } = openGazetteer(await io.readGazetteer());
  const lookups = {
    iso3: new Map(Object.entries(tables.iso3)),
    admin1Names: new Map(Object.entries(tables.divisions)),
  };
  let code: ExitCode = EXIT.done;
  for (const path of paths) {
    const dump = new Dump(path, { ...options, lookups, io });
    try {
      if (!(await dump.add())) code = EXIT.failed;
    } catch (error) {
      code = EXIT.failed;
      await io.stderr.write(failureNote(failureOf(error, { input: path })));
    }
  }
  return code;
}

interface DumpContext extends AddOptions {
  readonly lookups: GeonamesLookups;
  readonly io: Io;
}

/** One dump on its way into a supplement. */
class Dump {
  readonly #path: string;
  readonly #context: DumpContext;
  readonly #name: string;
  readonly #writer: SupplementWriter;
  #entries: GazetteerEntry[] = [];
  #hash = createHash("sha256");
  #places = 0;
  #problems = 0;

  constructor(path: string, context: DumpContext) {
    this.#path = path;
    this.#context = context;
    this.#name = nameOf(path);
    this.#writer = new SupplementWriter(context.folder, this.#name);
  }

  /** Tells whether every row was one. */
  async add(): Promise<boolean> {
    const { io } = this.#context;
    try {
      await this.#read();
      await this.#writePart();
      if (this.#places === 0) throw noPlaces();
      await this.#writer.finish();
    } catch (error) {
      await this.#writer.giveUp();
      throw error;
    }
    if (this.#problems > SHOWN_PROBLEMS)
      await io.stderr.write(
        `zenobia: ${this.#path}: ${this.#problems - SHOWN_PROBLEMS} more rows are none\n`,
      );
    await io.stdout.write(`${this.#name}: ${this.#places.toLocaleString("en")} places\n`);
    return this.#problems === 0;
  }

  async #read(): Promise<void> {
    const bar = createByteBar(this.#name, await sizeOf(this.#path), this.#context.io);
    let bytes = 0;
    try {
      for await (const line of splitLines(fileChunks(this.#path), LONGEST_LINE)) {
        bytes += line.bytes.length + 1;
        const problem = this.#take(line);
        if (problem !== undefined) await this.#tell(line.number, problem, () => bar.clear());
        if (this.#entries.length >= PART_PLACES) await this.#writePart();
        await bar.show(bytes);
      }
    } finally {
      await bar.clear();
    }
  }

  /** Takes a row in, or says what is wrong with it. */
  #take({ bytes, tooLong }: Line): string | undefined {
    if (tooLong !== undefined) return `${tooLong} bytes are too many for a row`;
    const line = decoded(bytes);
    if (line === undefined) return "it is no UTF-8";
    if (line.trim() === "") return undefined;
    const { lookups, all } = this.#context;
    const read = parseGeonamesRow(line, lookups);
    if (!read.ok) return read.problem;
    const { feature, admin1Code } = read.row;
    const isInBox =
      feature.startsWith("A.PCL") || (feature === "A.ADM1" && lookups.admin1Names.has(admin1Code));
    const isWanted = all ? !isHistorical(feature) : isNamedInReports(feature);
    if (isInBox || !isWanted) return undefined;
    this.#entries.push(read.row);
    this.#hash.update(bytes);
    return undefined;
  }

  async #tell(line: number, message: string, clear: () => Promise<void>): Promise<void> {
    this.#problems += 1;
    if (this.#problems > SHOWN_PROBLEMS) return;
    await clear();
    const input = `${this.#path}, line ${line}`;
    await this.#context.io.stderr.write(failureNote({ input, code: "input/geonames", message }));
  }

  async #writePart(): Promise<void> {
    if (this.#entries.length === 0) return;
    const id = `${this.#name}@${this.#hash.digest("hex").slice(0, 8)}`;
    await this.#writer.write(encodeGazetteer(this.#entries, { id }));
    this.#places += this.#entries.length;
    this.#entries = [];
    this.#hash = createHash("sha256");
  }
}

/** The file's name as a name of files: "SY" for `dumps/SY.txt`. */
function nameOf(path: string): string {
  const plain = basename(path, extname(path)).replace(/[^\p{L}\p{N}_-]+/gu, "-");
  return plain.replace(/^-+|-+$/gu, "").slice(0, 60) || "places";
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw fileError(error);
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function noPlaces(): AppError {
  return new AppError(
    "input/empty",
    "it holds no place that reports name: give a GeoNames country dump such as SY.txt, unzipped",
  );
}
