import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const FOLDER = mkdtempSync(join(tmpdir(), "zenobia-actors-"));

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Path of a file of a test; it goes away when the tests of the file are over. */
export function pathOf(name: string): string {
  return join(FOLDER, name);
}

/** Writes a file of a test. */
export function write(name: string, lines: readonly string[]): string {
  const path = pathOf(name);
  writeFileSync(path, lines.join("\n"));
  return path;
}
