/** `npm run check`: builds, and says all that can be said without running tests; one table at the end. */
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import type { CheckResult } from "./check/check-result.ts";
import { checkFileLength } from "./check/file-length.ts";
import { checkLinks } from "./check/links.ts";
import { checkLockFile } from "./check/lock-file.ts";
import { checkPackages } from "./check/packages.ts";
import { runCommand } from "./run-command.ts";

interface Check {
  readonly name: string;
  readonly run: () => Promise<CheckResult> | CheckResult;
}

interface Outcome extends CheckResult {
  readonly name: string;
  readonly seconds: number;
}

function command(name: string, line: string): Check {
  const [program = "", ...args] = line.split(" ");
  return {
    name,
    run: async () => {
      const { code, output } = await runCommand(program, args);
      return { problems: code === 0 ? [] : [output || `exit status ${code}`], note: line };
    },
  };
}

/** Checks of one list run one after another; the lists run side by side. */
const LISTS: readonly (readonly Check[])[] = [
  [
    command("build and types", "tsx scripts/build.ts"),
    { name: "packages", run: checkPackages },
    command("types of tests", "tsc -p tsconfig.test.json"),
  ],
  [
    command("format and lint", "biome check --diagnostic-level=warn --max-diagnostics=40"),
    { name: "file length", run: checkFileLength },
    { name: "links", run: checkLinks },
    { name: "lock file", run: checkLockFile },
    command("data", "tsx --conditions=@zenobia/source scripts/check-data.ts"),
    command("layers", "depcruise --config .dependency-cruiser.mjs packages"),
    command("dead code", "knip --no-progress"),
  ],
];

async function runList(checks: readonly Check[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of checks) {
    const start = performance.now();
    const result = await Promise.resolve()
      .then(run)
      .catch((error: unknown) => ({ problems: [String(error)], note: "" }));
    outcomes.push({ ...result, name, seconds: (performance.now() - start) / 1000 });
  }
  return outcomes;
}

async function runAll(): Promise<readonly Outcome[]> {
  if (availableParallelism() > 1) return (await Promise.all(LISTS.map(runList))).flat();
  return runList(LISTS.flat());
}

const outcomes = await runAll();
for (const { name, problems } of outcomes)
  if (problems.length > 0) console.log(`\n── ${name}\n${problems.join("\n")}`);
console.log("");
for (const { name, problems, seconds, note } of outcomes) {
  const verdict = problems.length === 0 ? "ok    " : "FAILED";
  console.log(`${verdict} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${note}`);
}
process.exitCode = outcomes.some(({ problems }) => problems.length > 0) ? 1 : 0;
