import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Tells whether a file is there and no input (a file, or any file under a folder) is newer. */
export function isFresh(output: string, inputs: readonly string[]): boolean {
  if (!existsSync(output)) return false;
  const made = statSync(output).mtimeMs;
  return inputs.every((input) => newestIn(input) <= made);
}

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const files = readdirSync(path, { withFileTypes: true, recursive: true });
  return Math.max(
    mtimeMs,
    ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs),
  );
}
