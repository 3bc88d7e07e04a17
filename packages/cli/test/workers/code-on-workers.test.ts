import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { WorkerPool } from "@zenobia/service/inputs";
import { expect, test } from "vitest";
import { createFragileCoder } from "../../../service/test/workers/fragile-coder.ts";
import {
  FRAGILE,
  startFromSource,
  untilReady,
} from "../../../service/test/workers/start-from-source.ts";
import { loadReader } from "../../src/load-reader.ts";
import { type FakeWorld, type Ran, runCli } from "../fake-io.ts";
import { createStubReader } from "../stub-reader.ts";

/** The command's own worker. */
const OWN = new URL("../../src/workers/report-worker.ts", import.meta.url);

const PATIENCE_MS = 120_000;

const line = (id: string, text: string): string =>
  `${JSON.stringify({ id, published: "2016-03-28", text })}\n`;

/** Long enough that workers are worth starting. */
const FIRST = line("first", `Rebels ${"x".repeat(60_000)}`);

/** What comes after the first report comes when a worker is ready. */
async function* stdinFor(pool: () => WorkerPool | undefined, rest: readonly string[]) {
  yield Buffer.from(FIRST + line("second", "Troops came."));
  for (let waited = pool(); waited === undefined; waited = pool())
    await new Promise((resolve) => setTimeout(resolve, 5));
  const started = pool();
  if (started) await untilReady(started);
  for (const one of rest) yield Buffer.from(one);
}

async function runOnWorkers(
  argv: readonly string[],
  rest: readonly string[],
  { worker, ...world }: FakeWorld & { readonly worker?: URL } = {},
): Promise<Ran & { readonly started: number | undefined }> {
  let pool: WorkerPool | undefined;
  let started: number | undefined;
  const ran = await runCli(["code", "-", "--input", "jsonl", ...argv], {
    ...world,
    stdin: stdinFor(() => pool, rest),
    startWorkers: async (count) => {
      started = count;
      pool = await startFromSource(count, { file: worker ?? OWN });
      return pool;
    },
  });
  return { ...ran, started };
}

const RAID = Array.from({ length: 20 }, (_, at) => line(`r${at}`, `Rebels${at} attacked troops.`));

test.each(["jsonl", "json", "csv", "table"])(
  "%s is the same, byte for byte, with workers and without",
  async (format) => {
    const rest = [...RAID, "garbage\n", line("f", "FAULT"), line("last", "Troops left.")];
    const argv = ["--format", format];
    const { started, ...ran } = await runOnWorkers([...argv, "--workers", "2"], rest, {
      worker: FRAGILE,
    });
    const alone = await runCli(["code", "-", "--input", "jsonl", ...argv, "--workers", "1"], {
      stdin: [FIRST, line("second", "Troops came."), ...rest].join(""),
      reader: createStubReader(createFragileCoder()),
    });
    expect(started).toBe(2);
    expect(ran).toEqual(alone);
  },
  PATIENCE_MS,
);

test(
  "a worker that dies leaves its report a line of its own, between its neighbours",
  async () => {
    const rest = [line("before", "Rebels."), line("fatal", "EXIT"), line("after", "Troops.")];
    const argv = ["--format", "jsonl", "--workers", "2"];
    const { code, stdout, stderr } = await runOnWorkers(argv, rest, {
      worker: FRAGILE,
    });
    const answers = stdout.trimEnd().split("\n");
    expect(answers.map((text) => JSON.parse(text).report?.id ?? text)).toEqual([
      "first",
      "second",
      "before",
      '{"id":"fatal","error":{"code":"worker/died","message":"standard input, line 4: the worker that coded it died (worker exited with code: 7): split the report, or code it by itself with --workers 1"}}',
      "after",
    ]);
    expect([code, stderr]).toEqual([1, "zenobia: 1 of 5 reports could not be coded\n"]);
  },
  PATIENCE_MS,
);

test(
  "when nobody reads what is written, the call ends though a worker never would",
  async () => {
    const rest = [line("third", "Rebels."), line("endless", "SPIN"), line("fifth", "Troops.")];
    const argv = ["--format", "jsonl", "--workers", "2"];
    const world = { worker: FRAGILE, closesAfter: 3 };
    const { code, stdout } = await runOnWorkers(argv, rest, world);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(3);
  },
  PATIENCE_MS,
);

test(
  "the command's own workers code a report of the corpus as the command does",
  async () => {
    const path = new URL("../../../../corpus/texts/goma-2012.txt", import.meta.url);
    const goma = line("goma", await readFile(fileURLToPath(path), "utf8"));
    const reader = await loadReader();
    const { stdout } = await runOnWorkers(["--format", "jsonl", "--workers", "2"], [goma], {
      reader,
    });
    const alone = await runCli(["code", "-", "--format", "jsonl"], { stdin: goma, reader });
    expect(stdout.split("\n")[2]).toBe(alone.stdout.trimEnd());
  },
  PATIENCE_MS,
);
