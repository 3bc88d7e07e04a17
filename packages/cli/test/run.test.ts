import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { VERSION } from "../src/version.ts";
import { runCli } from "./fake-io.ts";

const COMMANDS = ["code", "pairs", "geoparse", "times", "parse", "actors"];

test("the help names every command and shows examples", async () => {
  const { code, stdout, stderr } = await runCli(["--help"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(COMMANDS.filter((name) => !stdout.includes(`\n  ${name} `))).toEqual([]);
  expect(stdout).toContain("Examples:\n  zenobia code report.txt --published 2016-03-28\n");
});

test.each(COMMANDS)("the help of %s shows an example of it", async (name) => {
  const { code, stdout } = await runCli([name, "--help"]);
  expect(code).toBe(0);
  const examples = stdout.slice(stdout.indexOf("Examples:"));
  expect(examples).toContain(`zenobia ${name} `);
});

test("the version is that of the package", async () => {
  const path = new URL("../package.json", import.meta.url);
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ version: VERSION });
  expect(await runCli(["--version"])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: "" });
});

test("a call without a command shows the help as an error", async () => {
  const { code, stdout, stderr } = await runCli([]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Usage: zenobia");
});

test.each([
  [["bogus"], "zenobia: unknown command 'bogus'\n"],
  [["cod"], "zenobia: unknown command 'cod'\n(Did you mean code?)\n"],
  [["code"], "zenobia: missing required argument 'inputs'\n"],
  [
    ["code", "a.txt", "--formt", "csv"],
    "zenobia: unknown option '--formt'\n(Did you mean --format?)\n",
  ],
  [
    ["code", "a.txt", "--format", "xml"],
    "zenobia: option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are table, json, jsonl, csv.\n",
  ],
])("a wrong call %j says what is wrong and where help is", async (argv, message) => {
  const ran = await runCli(argv);
  expect(ran).toEqual({ code: 2, stdout: "", stderr: `${message}("zenobia --help" explains)\n` });
});

test.each([
  [
    ["code", "a.txt", "--published", "2016-02-30"],
    '--published "2016-02-30" is no day: write YYYY-MM-DD',
  ],
  [
    ["code", "a.txt", "--published", "yesterday"],
    '--published "yesterday" is no day: write YYYY-MM-DD',
  ],
  [["code", "a.txt", "b.txt", "--id", "x"], "--id is for one report, and 2 inputs are named"],
  [["code", "a.txt", "b.txt", "--title", "x"], "--title is for one report, and 2 inputs are named"],
  [["code", "-", "-"], "- stands for standard input and may be named once"],
  [
    ["code", "a.txt", "--explain", "-f", "csv"],
    "--explain is for --format table; csv always holds the reasons",
  ],
])("options that do not go together are refused: %j", async (argv, message) => {
  const ran = await runCli(argv);
  expect(ran).toEqual({ code: 2, stdout: "", stderr: `zenobia: code: ${message} (cli/usage)\n` });
});

test("a reader that cannot be loaded is told with its remedy", async () => {
  const { AppError } = await import("@zenobia/model");
  const { run } = await import("../src/run.ts");
  const notes: string[] = [];
  const output = {
    write: async (text: string) => void notes.push(text),
    isTerminal: false,
    columns: undefined,
    isClosed: false,
  };
  const code = await run(["code", "-", "--published", "2016-03-28"], {
    stdin: (async function* () {})(),
    stdout: output,
    stderr: output,
    env: {},
    readGazetteer: async () => new Uint8Array(),
    parallelism: 1,
    loadActors: () => Promise.reject(new Error("no actors were expected")),
    readSecret: async () => "",
    untilEnded: async () => undefined,
    openBrowser: () => undefined,
    startRecord: () => Promise.reject(new Error("no record was expected")),
    startWorkers: () => Promise.reject(new Error("no worker was expected")),
    loadReader: () =>
      Promise.reject(
        new AppError("reader/asset-missing", "gazetteer.bin is missing: run npm run build"),
      ),
  });
  expect([code, notes.join("")]).toEqual([
    1,
    "zenobia: code: gazetteer.bin is missing: run npm run build (reader/asset-missing)\n",
  ]);
});
