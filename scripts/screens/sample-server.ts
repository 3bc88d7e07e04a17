import { type ChildProcess, spawn } from "node:child_process";
import { runCommand } from "../run-command.ts";

const COMMAND = "packages/cli/bin/zenobia.js";
const READY = /open at (http:\S+);/u;

/** A server on a record, on a port that is free. */
export interface SampleServer {
  readonly url: string;
  end(): Promise<void>;
}

/** Makes a record of reports. */
export async function makeRecord(folder: string, files: readonly string[]): Promise<void> {
  await succeed([COMMAND, "ingest", ...files, "--db", folder]);
}

/** Adds a user; from then on the record wants people to sign in. */
export async function addUser(folder: string, name: string, password: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [COMMAND, "user", "add", name, "--role", "admin", "--db", folder],
    { stdio: ["pipe", "ignore", "inherit"] },
  );
  child.stdin.end(`${password}\n`);
  const code = await ended(child);
  if (code !== 0) throw new Error(`zenobia user add: status ${code}`);
}

/** Serves a record; where the folder holds none, an empty one. */
export async function serveSample(folder: string): Promise<SampleServer> {
  const child = spawn(process.execPath, [COMMAND, "serve", "--db", folder, "--port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const found = READY.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on("close", (code) => reject(new Error(`zenobia serve: status ${code}\n${said}`)));
  });
  return {
    url,
    end: async () => {
      child.kill("SIGINT");
      await ended(child);
    },
  };
}

async function succeed(words: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(process.execPath, words);
  if (code !== 0) throw new Error(output);
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  return await new Promise((resolve) => child.on("close", resolve));
}
