import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { supplementFolder } from "../../src/gazetteer/supplement-files.ts";
import { type FakeWorld, type Ran, runCli } from "../fake-io.ts";

let folder: string;
let home: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zenobia-gazetteer-"));
  home = join(folder, "home");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function row(id: number, name: string, more: Readonly<Record<number, string>> = {}): string {
  const columns = `${id}\t${name}\t${name}\t\t36.61\t37.05\tP\tPPL\tSY\t\t09\t\t\t\t0\t\t\tAsia/Damascus\t2020-01-01`;
  return columns
    .split("\t")
    .map((column, at) => more[at] ?? column)
    .join("\t");
}

function dump(name: string, rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${rows.join("\n")}\n`);
  return path;
}

function zenobia(words: readonly string[], world: FakeWorld = {}): Promise<Ran> {
  return runCli(["gazetteer", ...words], { env: { ZENOBIA_HOME: home }, ...world });
}

describe("zenobia gazetteer", () => {
  test("adds the places of a dump, which are then found with their division", async () => {
    const path = dump("SY.txt", [
      row(1, "Kafr Antun"),
      row(2, "Tishrin Well", { 6: "H", 7: "WLL" }),
    ]);
    expect(await zenobia(["add", path])).toEqual({ code: 0, stdout: "SY: 1 places\n", stderr: "" });
    const { code, stdout } = await zenobia(["find", "Kefr Antoun", "--format", "jsonl"]);
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {
        name: "Kafr Antun",
        lat: 36.61,
        lon: 37.05,
        geonameId: 1,
        country: "SYR",
        admin1: "Aleppo",
        kind: "city",
        feature: "P.PPL",
        population: 0,
        match: "spelling",
        gazetteer: expect.stringMatching(/^SY@[0-9a-f]{8}$/u),
      },
    ]);
  });

  test("says which rows are none, with their lines, and takes the others", async () => {
    const path = dump("XX.txt", [
      "not a row",
      row(1, "Kafr Antun"),
      row(2, "Nowhere", { 4: "91.5" }),
      row(3, "Somewhere", { 0: "x" }),
    ]);
    const { code, stdout, stderr } = await zenobia(["add", path]);
    expect([code, stdout]).toEqual([1, "XX: 1 places\n"]);
    expect(stderr.split("\n")).toEqual([
      `zenobia: ${path}, line 1: 1 columns where 19 were expected (input/geonames)`,
      `zenobia: ${path}, line 3: "91.5", "37.05" is no point in degrees (input/geonames)`,
      `zenobia: ${path}, line 4: geonameid "x" is no number (input/geonames)`,
      "",
    ]);
  });

  test("shows the first bad rows and counts the rest", async () => {
    const path = dump("XX.txt", [row(1, "Kafr Antun"), ...new Array<string>(30).fill("?")]);
    const { stderr } = await zenobia(["add", path]);
    expect(stderr.split("\n").slice(-2)).toEqual([`zenobia: ${path}: 10 more rows are none`, ""]);
  });

  test("goes on with the next dump when one is missing or holds no place", async () => {
    const empty = dump("E.txt", [""]);
    const good = dump("SY.txt", [row(1, "Kafr Antun")]);
    const { code, stdout, stderr } = await zenobia(["add", join(folder, "no.txt"), empty, good]);
    expect([code, stdout]).toEqual([1, "SY: 1 places\n"]);
    expect(stderr).toContain("(input/not-found)");
    expect(stderr).toContain("(input/empty)");
    expect(readdirSync(join(home, "gazetteer"))).toEqual(["SY.zng"]);
  });

  test("puts a new dump in the place of the old one, and elsewhere with --to", async () => {
    const to = join(folder, "elsewhere");
    await zenobia(["add", dump("SY.txt", [row(1, "Kafr Antun")]), "--to", to]);
    await zenobia(["add", dump("SY.txt", [row(2, "Tell Qirrah")]), "--to", to]);
    expect((await zenobia(["find", "Kafr Antun", "--gazetteer", to])).code).toBe(1);
    const { stdout } = await zenobia(["find", "Tall Qirah", "--gazetteer", join(to, "SY.zng")]);
    expect(stdout).toMatch(/Tell Qirrah +city +Aleppo, SYR +36\.6100 +37\.0500 +another spelling/u);
  });

  test("shows the closest match first, and says when nothing is found", async () => {
    await zenobia(["add", dump("SY.txt", [row(1, "Halap", { 14: "9000000" })])]);
    const { stdout } = await zenobia(["find", "Halab"]);
    expect(stdout.split("\n").map((line) => line.slice(0, 7).trim())).toEqual([
      "place",
      "Aleppo",
      "",
    ]);
    expect(await zenobia(["find", "Qaxxobim"])).toEqual({
      code: 1,
      stdout: "",
      stderr: 'zenobia: nothing goes by "Qaxxobim"\n',
    });
  });

  test("lists the box and the supplements, and removes them by name", async () => {
    await zenobia(["add", dump("SY.txt", [row(1, "Kafr Antun")])]);
    const { code, stdout } = await zenobia(["list"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^gazetteer +places +MB +id +file\nin the box +1 +0\.0 +box\nSY +1 /u);
    expect((await zenobia(["remove", "SY"])).code).toBe(0);
    const again = await zenobia(["remove", "SY", "../../etc/passwd"]);
    expect(again.code).toBe(1);
    expect(again.stderr.split("\n")[0]).toContain("there is no such supplement in");
    expect(readdirSync(join(home, "gazetteer"))).toEqual([]);
  });

  test("says which supplement is broken and lists the others", async () => {
    await zenobia(["add", dump("SY.txt", [row(1, "Kafr Antun")])]);
    writeFileSync(join(home, "gazetteer/A.zng"), "ZNGZ\u00ff\u00ff\u00ff\u00ff");
    const { code, stdout, stderr } = await zenobia(["list"]);
    expect(code).toBe(1);
    expect(stdout).toContain("SY ");
    expect(stderr).toContain("(reader/asset-corrupt)");
  });

  test("draws a bar on a terminal only", async () => {
    const path = dump("SY.txt", [row(1, "Kafr Antun")]);
    const { stderr } = await zenobia(["add", path], { isTerminal: true });
    expect(stderr).toContain("SY ████████████████████████ 100 %");
  });

  test("needs a folder to add to", async () => {
    const path = dump("SY.txt", [row(1, "Kafr Antun")]);
    expect((await zenobia(["add", path], { env: {} })).code).toBe(2);
  });
});

test.each([
  [{ ZENOBIA_HOME: "/z", HOME: "/h" }, "/z/gazetteer"],
  [{ XDG_DATA_HOME: "/x", HOME: "/h" }, "/x/zenobia/gazetteer"],
  [{ XDG_DATA_HOME: "not/absolute", HOME: "/h" }, "/h/.local/share/zenobia/gazetteer"],
  [{}, undefined],
])("finds the user's folder from %j", (env, path) => {
  expect(supplementFolder(env)).toBe(path);
});
