import type { ActorAdditions } from "@zenobia/reader";
import type { WorkerPool } from "@zenobia/service/inputs";
import type { CommandActors } from "./actors/command-actors.ts";
import type { CommandReader } from "./command-reader.ts";
import type { ReaderOptions } from "./load-reader.ts";
import type { RecordThread } from "./serve/record-thread/record-thread.ts";
import type { WorkerStart } from "./workers/worker-start.ts";

/** A stream that a command writes to. */
export interface Output {
  /** Resolves when more may be written; a stream whose reader went away takes everything silently. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; absent where it is none. */
  readonly columns: number | undefined;
  /** Tells whether nobody reads on, so that a command may stop. */
  readonly isClosed: boolean;
}

/** Everything outside that a command touches, but for the files it is asked to read. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Loads models and data; called at most once a run. */
  loadReader(options?: ReaderOptions): Promise<CommandReader>;
  /** Loads only what is known of actors, with others before them; no model and no gazetteer. */
  loadActors(additions: readonly ActorAdditions[]): Promise<CommandActors>;
  /** Bytes of the gazetteer in the box. */
  readGazetteer(): Promise<Uint8Array>;
  /** Threads that the machine runs at once. */
  readonly parallelism: number;
  /** Asks for a password, which is not shown; without a terminal it is the first line of standard input. */
  readSecret(prompt: string): Promise<string>;
  /** Resolves when the process is told to end, by Ctrl-C or a signal. */
  untilEnded(): Promise<void>;
  /** Opens an address in the browser of whoever sits at this machine. */
  openBrowser(url: string): void;
  /** Opens the record at a place, a folder or an address, on a thread of its own; makes it where there is none. */
  startRecord(place: string): Promise<RecordThread>;
  /** Starts threads that code reports. */
  startWorkers(count: number, start: WorkerStart): Promise<WorkerPool>;
}
