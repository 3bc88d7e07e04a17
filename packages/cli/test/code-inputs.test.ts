import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "./fake-io.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zenobia-cli-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

interface Head {
  readonly id: string;
  readonly published: string;
  readonly publisher?: string;
  readonly title?: string;
}

/** Heads of the coded reports that a call prints as JSON Lines, and the errors as "code id message". */
async function heads(argv: readonly string[], stdin = ""): Promise<readonly (Head | string)[]> {
  const { stdout } = await runCli(["code", ...argv, "--format", "jsonl"], { stdin });
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { report, error, id } = JSON.parse(line);
      if (error) return `${error.code} ${id ?? "–"} ${error.message.replaceAll(`${folder}/`, "")}`;
      const { sha256: _sha256, language: _language, length: _length, ...head } = report;
      return head;
    });
}

const TEXT = "Rebels attacked troops in Aleppo.";

test("a text takes its id from its name, and day and publisher from the call", async () => {
  const path = await file("raid.txt", TEXT);
  expect(await heads([path, "--published", "2016-03-28", "--publisher", "The Wire"])).toEqual([
    { id: "raid", published: "2016-03-28", publisher: "The Wire" },
  ]);
});

test("a text takes what the call does not say from the file beside it", async () => {
  const path = await file("raid.txt", TEXT);
  await file(
    "raid.meta.json",
    '{"id": "r1", "published": "2016-03-27", "publisher": "The Wire", "title": null}',
  );
  expect(await heads([path, "--published", "2016-03-28", "--title", "Raid"])).toEqual([
    { id: "r1", published: "2016-03-28", publisher: "The Wire", title: "Raid" },
  ]);
});

test("a broken file beside a text is an error of the text", async () => {
  const path = await file("raid.txt", TEXT);
  await file("raid.meta.json", '{"published": 2016}');
  expect(await heads([path])).toEqual([
    'input/report raid raid.txt: raid.meta.json, which stands beside it: "published" must be a text, not 2016',
  ]);
});

test("a page says itself when and by whom it was published", async () => {
  const path = await file(
    "raid.html",
    `<html><head><title>Raid</title><meta property="og:site_name" content="The Wire">
    <meta property="article:published_time" content="2016-03-28T09:00:00Z"></head><body><p>${TEXT}</p></body></html>`,
  );
  expect(await heads([path])).toEqual([
    { id: "raid", published: "2016-03-28T09:00:00Z", publisher: "The Wire", title: "Raid" },
  ]);
});

test("Markdown is read without its marks", async () => {
  const path = await file("raid.md", "# **Raid** in the night\n\nRebels *attacked*.\n");
  const { stdout } = await runCli(["code", path, "--published", "2016-03-28", "--format", "json"]);
  expect(JSON.parse(stdout).actors[0].name).toBe("Raid");
  expect(JSON.parse(stdout).report.length).toBe("Raid in the night\n\nRebels attacked.".length);
});

test("the text is coded as it stands in the file, and hashed", async () => {
  const path = await file("raid.txt", "  Rebels\r\n");
  const { stdout } = await runCli(["code", path, "--published", "2016-03-28", "--format", "json"]);
  expect(JSON.parse(stdout).report).toEqual({
    id: "raid",
    published: "2016-03-28",
    language: "en",
    sha256: "db05a5c2ae06c52ec3dba703353a8bf64256b73cc135603750a34d20e3524a0c",
    length: 10,
  });
});

test("a folder is every report in it and below, in the order of names; other files are left alone", async () => {
  await mkdir(join(folder, "b"));
  await file("c.txt", TEXT);
  await file("c.meta.json", '{"published": "2016-03-28"}');
  await file(
    "a.jsonl",
    `{"id": "x", "published": "2016-03-28", "text": "${TEXT}"}\n{"id": "y", "text": "${TEXT}"}\n`,
  );
  await file("b/d.txt", TEXT);
  await file("notes.docx", "…");
  await file(".hidden.txt", TEXT);
  await symlink(folder, join(folder, "loop"));
  expect(await heads([folder, "--published", "2016-01-01"])).toEqual([
    { id: "x", published: "2016-03-28" },
    { id: "y", published: "2016-01-01" },
    { id: "d", published: "2016-01-01" },
    { id: "c", published: "2016-01-01" },
  ]);
});

test("a pattern may name the files beside reports: they are none", async () => {
  const paths = [
    await file("c.meta.json", '{"published": "2016-03-28"}'),
    await file("c.txt", TEXT),
  ];
  expect(await heads(paths)).toEqual([{ id: "c", published: "2016-03-28" }]);
});

