import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const STARTS_WITHIN_MS = 60_000;
const DEBIAN = "/usr/lib/postgresql";
const OLDEST_VERSION = 15;
/** Orders texts as dictionaries do, as most servers in use: what relies on the order of bytes is found out. */
const ICU = ["--locale-provider=icu", "--icu-locale=en-US"];

/** A PostgreSQL server of its own in a temporary folder, on 127.0.0.1 only. */
export interface TemporaryPostgres {
  /** Address of a new, empty database. */
  readonly createDatabase: (name: string) => string;
  /** Id of the server's process. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Folder of PostgreSQL's programs: `POSTGRES_BIN`, else Debian's newest; `undefined` where there is none. */
export function findPostgres(): string | undefined {
  const told = process.env["POSTGRES_BIN"];
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const newest = versions.filter((version) => version >= OLDEST_VERSION).sort((a, b) => b - a);
  const folders = told === undefined ? newest.map((v) => `${DEBIAN}/${v}/bin`) : [told];
  return folders.find((folder) => existsSync(join(folder, "initdb")));
}

/** Tells whether the server has an extension that a database can be given. */
export function hasExtension(bin: string, name: string): boolean {
  const share = execFileSync(join(bin, "pg_config"), ["--sharedir"], { encoding: "utf8" }).trim();
  return existsSync(join(share, "extension", `${name}.control`));
}

/** Starts a server that nobody else uses. Durable as usual unless told `fast`. */
export async function startPostgres(
  bin: string,
  settings: readonly string[] = [],
): Promise<TemporaryPostgres> {
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), "zenobia-postgres-"));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const as = { ...user, cwd: folder, stdio: "ignore" } as const;
  const init = ["-D", data, "-U", "zenobia", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
  execFileSync(join(bin, "initdb"), [...init, ...ICU, "-N"], as);
  const port = await freePort();
  const options = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, ...settings];
  const server = spawn(
    join(bin, "postgres"),
    ["-D", data, "-p", String(port), ...options.flatMap((option) => ["-c", option])],
    as,
  );
  const psql = (sql: string): void => {
    const to = ["-h", "127.0.0.1", "-p", String(port), "-U", "zenobia", "-d", "postgres"];
    execFileSync(join(bin, "psql"), [...to, "-qc", sql], { cwd: folder, stdio: "pipe" });
  };
  await untilReady(server, () => psql("select 1"));
  return {
    createDatabase(name) {
      psql(`create database "${name}"`);
      return `postgres://zenobia@127.0.0.1:${port}/${name}`;
    },
    pid: server.pid ?? 0,
    async stop() {
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then as Debian's user `postgres`, else as `nobody`. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"])
    try {
      const id = (flag: string): number =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {}
  return undefined;
}

async function untilReady(server: ChildProcess, ask: () => void): Promise<void> {
  const end = Date.now() + STARTS_WITHIN_MS;
  for (;;)
    try {
      return ask();
    } catch (cause) {
      if (Date.now() > end || server.exitCode !== null) {
        server.kill("SIGQUIT");
        throw new Error("PostgreSQL did not start", { cause });
      }
      await sleep(100);
    }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await exit;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
