import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ran, runCli } from "../fake-io.ts";
import { makeSmallRecord, type SmallRecord } from "./small-record.ts";

const SLOW_MS = 240_000;

let record: SmallRecord;

beforeAll(async () => {
  record = await makeSmallRecord();
}, SLOW_MS);

afterAll(async () => {
  await rm(dirname(record.place), { recursive: true, force: true });
});

async function ask(...argv: readonly string[]): Promise<Ran> {
  return await runCli([...argv, "--db", record.place], { columns: 120 });
}

/** Lines of JSON, each read. */
async function askJson(...argv: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const { code, stderr, stdout } = await ask(...argv, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("reports are listed page by page, newest first, each once", { timeout: SLOW_MS }, async () => {
  const [first, mark] = await askJson("reports", "--limit", "1");
  expect(first?.["id"]).toBe(record.reports[2]);
  const rest = await askJson("reports", "--limit", "2", "--after", String(mark?.["next"]));
  expect(rest.map(({ id }) => id)).toEqual([record.reports[1], record.reports[0]]);
  const { stdout } = await ask("reports", "--publisher", "Valley Wire");
  expect(stdout).toContain(`${record.reports[1]}  2016-05-06  Valley Wire`);
  expect(stdout).not.toContain("\u001b");
});

test("a search shows the words that it found, and none that are redacted", {
  timeout: SLOW_MS,
}, async () => {
  const open = await askJson("search", "lantern league");
  expect(open.map(({ id }) => id).sort()).toEqual(record.reports.slice(0, 2).sort());
  const hits = await askJson("search", "harrow garrison");
  expect(hits.map(({ id }) => id).sort()).toEqual([...record.reports].sort());
  const redacted = hits.find(({ id }) => id === record.reports[2]);
  expect(redacted?.["snippet"]).toBe(
    "Harrow Garrison took Tell Marrow from the ██████████████ on 1 July",
  );
  const { stdout } = await ask("search", "envoy");
  expect(stdout).toMatch(/while Envoy Sorrel backs the\s+League/u);
  expect(stdout).not.toContain("\u001b");
});

test("events are found by names of actors and places, by type, day and box", {
  timeout: SLOW_MS,
}, async () => {
  const asked = ["events", "--actor", "Lantern League", "--place", "tell marrow"];
  const narrowed = ["--type", "assault", "--from", "2016-05-01", "--box", "38,35,39,36"];
  const events = await askJson(...asked, ...narrowed);
  expect(events.map(({ id }) => id).sort()).toEqual(
    [`${record.codings[0]}:e1`, `${record.codings[1]}:e1`].sort(),
  );
  const { stdout } = await ask("events", "--publisher", "Hill Post", "--evidence");
  expect(stdout).toMatch(
    /2016-05-04 +Lantern League +→ +Harrow Garrison +ASSAULT +Tell Marrow SYR/u,
  );
  expect(stdout).toContain("“The Lantern League attacked the Harrow Garrison”");
});

test("a name that the record does not have is told of", { timeout: SLOW_MS }, async () => {
  const { code, stderr } = await ask("events", "--actor", "Nobody Knows");
  expect(code).toBe(2);
  expect(stderr).toContain('the record tells of no actor called "Nobody Knows" (cli/usage)');
});

test("of several that a part of a name fits, the one told of most is taken, and all are told", {
  timeout: SLOW_MS,
}, async () => {
  const { stderr, stdout } = await ask("events", "--actor", "Garrison", "--limit", "1");
  expect(stderr).toBe(
    "zenobia: Garrison is taken for Harrow Garrison (name:SYR:harrow garrison)\n",
  );
  expect(stdout).toContain("more: --after ");
});

test("a wrong day, box, type of count or rule is a wrong call", { timeout: SLOW_MS }, async () => {
  const wrong = [
    ["ties", "--on", "2016-02-30"],
    ["events", "--box", "1,2,3"],
    ["counts", "--by", "weather"],
    ["figures", "--rule", "best"],
    ["control"],
  ];
  for (const argv of wrong) expect((await ask(...argv)).code).toBe(2);
});

test("an incident is one with its voices; each of its tellings is shown", {
  timeout: SLOW_MS,
}, async () => {
  const [incident, ...more] = await askJson("incidents", "--type", "ASSAULT");
  expect(more).toEqual([]);
  expect(incident).toMatchObject({ type: "ASSAULT", voices: 2 });
  const { stdout } = await ask("show", String(incident?.["id"]));
  expect(stdout).toContain("Told by");
  expect(stdout).toContain("“The Lantern League attacked the Harrow Garrison”");
  expect(stdout).toContain("“Fighters of the Lantern League struck the Harrow Garrison”");
  expect(stdout).toContain("Same because");
});

test("control of a place is told on a day and over time", { timeout: SLOW_MS }, async () => {
  const { stdout } = await ask("control", "--place", "Tell Marrow", "--on", "2016-07-21");
  expect(stdout).toContain("2016-07-21: held by Harrow Garrison");
  expect(stdout).toContain("last confirmed 2016-07-01 (20 days before)");
  expect(stdout).toMatch(/[A×]{20,}/u);
  expect(stdout).toContain("“Harrow Garrison took Tell Marrow”");
  const [held] = await askJson("control", "--on", "2016-07-21", "--holder", "Harrow Garrison");
  expect(held).toMatchObject({ name: "Tell Marrow", status: "held", ageDays: 20 });
});

test("ties of a day are listed with who says so, and what does not go together", {
  timeout: SLOW_MS,
}, async () => {
  const ties = await askJson("ties", "--on", "2016-06-01", "--actor", "Envoy Sorrel");
  expect(ties.map(({ relation, standing }) => [relation, standing])).toEqual([
    ["backs", "assumed"],
    ["opposes", "assumed"],
  ]);
  const before = await askJson("ties", "--on", "2015-06-01", "--actor", "Envoy Sorrel");
  expect(before.map(({ relation }) => relation)).toEqual(["backs"]);
  const { stdout } = await ask("ties", "--on", "2016-06-01", "--contradictions");
  expect(stdout).toContain("own client: ");
  expect(stdout).toContain("“Envoy Sorrel backs the League”");
});

test("figures are low, best and high by the rule asked for, with every claim", {
  timeout: SLOW_MS,
}, async () => {
  const [account] = await askJson("figures", "--measure", "killed", "--rule", "acled");
  expect(account).toMatchObject({
    estimates: { low: { value: 12 }, best: { value: 12 }, high: { value: 15 } },
  });
  const { stdout } = await ask("figures", "--rule", "highest", "--place", "Tell Marrow");
  expect(stdout).toMatch(/killed +soldiers +Tell Marrow SYR +2016-05-04 +12 +15 +15/u);
  expect(stdout).toContain(
    "“Twelve soldiers died” (Hill Post, 2016-05-05; according to Lantern League",
  );
  expect(stdout).toContain("“killing 15 soldiers” (Valley Wire, 2016-05-06");
});

test("counts are told by groups, over time as a spark line", { timeout: SLOW_MS }, async () => {
  expect(await askJson("counts", "--by", "kind,publisher", "--kind", "all")).toContainEqual({
    key: { kind: "figure", publisher: "Hill Post" },
    count: 1,
  });
  const { stdout } = await ask("counts", "--by", "week,kind", "--kind", "event,control");
  expect(stdout).toContain("each week, 2016-05-02 to 2016-06-27");
  expect(stdout).toMatch(/control +2 +█ {7}█/u);
  const actors = await ask("counts", "--by", "actor");
  expect(actors.stdout).toMatch(/Harrow Garrison +2 +█{30}/u);
});

test("anything is shown by its id, key or name, with its history", {
  timeout: SLOW_MS,
}, async () => {
  const report = await ask("show", record.reports[2] ?? "", "--text");
  expect(report.stdout).toContain("took Tell Marrow from the ██████████████ on 1 July 2016.");
  expect(report.stdout).not.toContain("Lantern League");
  expect(report.stdout).toContain(`${record.decision} redact`);
  const assertion = await ask("show", `${record.codings[0]}:f1`);
  expect(assertion.stdout).toContain("killed 12 soldiers");
  const [coding] = await askJson("show", record.codings[1] ?? "");
  expect(coding).toMatchObject({ kind: "coding", coder: { name: "stub" } });
  const [actor] = await askJson("show", "Lantern League");
  expect(actor).toMatchObject({ kind: "actor", names: ["Lantern League"] });
  const place = await ask("show", "gn:999001");
  expect(place.stdout).toContain("from 2016-07-01: held Harrow Garrison");
  expect((await ask("show", "r-0000000000000000")).code).toBe(2);
});
