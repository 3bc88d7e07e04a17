/** `npm test`: builds what is missing, runs all tests, ends with the plain line `N passed, N failed`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./find-chromium.ts";
import { passThrough } from "./run-command.ts";
import { countTests, type VitestReport } from "./testing/count-tests.ts";
import { findPostgres } from "./testing/temporary-postgres.ts";

const BUILT = [
  "packages/model/dist/index.js",
  "packages/reader/dist/index.js",
  "packages/reader/assets/gazetteer.bin",
  "packages/reader/assets/knowledge.json",
  "packages/cli/dist/main.js",
];

const NO_BROWSER =
  "NO BROWSER TESTS: no Chromium was found. Install one, or name it in CHROMIUM_PATH.";

const NO_POSTGRES =
  "NO TESTS ON POSTGRESQL: no PostgreSQL 15 or newer was found. Install one, or name its programs' folder in POSTGRES_BIN.";

async function main(args: readonly string[]): Promise<number> {
  if (!BUILT.every((file) => existsSync(file))) {
    const code = await passThrough("npm", ["run", "--silent", "build"]);
    if (code !== 0) return code;
  }
  const hasBrowser = findChromium() !== undefined;
  if (!hasBrowser) console.log(`\n${NO_BROWSER}\n`);
  const hasPostgres = findPostgres() !== undefined;
  const folder = mkdtempSync(join(tmpdir(), "zenobia-test-"));
  const reportFile = join(folder, "report.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${reportFile}`];
  const code = await passThrough("vitest", ["run", ...reporters, ...args]);
  if (!hasBrowser) console.log(NO_BROWSER);
  if (!hasPostgres) console.log(NO_POSTGRES);
  return report(code, readReport(reportFile), folder);
}

function readReport(file: string): VitestReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as VitestReport) : undefined;
}

function report(code: number, result: VitestReport | undefined, folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  const { passed, failed, skipped } = result
    ? countTests(result)
    : { passed: 0, failed: 1, skipped: 0 };
  const before = Number(process.env["FAILED_STEPS"] ?? 0);
  if (before > 0) console.log(`${before} of check and build failed before the tests`);
  const allFailed = (failed === 0 && code !== 0 ? 1 : failed) + before;
  console.log(`${passed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return allFailed > 0 ? 1 : code;
}

process.exitCode = await main(process.argv.slice(2));
