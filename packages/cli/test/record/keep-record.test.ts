import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ran, runCli } from "../fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "zenobia-cli-"));
const db = join(folder, "record");
const zenobia = async (...words: readonly string[]): Promise<Ran> =>
  await runCli([...words, "--db", db], { env: { USER: "tester" } });

const REPORTS = [
  { id: "one", published: "2014-03-05", publisher: "Lake Wire", text: "Troops shelled Rann." },
  { id: "two", published: "2014-03-06", publisher: "Lake Wire", text: "Rebels left Rann." },
];

beforeAll(async () => {
  const lines = REPORTS.map((report) => JSON.stringify(report)).join("\n");
  writeFileSync(join(folder, "reports.jsonl"), `${lines}\nno report\n`);
  await zenobia("init");
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a record that is not there is not made by a command that reads it", async () => {
  const { code, stderr } = await runCli(["log", "--db", join(folder, "nowhere")]);
  expect(code).toBe(2);
  expect(stderr).toContain("there is no record in");
});

test("reports are kept and coded, a bad line is told and counted, and nothing is kept twice", async () => {
  const path = join(folder, "reports.jsonl");
  const first = await zenobia("ingest", path);
  expect(first.code).toBe(1);
  expect(first.stderr).toContain("reports.jsonl, line 3: broken JSON");
  expect(first.stderr).toMatch(/2 coded \(\d+ assertions\), 0 known before, 1 failed/u);
  const again = await zenobia("ingest", path, "--json");
  const events = again.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { kind: string });
  expect(events.map(({ kind }) => kind).filter((kind) => kind !== "derived")).toEqual([
    "known",
    "known",
    "failed",
  ]);
}, 60_000);

test("the log tells who kept what, newest first, and its chain is whole", async () => {
  const { stdout } = await zenobia("log");
  expect(stdout.trim().split("\n")).toHaveLength(4);
  expect(stdout).toContain("tester");
  const verified = await zenobia("log", "verify");
  expect([verified.code, verified.stdout]).toEqual([0, ""]);
  expect(verified.stderr).toContain("the chain of 4 entries is whole");
}, 60_000);

test("a decision is kept, listed and undone; nonsense is refused", async () => {
  const { stdout } = await zenobia("export", "--format", "jsonl");
  const [row] = stdout.trim().split("\n");
  const { id } = JSON.parse(row ?? "{}") as { id: string };
  const decided = await zenobia("review", "reject", id, "--why", "a film");
  expect(decided.code).toBe(0);
  const decision = decided.stdout.trim();
  expect(decision).toMatch(/^d-[0-9a-f]{16}$/u);
  expect((await zenobia("review", "list")).stdout).toContain(`reject ${id} (a film)`);
  expect((await zenobia("review", "undo", decision)).code).toBe(0);
  expect((await zenobia("review", "reject", "c-0000000000000000:e1")).code).not.toBe(0);
  expect((await zenobia("review", "ponder", id)).stderr).toContain("nothing that can be decided");
}, 60_000);

test("deriving from nothing says how far it came", async () => {
  const { code, stderr } = await zenobia("derive", "--all");
  expect(code).toBe(0);
  expect(stderr).toMatch(/all is derived up to entry \d+ of the log/u);
}, 60_000);

test("what is exported is the same twice, and a tombstoned report is not exported", async () => {
  const csv = (await zenobia("export")).stdout;
  expect(csv.split("\n")[0]).toMatch(/^Event ID,/u);
  const file = join(folder, "events.csv");
  await zenobia("export", "--out", file);
  expect(readFileSync(file, "utf8")).toBe(csv);
  const reports = (await zenobia("reports", "--json")).stdout.trim().split("\n");
  const { id } = JSON.parse(reports[0] ?? "{}") as { id: string };
  await zenobia("review", "tombstone", id);
  const left = (await zenobia("export", "--format", "jsonl")).stdout;
  expect(left).not.toContain(id);
}, 60_000);

test("a coding by hand is kept beside the program's, and the two are compared", async () => {
  writeFileSync(join(folder, "two.txt"), "Rebels left Rann.");
  const actor = { name: "Rebels", aliases: [], kind: "rebel", country: "" };
  const event = {
    type: "RETREAT",
    mode: "withdraw",
    actor: ["Rebels"],
    recipient: [],
    place: "Rann",
    date: null,
    status: "happened",
    attributed_to: null,
    evidence: "Rebels left Rann",
  };
  const coding = {
    id: "two",
    actors: [actor],
    events: [event],
    control: [],
    relations: [],
    figures: [],
    quotes: [],
  };
  const path = join(folder, "two.json");
  writeFileSync(path, JSON.stringify(coding));
  const single = join(folder, "two.jsonl");
  writeFileSync(
    single,
    `${JSON.stringify({ ...REPORTS[1], id: "three", publisher: "Other Wire" })}\n`,
  );
  await zenobia("ingest", single);
  const kept = await zenobia("agree", "import", path, "--coder", "A. Coder");
  expect(kept.stderr).toContain("1 codings of A. Coder are kept");
  const names = (await zenobia("agree", "nobody", "A. Coder")).stderr;
  expect(names).toContain("no report was coded by both");
}, 60_000);

test("the doctor says what is well", async () => {
  const { stdout } = await zenobia("doctor");
  expect(stdout).toContain("well  record");
}, 60_000);

test("feeds are listed, and an unknown one is no feed", async () => {
  expect((await zenobia("feed", "list")).stdout).toContain("no feeds yet");
  await zenobia("feed", "add", "https://example.org/rss.xml", "--publisher", "Example Wire");
  expect((await zenobia("feed", "list")).stdout).toContain("Example Wire");
  expect((await zenobia("feed", "remove", "https://example.org/other.xml")).code).not.toBe(0);
}, 60_000);
