import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import { fetchPage, type IngestEvent, type IngestMeans } from "@zenobia/service";
import {
  type Arriving,
  expandInputs,
  INPUT_WORDS,
  isDay,
  nameInput,
  type OpenOptions,
  parseColumns,
  readArrivals,
} from "@zenobia/service/inputs";
import { type PlaceFlags, placeReaderOptions } from "../commands/model-options.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { defaultWorkers } from "../workers/worker-count.ts";
import { IngestRun } from "./ingest-run.ts";
import { withRecord } from "./open-record.ts";
import { recordDeriver } from "./record-deriver.ts";
import type { RecordFlags } from "./record-option.ts";

/** Options of `zenobia ingest`, as the call gives them. */
export interface IngestFlags extends RecordFlags, PlaceFlags, CodingFlags {
  readonly published?: string;
  readonly publisher?: string;
  readonly input?: string;
  readonly columns?: string;
}

/** Options of all that keeps and codes reports. */
export interface CodingFlags {
  readonly by?: string;
  readonly code: boolean;
  readonly derive: boolean;
  readonly workers?: number;
}

const ADDRESS = /^https?:\/\//iu;

/** Keeps, codes and derives from all reports of the inputs; prints what becomes of each. */
export async function ingestReports(
  inputs: readonly string[],
  flags: IngestFlags,
  io: Io,
): Promise<ExitCode> {
  if (flags.published !== undefined && !isDay(flags.published))
    throw new AppError(
      "cli/usage",
      `--published ${JSON.stringify(flags.published)} is no day: write YYYY-MM-DD`,
    );
  const arrivals = arrivalsOf(inputs, flags, io);
  return await withRecord(
    flags,
    io,
    async (store) => {
      const run = new IngestRun(io, flags);
      for await (const event of ingestInto(store, arrivals, flags, io)) await run.tell(event);
      return await run.finish();
    },
    { creates: true },
  );
}

/** Runs the use case with what the command has: reader, threads, clock, deriver. */
export async function* ingestInto(
  store: Store,
  arrivals: AsyncIterable<Arriving>,
  flags: CodingFlags & PlaceFlags,
  io: Io,
): AsyncGenerator<IngestEvent> {
  const { ingest } = await import("@zenobia/service");
  yield* ingest(arrivals, { store, ...(await ingestMeans(store, flags, io)) });
}

/** What reports are kept and coded with, as the call has it. */
export async function ingestMeans(
  store: Store,
  flags: CodingFlags & PlaceFlags,
  io: Io,
): Promise<Omit<IngestMeans, "store">> {
  const readerArguments: Parameters<Io["loadReader"]> = [placeReaderOptions(flags, io.env)];
  const workers = flags.workers ?? defaultWorkers(io.parallelism);
  return {
    by: keeper(flags, io),
    now: () => new Date().toISOString(),
    ...(flags.derive ? { deriver: await recordDeriver(store, io) } : {}),
    ...(flags.code
      ? {
          coding: {
            reader: await io.loadReader(...readerArguments),
            workers,
            startWorkers: () => io.startWorkers(workers, { reader: readerArguments }),
          },
        }
      : {}),
  };
}

/** Who does it, for the log. */
export function keeper({ by }: { readonly by?: string }, { env }: Pick<Io, "env">): string {
  return by ?? (env["USER"] || "zenobia");
}

async function* arrivalsOf(
  inputs: readonly string[],
  flags: IngestFlags,
  io: Io,
): AsyncGenerator<Arriving> {
  const { input, columns } = flags;
  const given = present(flags);
  const kind = input === undefined ? undefined : INPUT_WORDS[input];
  const options: OpenOptions = { needsDate: false, ...(kind === undefined ? {} : { kind }) };
  const reading = {
    flags: given,
    needsId: false,
    ...(columns === undefined ? {} : { columns: parseColumns(columns) }),
  };
  for (const name of inputs) {
    if (ADDRESS.test(name)) {
      yield await fetchPage(name, { how: "url", flags: given });
      continue;
    }
    for await (const source of expandInputs([await nameInput(name, options, io)], options)) {
      if (source.form === "failed") yield { ok: false, failure: source.failure };
      else yield* readArrivals(source, reading);
    }
  }
}

function present({ published, publisher }: Pick<IngestFlags, "published" | "publisher">): {
  readonly published?: string;
  readonly publisher?: string;
} {
  return {
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}
