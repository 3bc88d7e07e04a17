import { expect, test } from "vitest";
import { loadReader, type ReaderOptions } from "../../src/load-reader.ts";
import { pathOf, write } from "../actors/temporary-files.ts";
import { runCli } from "../fake-io.ts";

const RUSTLE = [
  "- id: assault.rustle",
  "  type: ASSAULT",
  "  verb: [rustle]",
  "  recipient: [from]",
  "  examples:",
  "    - text: Pokot militiamen rustled cattle near Kitale on Monday.",
  "      actor: [Pokot militiamen]",
  "      place: Kitale",
];

const WRONG = ["    - text: Herders sold cattle in Kitale.", "      actor: [Herders]"];

const IDLE = [
  "- id: assault.assail",
  "  type: ASSAULT",
  "  verb: [attack]",
  "  examples:",
  "    - text: Government troops attacked rebels near Aleppo on Monday.",
  "      actor: [Government troops]",
];

test("examples that hold, fail or show nothing are told apart", async () => {
  const file = write("rustle.yaml", [...RUSTLE, ...WRONG, ...IDLE]);
  const good = write("good.yaml", RUSTLE);
  const { additions } = { additions: [] as NonNullable<ReaderOptions["lexicon"]>[number][] };
  await runCli(["lexicon", "test", file], {
    onReader: ({ lexicon = [] }) => additions.push(...lexicon),
  });
  const reader = await loadReader({ lexicon: additions });
  const { code, stdout, stderr } = await runCli(["lexicon", "test", file], { reader });
  expect([code, stdout]).toEqual([
    1,
    [
      "FAILED  assault.rustle: Herders sold cattle in Kitale.",
      "        expected: actor Herders",
      "        coded: nothing of the kind",
      "idle    assault.assail: every example holds without it",
      "",
    ].join("\n"),
  ]);
  expect(stderr).toBe("zenobia: 2 entries, 3 examples: 1 failed, 1 not needed\n");
  expect(await runCli(["lexicon", "test", "--strict", good], { reader })).toEqual({
    code: 0,
    stdout: "ok      assault.rustle: 1 example\n",
    stderr: "zenobia: 1 entry, 1 example: 0 failed, 0 not needed\n",
  });
}, 60_000);

test("a file that is none is an error that says what to do", async () => {
  const missing = await runCli(["lexicon", "test", pathOf("none.yaml")]);
  expect([missing.code, missing.stderr]).toEqual([
    1,
    expect.stringContaining("there is no such file"),
  ]);
  const odd = await runCli(["lexicon", "test", write("odd.yaml", ["a: 1"])]);
  expect([odd.code, odd.stderr]).toEqual([
    1,
    expect.stringContaining("line 1: a file of predicates is a list of entries"),
  ]);
});

test("code is given the predicates of one's own", async () => {
  const file = write("rustle.yaml", RUSTLE);
  const loaded: ReaderOptions[] = [];
  await runCli(["code", "-", "--input", "text", "--published", "2016-03-28", "--lexicon", file], {
    stdin: "Pokot militiamen rustled cattle near Kitale on Monday.",
    onReader: (options) => loaded.push(options),
  });
  expect(loaded[0]?.lexicon?.[0]?.entries.map(({ id }) => id)).toEqual(["assault.rustle"]);
});
