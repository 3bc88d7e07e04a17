import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "./fake-io.ts";

const row = (id: number, form: string, upos = "_"): string =>
  `${id}\t${form}\t_\t${upos}\t_\t_\t_\t_\t_\t_\n`;

test("raw text is parsed", async () => {
  const { code, stdout } = await runCli(["parse", "-"], { stdin: "Go.\n" });
  expect([code, stdout]).toEqual([0, `# sent_id = 1\n# text = Go.\n${row(1, "Go")}\n`]);
});

test("long raw text is parsed part by part, and its sentences are numbered through", async () => {
  const part = `${"x".repeat(120_000)}\n\n`;
  const { stdout } = await runCli(["parse", "-"], { stdin: part.repeat(3) });
  expect([...stdout.matchAll(/^# sent_id = (\d+)$/gmu)].map(([, id]) => id)).toEqual([
    "1",
    "2",
    "3",
  ]);
});

test("text that is empty, or no text, is told on standard error", async () => {
  expect(await runCli(["parse", "-"], { stdin: "" })).toEqual({
    code: 1,
    stdout: "",
    stderr: "zenobia: standard input: it holds no text (input/empty)\n",
  });
  expect((await runCli(["parse", "-"], { stdin: "a\0b" })).stderr).toContain("(input/binary)");
});

test("a sentence of CoNLL-U keeps its words and comments; a broken one is left out and told", async () => {
  const folder = await mkdtemp(join(tmpdir(), "zenobia-parse-"));
  const path = join(folder, "gold.conllu");
  await writeFile(
    path,
    `# sent_id = a\n${row(1, "Go")}\n1\tbroken\n\n# sent_id = c\n${row(1, "Stop")}`,
  );
  const { code, stdout, stderr } = await runCli(["parse", path]);
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(stdout).toBe(
    `# sent_id = a\n${row(1, "Go", "VERB")}\n# sent_id = c\n${row(1, "Stop", "VERB")}\n`,
  );
  expect(stderr.replace(`${folder}/`, "")).toBe(
    "zenobia: gold.conllu, line 4: 2 columns where 10 were expected; columns are parted by tabs; the sentence is left out (input/conllu)\n",
  );
});

test("standard input is CoNLL-U when the call says so", async () => {
  const { stdout } = await runCli(["parse", "-", "--input", "conllu"], {
    stdin: `${row(1, "Go")}\n`,
  });
  expect(stdout).toBe(`${row(1, "Go", "VERB")}\n`);
});
