import { expect, test } from "vitest";
import { defaultWorkers } from "../../src/workers/worker-count.ts";
import { runCli } from "../fake-io.ts";

test.each([
  [1, 1],
  [2, 2],
  [64, 8],
])("on a machine of %d processors %d reports are coded at once", (parallelism, workers) => {
  expect(defaultWorkers(parallelism)).toBe(workers);
});

test.each(["0", "65", "two", "1.5", "1e1", ""])("--workers %j is refused", async (word) => {
  expect(await runCli(["code", "a.txt", "--workers", word])).toEqual({
    code: 2,
    stdout: "",
    stderr: `zenobia: option '--workers <n>' argument '${word}' is invalid. Write a number from 1 to 64; 1 codes without workers.\n("zenobia --help" explains)\n`,
  });
});
