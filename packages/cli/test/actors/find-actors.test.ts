import { beforeAll, expect, test } from "vitest";
import type { CommandActors } from "../../src/actors/command-actors.ts";
import { loadActors } from "../../src/load-reader.ts";
import { runCli } from "../fake-io.ts";
import { write } from "./temporary-files.ts";

let actors: CommandActors;

beforeAll(async () => {
  actors = await loadActors([]);
});

test("a phrase is answered as of a day: actor, code, offices, ties, why and what was considered", async () => {
  const argv = ["actors", "find", "Syria's foreign minister", "--on", "2016-03-28"];
  expect(await runCli(argv, { actors, columns: 110 })).toEqual({
    code: 0,
    stderr: "",
    stdout: `Syria's foreign minister · 2016-03-28

  Walid al-Moallem  SYR GOV  person  walid-al-moallem
    names      Walid Muallem, Walid al-Muallem, Walid Moallem, Walid al-Mouallem
    offices    foreign minister of SYR (GOV), 2006-02 to 2020-11-16: held
    source     https://rulers.org
    why        “foreign minister” is a noun for GOV
               “Syria's foreign minister”: walid-al-moallem was foreign minister of SYR, 2006-02 to 2020-11-16
               in office on the day: foreign minister of SYR, 2006-02 to 2020-11-16
    considered farouk-al-sharaa was foreign minister of SYR, 1984 to 2006-02
               faisal-mekdad was foreign minister of SYR, 2020-11 to 2024-09
               asaad-al-shaibani was foreign minister of SYR, since 2024-12-21
`,
  });
});

test("ties are those of the day", async () => {
  const ties = async (day: string): Promise<unknown> => {
    const argv = ["actors", "find", "Syrian Democratic Forces", "--on", day, "-f", "json"];
    const { actors: found } = JSON.parse((await runCli(argv, { actors })).stdout);
    return found[0].ties.map(({ kind, from, to }: { kind: string; from?: string; to?: string }) => [
      kind,
      from ?? to,
    ]);
  };
  expect(await ties("2016-03-28")).toEqual([
    ["backs", "USA"],
    ["opposes", "islamic-state"],
  ]);
  expect(await ties("2017-05-01")).toEqual([
    ["backs", "USA"],
    ["arms", "USA"],
    ["opposes", "islamic-state"],
    ["opposes", "TUR"],
  ]);
});

test("words need no marks around them, and name as many actors as they do", async () => {
  const argv = ["actors", "find", "US", "and", "Russian", "negotiators", "--format", "json"];
  const { stdout } = await runCli(argv, { actors });
  expect(JSON.parse(stdout)).toMatchObject({
    phrase: "US and Russian negotiators",
    actors: [
      { name: "US negotiators", code: "USA GOV", country: "USA" },
      { name: "Russian negotiators", code: "RUS GOV", country: "RUS" },
    ],
  });
});

test("lines of standard input are answered line by line", async () => {
  const argv = ["actors", "find", "-", "--in", "KEN", "--format", "json"];
  const long = "x".repeat(20_000);
  const { code, stdout, stderr } = await runCli(argv, {
    actors,
    stdin: `police\n\n${long}\nISIS\n`,
  });
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(
    answers.map(({ actors: found }) => found.map((one: { code: string }) => one.code)),
  ).toEqual([["KEN COP"], [], [], ["IMG REB"]]);
  expect([code, stderr]).toEqual([
    1,
    "zenobia: standard input, line 3: a phrase has at most 16,000 bytes (input/too-large)\n",
  ]);
});

test("what nobody knows is UNK, and said to be", async () => {
  const { code, stdout } = await runCli(["actors", "find", "Blorptown Zxqw"], { actors });
  expect([code, stdout]).toEqual([
    0,
    `Blorptown Zxqw

  Blorptown Zxqw  UNK  other  not in the knowledge base
    why        “Blorptown Zxqw” is no name and no noun that is known
`,
  ]);
});

test("a phrase cannot steer the terminal", async () => {
  const { stdout } = await runCli(["actors", "find", "\u001b[31mrebels\u001b[2J"], { actors });
  expect(stdout.includes("\u001b")).toBe(false);
});

test.each([
  [["actors", "find", "x", "--on", "2016-02-30"], '--on "2016-02-30" is no day: write YYYY-MM-DD'],
  [
    ["actors", "find", "x", "--in", "Syria"],
    '--in "Syria" is no country: write its ISO 3166-1 alpha-3 code, such as SYR',
  ],
  [["actors", "find", " "], "NAME has no words"],
])("a wrong call is refused: %j", async (argv, message) => {
  expect(await runCli(argv)).toEqual({
    code: 2,
    stdout: "",
    stderr: `zenobia: actors: ${message} (cli/usage)\n`,
  });
});

test("a file of one's own comes first, and its source is told", async () => {
  const file = write("own.yaml", [
    "actors:",
    "  - { id: my-front, name: Hollow Front, kind: rebel, code: SYR REB, source: 'https://example.org' }",
    "  - { id: bad, name: Bad, kind: rebel, code: SYX REB }",
  ]);
  const { code, stdout, stderr } = await runCli([
    "actors",
    "find",
    "Hollow Front",
    "--actors",
    file,
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    "  Hollow Front  SYR REB  rebel  my-front\n    source     https://example.org\n",
  );
  expect(stderr).toContain(`${file}:3: error: bad: code: "SYX" is no country`);
});
