import { expect, test } from "vitest";
import { runCli } from "../fake-io.ts";
import { pathOf, write } from "./temporary-files.ts";

const GOOD = [
  "actors:",
  "  - id: hollow-front",
  "    name: Hollow Front",
  "    kind: rebel",
  "    code: SYR REB",
  "    ties:",
  "      - { kind: part_of, to: al-qaeda }",
];

test("a file with warnings alone is well, unless they are taken for errors", async () => {
  const file = write("good.yaml", GOOD);
  const warning = `${file}:2: warning: hollow-front: a group or leader without a source (no-source)\n`;
  const note = "zenobia: 1 file: 1 warning\n";
  expect(await runCli(["actors", "check", file])).toEqual({
    code: 0,
    stdout: warning,
    stderr: note,
  });
  expect(await runCli(["actors", "check", "--strict", file])).toEqual({
    code: 1,
    stdout: warning,
    stderr: note,
  });
});

test("what is wrong is told with file and line, of all files, in their order", async () => {
  const good = write("good.yaml", [...GOOD, "    source: https://example.org"]);
  const bad = write("bad.yaml", [...GOOD.slice(0, 4), "    code: SYR INS", "    source: x"]);
  const missing = pathOf("missing.yaml");
  expect(await runCli(["actors", "check", good, bad, missing])).toEqual({
    code: 1,
    stdout: [
      `${missing}:1: error: there is no such file: check the path (unreadable)`,
      `${bad}:2: error: id "hollow-front" stands in ${good}, line 2, too (duplicate-id)`,
      `${bad}:5: error: hollow-front: code: "INS" is no sector of PLOVER (unknown-code)`,
      "",
    ].join("\n"),
    stderr: "zenobia: 3 files: 3 errors\n",
  });
});

test("standard input is checked, too", async () => {
  const { code, stdout } = await runCli(["actors", "check", "-"], { stdin: "actors: 1" });
  expect([code, stdout]).toEqual([
    1,
    "-:1: error: actors: Invalid input: expected array, received number (schema)\n",
  ]);
});
