import { randomUUID } from "node:crypto";
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { AppError } from "@zenobia/model";
import { processStart } from "./process-start.ts";

/** Name of the lock file in a record's folder. */
export const LOCK_FILE = "zenobia.lock";
const TAKEOVER_FILE = "zenobia.lock.takeover";
/** Taking a stale lock over is a matter of milliseconds: who holds it longer has died over it. */
const TAKEOVER_MS = 10_000;

/** Who holds a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When that process started, so that a later one with its number is not taken for it. */
  readonly started: string;
  readonly since: string;
  readonly token: string;
}

/**
 * Takes a folder for this process; a lock whose process has died is taken over.
 *
 * @returns What gives it back.
 * @throws {AppError} `store/locked`, naming who holds it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    started: processStart(process.pid) ?? "",
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  if (!create(file, own)) takeOver(folder, file, own);
  return () => {
    if (readHolder(file)?.token === own.token) rmSync(file, { force: true });
  };
}

/** Makes the lock file with all its content at once; false where there is one. */
function create(file: string, own: Holder): boolean {
  const draft = `${file}.${own.token}`;
  writeFileSync(draft, `${JSON.stringify(own)}\n`);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Removes a stale lock and makes the own; only one process at a time does so. */
function takeOver(folder: string, file: string, own: Holder): void {
  const holder = readHolder(file);
  if (holder !== undefined && isAlive(holder)) throw lockedBy(holder, file);
  const guard = join(folder, TAKEOVER_FILE);
  if (!createGuard(guard)) throw lockedBy(holder, file);
  try {
    const now = readHolder(file);
    if (now !== undefined && isAlive(now)) throw lockedBy(now, file);
    rmSync(file, { force: true });
    if (!create(file, own)) throw lockedBy(readHolder(file), file);
  } finally {
    rmSync(guard, { force: true });
  }
}

function createGuard(guard: string): boolean {
  try {
    if (Date.now() - statSync(guard).mtimeMs > TAKEOVER_MS) rmSync(guard, { force: true });
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
  try {
    closeSync(openSync(guard, "wx"));
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Who holds the folder; `undefined` where nobody does, or nobody could say so. */
function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder> | null;
    const { pid, host, started = "", since = "", token = "" } = holder ?? {};
    if (!Number.isInteger(pid) || pid === undefined || host === undefined) return undefined;
    return { pid, host, started, since, token };
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Of a process on another machine nobody here can tell: it counts as alive. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, "EPERM");
  }
  const now = processStart(pid);
  return started === "" || now === undefined || now === started;
}

function lockedBy(holder: Holder | undefined, file: string): AppError {
  const who =
    holder === undefined
      ? "another process"
      : `process ${holder.pid} on ${holder.host}, since ${holder.since},`;
  const sure =
    holder === undefined || holder.host === hostname()
      ? ""
      : `; if that process is gone for sure, delete ${file}`;
  return new AppError(
    "store/locked",
    `${who} has this record open: wait for it or end it; for several at once use PostgreSQL (--db postgres://…)${sure}`,
    { details: holder === undefined ? {} : { pid: holder.pid, host: holder.host } },
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
