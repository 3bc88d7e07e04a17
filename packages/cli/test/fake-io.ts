import { type ActorAdditions, encodeGazetteer } from "@zenobia/reader";
import type { WorkerPool } from "@zenobia/service/inputs";
import { openStore } from "@zenobia/store";
import type { CommandActors } from "../src/actors/command-actors.ts";
import type { CommandReader } from "../src/command-reader.ts";
import type { Io, Output } from "../src/io.ts";
import { loadActors, type ReaderOptions } from "../src/load-reader.ts";
import { recordDeriver } from "../src/record/record-deriver.ts";
import { run } from "../src/run.ts";
import { readSecret } from "../src/serve/read-secret.ts";
import { createStubReader } from "./stub-reader.ts";

/** What a test says of the world around a command. */
export interface FakeWorld {
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly reader?: CommandReader;
  /** Called with what the reader is to be loaded with. */
  readonly onReader?: (options: ReaderOptions) => void;
  /** What is known of actors; what the reader ships when absent. */
  readonly actors?: CommandActors;
  readonly onActors?: (additions: readonly ActorAdditions[]) => void;
  /** Called with everything that is written to standard output. */
  readonly onWrite?: (text: string) => void;
  readonly onBrowser?: (url: string) => void;
  /** Resolves when a server is to end; at once when absent. */
  readonly untilEnded?: () => Promise<void>;
  /** After so many writes nobody reads any more. */
  readonly closesAfter?: number;
  /** Without it no worker can be started. */
  readonly startWorkers?: (count: number) => Promise<WorkerPool>;
}

/** What became of a call. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command with streams that only remember. */
export async function runCli(argv: readonly string[], world: FakeWorld = {}): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const io: Io = {
    stdin: streamOf(world.stdin ?? ""),
    stdout: outputTo(stdout, world),
    stderr: outputTo(stderr, { ...world, onWrite: () => undefined }),
    env: world.env ?? {},
    loadReader: async (options = {}) => {
      world.onReader?.(options);
      return world.reader ?? createStubReader();
    },
    loadActors: async (additions) => {
      world.onActors?.(additions);
      return world.actors ?? (await loadActors(additions));
    },
    readGazetteer: async () => GAZETTEER,
    parallelism: 1,
    openBrowser: (url) => world.onBrowser?.(url),
    readSecret: async (prompt) =>
      await readSecret(prompt, {
        stdin: streamOf(world.stdin ?? ""),
        stderr: outputTo(stderr, world),
      }),
    untilEnded: async () => await world.untilEnded?.(),
    // On this thread: what runs on another is tested by itself.
    startRecord: async (place) => {
      const store = await openStore(place);
      const deriver = await recordDeriver(store, { loadActors });
      return { store, deriver, lost: new Promise<never>(() => undefined) };
    },
    startWorkers: async (count) => {
      if (world.startWorkers === undefined) throw new Error("no worker was expected");
      return world.startWorkers(count);
    },
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

/** A gazetteer of one town. */
const GAZETTEER = encodeGazetteer(
  [
    {
      geonameId: 170063,
      name: "Aleppo",
      names: ["Halab"],
      lat: 36.2012,
      lon: 37.1612,
      country: "SYR",
      admin1: "Aleppo",
      feature: "P.PPLA",
      population: 2_098_210,
    },
  ],
  { id: "box", codes: { iso3: { SY: "SYR" }, divisions: { "SY.09": "Aleppo" } } },
);

function outputTo(parts: string[], world: FakeWorld): Output {
  return {
    write: async (text) => {
      if (text === "") return;
      parts.push(text);
      world.onWrite?.(text);
    },
    isTerminal: world.isTerminal === true,
    columns: world.columns,
    get isClosed(): boolean {
      return parts.length >= (world.closesAfter ?? Number.POSITIVE_INFINITY);
    },
  };
}

async function* streamOf(
  input: string | Uint8Array | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (typeof input === "string") yield Buffer.from(input);
  else if (input instanceof Uint8Array) yield input;
  else yield* input;
}
