import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import type { Writable } from "node:stream";
import { displayText } from "./display-text.ts";
import type { Io, Output } from "./io.ts";
import { loadActors, loadReader, readGazetteer } from "./load-reader.ts";
import { readSecret } from "./serve/read-secret.ts";

/** What threads run: `.ts` in the sources and `.js` when built. */
const ENDING = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
const WORKER = new URL(`workers/report-worker${ENDING}`, import.meta.url);
const RECORD_WORKER = new URL(`serve/record-thread/record-worker${ENDING}`, import.meta.url);

/** The streams and the environment of this process. */
export function createProcessIo(): Io {
  const stderr = createOutput(process.stderr);
  const onLost = (reason: string): void =>
    void stderr.write(`zenobia: coding goes on without workers: ${displayText(reason)}\n`);
  return {
    get stdin(): AsyncIterable<Uint8Array> {
      return process.stdin;
    },
    stdout: createOutput(process.stdout),
    stderr,
    env: process.env,
    loadReader,
    loadActors,
    readGazetteer,
    parallelism: availableParallelism(),
    readSecret: async (prompt) => await readSecret(prompt, { stdin: process.stdin, stderr }),
    untilEnded: async () =>
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      }),
    openBrowser,
    startRecord: async (place) => {
      const { startRecordThread } = await import("./serve/record-thread/record-thread.ts");
      return await startRecordThread({ place, file: RECORD_WORKER });
    },
    startWorkers: async (count, start) => {
      const { startThreads } = await import("@zenobia/service/inputs");
      return await startThreads({ count, start, onLost, file: WORKER });
    },
  };
}

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["explorer"],
};

function openBrowser(url: string): void {
  const [program, ...words] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...words, url], { stdio: "ignore", detached: true });
  // Where there is no browser the address is printed all the same.
  child.on("error", () => undefined);
  child.unref();
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A stream that waits when its reader is slow, and falls silent when its reader has gone (`| head`). */
export function createOutput(stream: Writable & Terminal): Output {
  let isClosed = false;
  let release: (() => void) | undefined;
  const open = (): void => {
    release?.();
    release = undefined;
  };
  stream.on("drain", open);
  stream.on("error", () => {
    isClosed = true;
    open();
  });
  return {
    write: async (text) => {
      if (isClosed || text === "" || stream.write(text)) return;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
    isTerminal: stream.isTTY === true,
    get isClosed(): boolean {
      return isClosed;
    },
    get columns(): number | undefined {
      return stream.columns;
    },
  };
}
