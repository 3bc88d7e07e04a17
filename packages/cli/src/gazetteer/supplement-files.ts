import { readdir, readFile, stat } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import { AppError } from "@zenobia/model";
import { fileError } from "@zenobia/service/inputs";
import type { Io } from "../io.ts";

/** How the name of a supplement file ends. */
export const SUPPLEMENT_END = ".zng";

/** Where supplements of the gazetteer lie; plain data, as it also goes to worker threads. */
export interface SupplementPaths {
  /** The user's own folder; it need not exist. */
  readonly folder?: string;
  /** Files, and folders of files, that a call names. */
  readonly files?: readonly string[];
}

/** The user's folder of supplements; none where the environment names no home. */
export function supplementFolder(env: Io["env"]): string | undefined {
  const { ZENOBIA_HOME, XDG_DATA_HOME, LOCALAPPDATA, HOME } = env;
  if (ZENOBIA_HOME) return join(ZENOBIA_HOME, "gazetteer");
  if (XDG_DATA_HOME && isAbsolute(XDG_DATA_HOME)) return join(XDG_DATA_HOME, "zenobia/gazetteer");
  if (LOCALAPPDATA) return join(LOCALAPPDATA, "zenobia/gazetteer");
  return HOME ? join(HOME, ".local/share/zenobia/gazetteer") : undefined;
}

/** Paths of the supplements in a folder, by name; none when there is no such folder. */
export async function listSupplements(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith(SUPPLEMENT_END) && !name.startsWith("."))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw fileError(error);
  }
}

/** Name of the supplement that a file is a part of: "SY" for `SY.zng` and `SY.2.zng`. */
export function supplementName(path: string): string {
  return basename(path, SUPPLEMENT_END).replace(/\.\d+$/u, "");
}

/**
 * Reads all supplements, those of the user's folder first.
 *
 * @throws {AppError} `input/not-found` or `input/unreadable`.
 */
export async function readSupplements({
  folder,
  files = [],
}: SupplementPaths): Promise<readonly Uint8Array[]> {
  const own = folder === undefined ? [] : await listSupplements(folder);
  const named = await Promise.all(files.map(expand));
  const paths = [...new Set([...own, ...named.flat()])];
  return await Promise.all(paths.map(readSupplement));
}

/** Reads one supplement file. */
export async function readSupplement(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw withPath(error, path);
  }
}

async function expand(path: string): Promise<readonly string[]> {
  try {
    return (await stat(path)).isDirectory() ? await listSupplements(path) : [path];
  } catch (error) {
    throw withPath(error, path);
  }
}

function withPath(error: unknown, path: string): unknown {
  const known = fileError(error);
  if (!(known instanceof AppError)) return error;
  return new AppError(known.code, `the supplement ${path}: ${known.message}`, { cause: error });
}
