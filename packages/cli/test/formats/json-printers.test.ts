import { expect, test } from "vitest";
import { runCli } from "../fake-io.ts";

const report = (id: string): string =>
  JSON.stringify({ id, published: "2016-03-28", text: "Rebels attacked." });

test("one text is one JSON object", async () => {
  const { stdout } = await runCli(["code", "-", "-f", "json", "--published", "2016-03-28"], {
    stdin: "Rebels attacked.",
  });
  expect(stdout.startsWith('{\n  "report": {\n    "id": "stdin",\n')).toBe(true);
  expect(stdout.endsWith("}\n")).toBe(true);
});

test("JSON Lines are a list, even of one or none", async () => {
  const idsOf = async (stdin: string): Promise<readonly string[]> => {
    const { stdout } = await runCli(["code", "-", "-f", "json", "--input", "jsonl"], { stdin });
    return JSON.parse(stdout).map((coded: { report: { id: string } }) => coded.report.id);
  };
  expect(await idsOf(`${report("a")}\n${report("b")}\n`)).toEqual(["a", "b"]);
  expect(await idsOf(report("a"))).toEqual(["a"]);
  expect(await idsOf("")).toEqual([]);
});

test("a report that fails is left out of the list and told on standard error", async () => {
  const { code, stdout, stderr } = await runCli(["code", "-", "-f", "json"], {
    stdin: `${report("a")}\n{}\n`,
  });
  expect([code, JSON.parse(stdout).length]).toEqual([1, 1]);
  expect(stderr).toBe(
    'zenobia: standard input, line 2: "id" is missing (input/report)\nzenobia: 1 of 2 reports could not be coded\n',
  );
});