test("a JSON file is one report or a list of them", async () => {
  const report = { id: "x", published: "2016-03-28", text: TEXT };
  const one = await file("one.json", JSON.stringify(report, null, 2));
  const two = await file("two.json", JSON.stringify([report, { ...report, id: 7 }, 3]));
  expect(await heads([one, two])).toEqual([
    { id: "x", published: "2016-03-28" },
    { id: "x", published: "2016-03-28" },
    { id: "7", published: "2016-03-28" },
    "input/report – two.json, item 3: an object was expected, not 3",
  ]);
});

test("standard input is taken for what it looks like, or for what the call says", async () => {
  const json = JSON.stringify({ id: "x", published: "2016-03-28", text: TEXT });
  expect(await heads(["-"], json)).toEqual([{ id: "x", published: "2016-03-28" }]);
  expect(await heads(["-", "--published", "2016-01-01"], TEXT)).toEqual([
    { id: "stdin", published: "2016-01-01" },
  ]);
  expect(await heads(["-", "--published", "2016-01-01", "--input", "text"], json)).toEqual([
    { id: "stdin", published: "2016-01-01" },
  ]);
  expect(await heads(["-", "--published", "2016-01-01"], `<p>${TEXT}</p>`)).toEqual([
    { id: "stdin", published: "2016-01-01" },
  ]);
});

test.each([
  [
    "missing.txt",
    undefined,
    "input/not-found missing missing.txt: there is no such file: check the path",
  ],
  ["a.txt", "", "input/empty a a.txt: it holds no text: give a file with the text of a report"],
  [
    "a.txt",
    " \n\n",
    "input/empty a a.txt: it holds no text: give a file with the text of a report",
  ],
  [
    "a.html",
    "<html><body></body></html>",
    "input/empty a a.html: it holds no text: give a file with the text of a report",
  ],
  [
    "a.txt",
    "ab\0",
    "input/binary a a.txt: byte 3 is NUL, so this is no text: give a text, Markdown, HTML or JSON file",
  ],
  [
    "a.txt",
    Buffer.from("caf\xe9", "latin1"),
    "input/encoding a a.txt: byte 4 is no UTF-8: convert the text, with iconv -f WINDOWS-1252 -t UTF-8 for example",
  ],
  [
    "a.txt",
    TEXT,
    'input/date a a.txt: its day of publication is not known: call with --published YYYY-MM-DD, or write {"published": "YYYY-MM-DD"} into a.meta.json beside it',
  ],
  [
    "a.txt",
    Buffer.alloc(10_000_001, "a"),
    "input/too-large a a.txt: this has more than 10 MB (10000001 bytes), the most that is read as one report: split it",
  ],
  ["a.json", "{", /^input\/json – a.json: broken JSON: .*; write one object a line$/u],
  [
    "a.txt/b.txt",
    undefined,
    "input/not-found b a.txt/b.txt: there is no such file: check the path",
  ],
])("%s with unfit content is answered with what is wrong", async (name, content, message) => {
  if (content !== undefined) await file(name, content);
  const [answer] = await heads([join(folder, name)]);
  if (typeof message === "string") expect(answer).toBe(message);
  else expect(answer).toMatch(message);
});

test("an empty folder says what belongs there", async () => {
  expect(await heads([folder])).toEqual([
    `input/empty – ${folder}: the folder holds no report: put .txt, .md, .html, .pdf, .jsonl, .json or .csv files there`,
  ]);
});

test("what is wrong with one input goes to standard error and keeps no other from being coded", async () => {
  const good = await file("good.txt", TEXT);
  const empty = await file("empty.txt", "");
  const ran = await runCli([
    "code",
    join(folder, "missing.txt"),
    empty,
    good,
    "--published",
    "2016-03-28",
    "-f",
    "csv",
  ]);
  expect(ran.code).toBe(1);
  expect(ran.stdout.split("\r\n").map((line) => line.slice(0, 20))).toEqual([
    "report,published,pub",
    "good,2016-03-28,,e1,",
    "",
  ]);
  expect(ran.stderr.replaceAll(`${folder}/`, "")).toBe(
    "zenobia: missing.txt: there is no such file: check the path (input/not-found)\n" +
      "zenobia: empty.txt: it holds no text: give a file with the text of a report (input/empty)\n" +
      "zenobia: 2 of 3 reports could not be coded\n",
  );
});

test("what an input is called cannot steer the terminal", async () => {
  const { stderr } = await runCli(["code", "a\u001B[2J\u202Eb.txt", "--published", "2016-03-28"]);
  expect(stderr).toBe("zenobia: ab.txt: there is no such file: check the path (input/not-found)\n");
});

test("an id or a title is refused for JSON, which says them itself", async () => {
  const path = await file("a.jsonl", "{}");
  const ran = await runCli(["code", path, "--id", "x"]);
  expect([ran.code, ran.stderr.replaceAll(`${folder}/`, "")]).toEqual([
    2,
    "zenobia: code: --id is for one text; the reports of a.jsonl say it in JSON (cli/usage)\n",
  ]);
});
