import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runCli } from "../fake-io.ts";
import { pathOf, write } from "./temporary-files.ts";

const ACTORS = [
  "# A dictionary of the test",
  "ROSTAM_VALI_",
  "+VALI_",
  "\t[IRNELI 610101-890731]",
  "\t[IRNGOV >890801]",
  "\t[IRNELI]",
  "HOLLOW_FRONT_ [SYRINS]",
  "SYRIA_ [SYR]",
  "+KANDAR_",
  "NOBODY_ [SYRGOV 990231-990301]",
];
const AGENTS = ["!FOLK! = MAN, MEN", "HERDS!FOLK! [~AGR]", "AID_AGENCY [NGO~]"];

test("dictionaries become a file of our format, and what is left out is told", async () => {
  const [actors, agents, out] = [
    write("a.txt", ACTORS),
    write("b.txt", AGENTS),
    pathOf("out.yaml"),
  ];
  expect(await runCli(["actors", "import", actors, agents, "--out", out])).toEqual({
    code: 1,
    stdout: "",
    stderr: [
      `${actors}:10: error: "990231-990301" is no day or range of days: the code SYRGOV is left out (bad-date)`,
      `${agents}:3: error: "AID_AGENCY": a code before the actor's (NGO~) has no place here: left out (prefix-code)`,
      "zenobia: actors: 2, agent nouns: 2, states with more names: 1; 2 errors",
      "",
    ].join("\n"),
  });
  expect(readFileSync(out, "utf8")).toBe(`about: "Actors of a.txt, b.txt"
sources:
  - "a.txt"
  - "b.txt"
states:
  SYR: { capital: [Syria, SYRIA, Kandar, KANDAR] }
actors:
  - id: petrarch-rostam-vali
    name: Rostam Vali
    names: [Vali, VALI]
    kind: person
    code: IRN ELI
    codes:
      - { code: IRN ELI, since: "1961-01-01", until: "1989-07-31" }
      - { code: IRN GOV, since: "1989-08-01" }
  - id: petrarch-hollow-front
    name: Hollow Front
    kind: rebel
    code: SYR REB
agents:
  - { words: [herdsman], kind: civilians, sectors: [AGR] }
  - { words: [herdsmen], kind: civilians, sectors: [AGR] }
`);
  expect(existsSync(`${out}.part`)).toBe(false);
  const checked = await runCli(["actors", "check", out]);
  expect([checked.code, checked.stderr]).toEqual([0, "zenobia: 1 file: 2 warnings\n"]);
});

test("without --out the file goes to standard output", async () => {
  const { code, stdout } = await runCli(["actors", "import", "-"], {
    stdin: "HOLLOW_FRONT_ [SYRREB]",
  });
  expect([code, stdout]).toEqual([
    0,
    `about: Actors of standard input
sources:
  - standard input
actors:
  - id: petrarch-hollow-front
    name: Hollow Front
    kind: rebel
    code: SYR REB
`,
  ]);
});

test.each([
  [
    "Dear reader, [see below]\n",
    "this is no file of actors: neither YAML with actors, agents or states, nor a PETRARCH dictionary (input/actors)",
  ],
  [
    "actors:\n  - [\n",
    "line 2: Flow sequence in block collection must be sufficiently indented and end with a ] (input/actors)",
  ],
  ["+LOST_\n", 'no row can be used: "+LOST_" belongs to no phrase before it (input/actors)'],
  ["A\u0000B", "there are NUL bytes: a file of actors is text (input/binary)"],
])("what is no file of actors is refused: %j", async (stdin, message) => {
  const { code, stdout, stderr } = await runCli(["actors", "import", "-"], { stdin });
  expect([code, stdout, stderr]).toEqual([1, "", `zenobia: actors: -: ${message}\n`]);
});

test("bytes that are no UTF-8 are told with their line", async () => {
  const stdin = new Uint8Array([...Buffer.from("A_ [SYR]\n"), 0xff, 0x0a]);
  const { code, stderr } = await runCli(["actors", "import", "-"], { stdin });
  expect([code, stderr]).toEqual([
    1,
    "zenobia: actors: -: line 2 is no UTF-8: convert the file, with iconv -f WINDOWS-1252 -t UTF-8 for example (input/encoding)\n",
  ]);
});

test("code and pairs load the reader with the files of --actors", async () => {
  const file = write("a.txt", ACTORS);
  const seen: unknown[] = [];
  const onReader = (options: object): void => void seen.push(options);
  const report = '{"id": 1, "published": "2016-03-28", "text": "Rebels came."}';
  const coded = await runCli(["code", "-", "-f", "jsonl", "--actors", file], {
    stdin: report,
    onReader,
  });
  await runCli(["pairs", "-", "--actors", file], { stdin: "", onReader });
  expect(coded.stderr).toBe(
    `${file}:10: error: "990231-990301" is no day or range of days: the code SYRGOV is left out (bad-date)\n`,
  );
  expect(seen).toEqual([expect.anything(), expect.anything()]);
  for (const options of seen)
    expect(options).toMatchObject({
      actors: [{ actors: [{ id: "petrarch-rostam-vali" }, { id: "petrarch-hollow-front" }] }],
    });
});

test("many problems are cut short where something else is asked for", async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `NAME_${at}_ [SYRGOV 990231-990301]`);
  const file = write("many.txt", [...rows, "HOLLOW_FRONT_ [SYRREB]"]);
  const { stderr } = await runCli(["actors", "find", "Hollow Front", "--actors", file]);
  const lines = stderr.trim().split("\n");
  expect([lines.length, lines.at(-1)]).toEqual([
    21,
    "zenobia: --actors: 10 errors more; zenobia actors import FILE tells all",
  ]);
});
