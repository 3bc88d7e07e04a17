import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A record that is served. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const CLI = "packages/cli/bin/zenobia.js";

/** Serves a copy of a record, or a record of the corpus, by the built command; `words` are for its Node. */
export async function serveCopy(
  record: string | undefined,
  words: readonly string[] = [],
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "zenobia-bench-"));
  const copy = join(folder, "record");
  if (record === undefined)
    spawnSync(process.execPath, [CLI, "ingest", "corpus/texts", "--db", copy]);
  else cpSync(record, copy, { recursive: true });
  const server = spawn(process.execPath, [...words, CLI, "serve", "--db", copy, "--port", "0"], {
    stdio: ["ignore", "inherit", "pipe"],
  });
  return {
    url: await urlOf(server),
    close: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function urlOf(server: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    server.stderr?.on("data", (bytes) => {
      const [url] = /http:\/\/\S+?(?=;)/u.exec(String(bytes)) ?? [];
      if (url === undefined) process.stderr.write(String(bytes));
      else resolve(url);
    });
  });
}
