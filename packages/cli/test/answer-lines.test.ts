import { expect, test } from "vitest";
import { runCli } from "./fake-io.ts";

const answers = (stdout: string): readonly unknown[] =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

test("geoparse answers each line with its id, texts and numbers alike", async () => {
  const stdin = '{"id": 1, "text": "Goma fell"}\n{"id": "b", "text": "Sake"}\n{"text": "Bukavu"}\n';
  const { code, stdout } = await runCli(["geoparse", "-"], { stdin });
  expect(code).toBe(0);
  expect(answers(stdout)).toEqual([
    { id: 1, toponyms: [{ start: 0, end: 1, text: "G", confidence: 0.5 }] },
    { id: "b", toponyms: [{ start: 0, end: 1, text: "S", confidence: 0.5 }] },
    { toponyms: [{ start: 0, end: 1, text: "B", confidence: 0.5 }] },
  ]);
});

test("times answers each line, and a day that is none with an error", async () => {
  const stdin =
    '{"id": 1, "text": "now", "published": "2016-03-28"}\n{"id": 2, "text": "now", "published": "Monday"}\n{"id": 3, "text": "now"}\n';
  const { code, stdout, stderr } = await runCli(["times", "-"], { stdin });
  expect([code, stderr]).toEqual([1, ""]);
  expect(answers(stdout)).toEqual([
    { id: 1, times: [{ span: [0, 3], type: "DATE", value: "2016-03-28" }] },
    { id: 2, error: { code: "input/date", message: 'standard input, line 2: "Monday" is no day' } },
    {
      id: 3,
      error: { code: "input/report", message: 'standard input, line 3: "published" is missing' },
    },
  ]);
});

test("pairs takes spans in code points and hands them on in UTF-16 code units", async () => {
  const pair = {
    id: "p",
    text: "😀 Rebels hit 😀 troops",
    source: { text: "Rebels", spans: [[2, 8]] },
    target: { text: "troops", spans: [[15, 21]] },
  };
  const { stdout } = await runCli(["pairs", "-"], { stdin: JSON.stringify(pair) });
  expect(answers(stdout)).toEqual([
    { id: "p", type: "ASSAULT", status: "happened", confidence: 0.9, because: ["3,9", "17,23"] },
  ]);
});

test("an actor of a pair may have no span, and no text", async () => {
  const stdin = '{"id": 1, "text": "x", "source": {"text": "a"}, "target": {"spans": []}}';
  const { stdout } = await runCli(["pairs", "-"], { stdin });
  expect(answers(stdout)).toMatchObject([{ id: 1, because: [] }]);
});

test.each([
  ['{"id": 1, "source": {}, "target": {}}', '"text" is missing'],
  ['{"id": 1, "text": "abc", "target": {}}', '"source" is missing'],
  ['{"id": 1, "text": "abc", "source": [], "target": {}}', "an object was expected, not []"],
  [
    '{"id": 1, "text": "abc", "source": {"spans": 5}, "target": {}}',
    '"source.spans" must be a list, not 5',
  ],
  [
    '{"id": 1, "text": "abc", "source": {}, "target": {"spans": [[2, 4]]}}',
    '"target.spans" holds [2,4]: a span is [start, end] in code points, within the 3 of the text',
  ],
  [
    '{"id": 1, "text": "abc", "source": {"spans": [[0, 0.5]]}, "target": {}}',
    '"source.spans" holds [0,0.5]: a span is [start, end] in code points, within the 3 of the text',
  ],
])("%s is no pair", async (stdin, message) => {
  const { code, stdout } = await runCli(["pairs", "-"], { stdin });
  expect(code).toBe(1);
  expect(answers(stdout)).toEqual([
    { id: 1, error: { code: "input/report", message: `standard input, line 1: ${message}` } },
  ]);
});

test("broken, empty and missing input is answered in step, and the rest goes on", async () => {
  const stdin = '{"id": 1, "text": "Goma"\n\n{"id": 2, "text": "Goma"}\n';
  const { code, stdout } = await runCli(["geoparse", "missing.jsonl", "-"], { stdin });
  expect(code).toBe(1);
  expect(answers(stdout)).toMatchObject([
    { error: { code: "input/not-found" } },
    { error: { code: "input/json" } },
    { error: { code: "input/json" } },
    { id: 2, toponyms: [{ text: "G" }] },
  ]);
});
