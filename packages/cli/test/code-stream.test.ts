import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { runCli } from "./fake-io.ts";
import { createStubReader } from "./stub-reader.ts";

const line = (id: string, more: object = {}): string =>
  `${JSON.stringify({ id, published: "2016-03-28", text: "Rebels attacked.", ...more })}\n`;

test("each line is answered by a line, good or bad", async () => {
  const stdin = [
    "garbage\n",
    line("a"),
    "\n",
    "[1]\n",
    '{"id": "b", "published": "2016-03-28"}\n',
    line("c", { text: "" }),
    line("d", { published: "March" }),
    line("e", { published: null }),
    line("f", { text: 5 }),
    '{"published": "2016-03-28", "text": "Rebels"}\n',
    line("g", { title: ["x"] }),
    line("h").trimEnd(),
  ].join("");
  const { code, stdout, stderr } = await runCli(["code", "-", "--format", "jsonl"], { stdin });
  expect([code, stderr]).toEqual([1, "zenobia: 10 of 12 reports could not be coded\n"]);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text));
  expect(answers.map(({ report, ...error }) => (report ? report.id : error))).toEqual([
    {
      error: {
        code: "input/json",
        message:
          "standard input, line 1: broken JSON: Unexpected token 'g', \"garbage\" is not valid JSON; write one object a line",
      },
    },
    "a",
    {
      error: {
        code: "input/json",
        message: "standard input, line 3: there is nothing here: a JSON object was expected",
      },
    },
    {
      error: {
        code: "input/report",
        message: "standard input, line 4: an object was expected, not [1]",
      },
    },
    {
      id: "b",
      error: { code: "input/report", message: 'standard input, line 5: "text" is missing' },
    },
    {
      id: "c",
      error: {
        code: "input/empty",
        message: 'standard input, line 6: "text" is empty: leave the report out, or give its text',
      },
    },
    {
      id: "d",
      error: { code: "input/date", message: 'standard input, line 7: "March" is no day' },
    },
    {
      id: "e",
      error: {
        code: "input/date",
        message:
          'standard input, line 8: "published" is missing: write the day of publication as YYYY-MM-DD, or call with --published',
      },
    },
    {
      id: "f",
      error: {
        code: "input/report",
        message: 'standard input, line 9: "text" must be a text, not 5',
      },
    },
    { error: { code: "input/report", message: 'standard input, line 10: "id" is missing' } },
    {
      id: "g",
      error: {
        code: "input/report",
        message: 'standard input, line 11: "title" must be a text, not ["x"]',
      },
    },
    "h",
  ]);
});

test("a line is answered before the next is read", async () => {
  const happened: string[] = [];
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (const id of ["a", "b"]) {
      happened.push(`read ${id}`);
      yield Buffer.from(line(id));
    }
    happened.push("read to the end");
  }
  await runCli(["code", "-", "--format", "jsonl", "--input", "jsonl"], {
    stdin: stdin(),
    onWrite: (text) => happened.push(`wrote ${JSON.parse(text).report.id}`),
  });
  expect(happened).toEqual(["read a", "wrote a", "read b", "wrote b", "read to the end"]);
});

test("a line of 50 MB is told and not kept, and the lines around it are coded", async () => {
  const piece = Buffer.alloc(1_000_000, "x");
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(line("before"));
    for (let count = 0; count < 50; count += 1) yield piece;
    yield Buffer.from(`\n${line("after")}`);
  }
  const { stdout } = await runCli(["code", "-", "--format", "jsonl"], { stdin: stdin() });
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text));
  expect(answers.map(({ report, error }) => report?.id ?? error)).toEqual([
    "before",
    {
      code: "input/too-large",
      message:
        "standard input, line 2: this has more than 10 MB (50000000 bytes), the most that is read as one report: split it",
    },
    "after",
  ]);
});

test("a fault of the reader costs one report, and says that it is a fault", async () => {
  const reader = createStubReader();
  const faulty = createStubReader({
    code: (report, sha256) => {
      if (report.id === "b") throw new RangeError("Maximum call stack size exceeded");
      return reader.code(report, sha256);
    },
  });
  const stdin = line("a") + line("b") + line("c");
  const { code, stdout } = await runCli(["code", "-", "--format", "jsonl"], {
    stdin,
    reader: faulty,
  });
  expect(code).toBe(1);
  expect(stdout.split("\n")[1]).toBe(
    '{"id":"b","error":{"code":"internal","message":"standard input, line 2: RangeError: Maximum call stack size exceeded; this is a fault of zenobia: please report it with the input"}}',
  );
});

test("nothing more is read when nobody reads what is written", async () => {
  const read: string[] = [];
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (const id of ["a", "b", "c", "d"]) {
      read.push(id);
      yield Buffer.from(line(id));
    }
  }
  const argv = ["code", "-", "--format", "jsonl", "--input", "jsonl"];
  const { code } = await runCli(argv, { stdin: stdin(), closesAfter: 2 });
  expect([code, read]).toEqual([0, ["a", "b"]]);
});

test("no lines in, no lines out", async () => {
  const ran = await runCli(["code", "-", "--format", "jsonl", "--input", "jsonl"], { stdin: "" });
  expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("the count stands on the terminal only while the answers go elsewhere", async () => {
  const { stderr } = await runCli(["code", "-", "--format", "jsonl"], {
    stdin: line("a"),
    isTerminal: true,
  });
  expect(stderr).toBe("");
});

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
  fc.json().map((text) => Buffer.from(`${text}\n{"id":1`)),
);

property.prop([
  anyBytes,
  fc.constantFrom("text", "md", "html", "jsonl", "json", undefined),
  fc.constantFrom("table", "json", "jsonl", "csv"),
])(
  "whatever bytes come in, the call ends with an answer and never with an exception",
  async (stdin, kind, format) => {
    const argv = ["code", "-", "--published", "2016-03-28", "--format", format];
    const ran = await runCli(kind === undefined ? argv : [...argv, "--input", kind], { stdin });
    expect([0, 1]).toContain(ran.code);
    expect(ran.stdout + ran.stderr).not.toContain("internal");
    if (format === "json" && ran.stdout !== "") JSON.parse(ran.stdout);
    if (format === "jsonl")
      for (const text of ran.stdout.split("\n").filter(Boolean)) JSON.parse(text);
  },
);
