import { canonicalJson, checkEntry, EMPTY_CHAIN, type Store, withoutBytes } from "@zenobia/record";
import { expect, test } from "vitest";
import { sha256 } from "../src/sql/log.ts";
import {
  aDocument,
  aKeptReport,
  allOf,
  BY,
  keepCoding,
  keepDecision,
  keepReport,
} from "./samples.ts";

/** What any store must do with what is kept for ever. */
export function testKept(open: () => Promise<Store>): void {
  test("keeps a report with its bytes, text and metadata as they came", async () => {
    const store = await open();
    const report = aKeptReport("Nul \0, half \uD83D, 😀, “دمشق”.", {
      title: "\0",
      publisher: "A\0",
    });
    await store.append([keepReport(report)], BY);
    expect(await store.reports([report.id, "r-none"])).toEqual([withoutBytes(report)]);
    expect(await store.reportBytes(report.id)).toEqual(report.bytes);
    expect(await store.reportBytes("r-none")).toBeUndefined();
  });

  test("chains what is kept to the log, in order", async () => {
    const store = await open();
    const report = aKeptReport("One.");
    const coding = keepCoding(report);
    const decision = keepDecision("d-1", { act: "tombstone", report: report.id });
    const first = await store.append([keepReport(report), coding], BY);
    const second = await store.append([decision], { ...BY, by: "bob" });
    const log = await allOf(store.log());
    expect(log).toEqual([...first.entries, ...second.entries]);
    expect(log.map(({ sequence, by, kind, subject }) => [sequence, by, kind, subject])).toEqual([
      [1, "ada", "report", report.id],
      [2, "ada", "coding", coding.coding.id],
      [3, "bob", "decision", "d-1"],
    ]);
    expect(log.at(1)?.digest).toBe(sha256(canonicalJson(coding.coding.coded)));
    const { sequence, hash } = log[2] ?? EMPTY_CHAIN;
    expect(await store.end()).toEqual({ sequence, hash });
  });

  test("an empty record has an empty log", async () => {
    const store = await open();
    expect(await store.end()).toEqual(EMPTY_CHAIN);
    expect(await allOf(store.log())).toEqual([]);
    expect(await store.append([], BY)).toEqual({ entries: [], known: [] });
  });

  test("keeps nothing twice", async () => {
    const store = await open();
    const [one, two] = [aKeptReport("One."), aKeptReport("Two.")].map(keepReport);
    if (one === undefined || two === undefined) throw new Error("no reports");
    await store.append([one], BY);
    const again = await store.append([one, two, two], BY);
    expect(again.known).toEqual([aKeptReport("One.").id, aKeptReport("Two.").id]);
    expect(again.entries.map(({ sequence, subject }) => [sequence, subject])).toEqual([
      [2, aKeptReport("Two.").id],
    ]);
    expect(await store.append([two], BY)).toEqual({ entries: [], known: [aKeptReport("Two.").id] });
    const ids = [aKeptReport("One.").id, "r-none"];
    expect(await store.kept(ids)).toEqual(new Set([aKeptReport("One.").id]));
  });

  test("writers at one time leave no gap in the chain", async () => {
    const store = await open();
    const reports = Array.from({ length: 24 }, (_, index) => aKeptReport(`Report ${index}.`));
    await Promise.all(reports.map((report) => store.append([keepReport(report)], BY)));
    let end = EMPTY_CHAIN;
    for await (const { entry, digest } of store.audit()) {
      expect(checkEntry(entry, end, { digest, sha256 })).toBeUndefined();
      end = entry;
    }
    expect(end.sequence).toBe(24);
    expect(await store.unlogged()).toEqual([]);
  });

  test("shows the log of one subject, of a kind, from a mark on, newest first", async () => {
    const store = await open();
    const reports = [aKeptReport("One."), aKeptReport("Two.")];
    await store.append([...reports.map(keepReport), ...reports.map((r) => keepCoding(r))], BY);
    const sequences = async (query: Parameters<Store["log"]>[0]) =>
      (await allOf(store.log(query))).map(({ sequence }) => sequence);
    expect(await sequences({ subject: reports[1]?.id ?? "" })).toEqual([2]);
    expect(await sequences({ kind: "coding" })).toEqual([3, 4]);
    expect(await sequences({ after: 2 })).toEqual([3, 4]);
    expect(await sequences({ newestFirst: true })).toEqual([4, 3, 2, 1]);
    expect(await sequences({ newestFirst: true, after: 2, kind: "coding" })).toEqual([4, 3]);
  });

  test("gives codings by id and by report, decisions in their order", async () => {
    const store = await open();
    const [one, two] = [aKeptReport("One."), aKeptReport("Two.")];
    const [old, other, young] = [keepCoding(one), keepCoding(two), keepCoding(one, "2")];
    const decisions = [
      keepDecision("d-2", { act: "accept", assertion: "c-1:e1" }),
      keepDecision("d-1", { act: "undo", decision: "d-2" }),
    ];
    await store.append([keepReport(one), keepReport(two), old, other, young, ...decisions], BY);
    expect(await store.codings([young.coding.id, "c-none", old.coding.id])).toEqual([
      young.coding,
      old.coding,
    ]);
    expect(await store.codingsOf([one.id])).toEqual([old.coding, young.coding]);
    expect((await store.decisions()).map(({ id }) => id)).toEqual(["d-2", "d-1"]);
  });

  test("lists reports that a coder, or a version of it, has not coded", async () => {
    const store = await open();
    const [coded, bare, german] = [
      aKeptReport("One."),
      aKeptReport("Two."),
      aKeptReport("Drei.", { language: "de" }),
    ];
    await store.append([...[coded, bare, german].map(keepReport), keepCoding(coded)], BY);
    const sorted = (...reports: { id: string }[]) => reports.map(({ id }) => id).sort();
    const ask = { coder: "zenobia", limit: 10 };
    expect(await store.uncoded(ask)).toEqual(sorted(bare, german));
    expect(await store.uncoded({ ...ask, languages: ["en"] })).toEqual([bare.id]);
    expect(await store.uncoded({ ...ask, version: "2", languages: ["en"] })).toEqual(
      sorted(coded, bare),
    );
    const all = sorted(coded, bare, german);
    expect(await store.uncoded({ coder: "bob", limit: 1, after: all[0] ?? "" })).toEqual([all[1]]);
  });

  test("pages through reports by day, and finds words in them", async () => {
    const store = await open();
    const reports = [
      aKeptReport("Troops left Afrin.", { published: "2018-03-18", publisher: "Agency" }),
      aKeptReport("Shells fell on Douma.", { published: "2018-04-07T10:00:00Z" }),
      aKeptReport("Nothing fell on Afrin.", { published: "2018-04-09" }),
      aKeptReport("Truppen in Afrin.", { published: "2018-03-19", language: "de" }),
    ];
    await store.append(reports.map(keepReport), BY);
    const texts = (rows: readonly { text: string }[]) => rows.map(({ text }) => text);
    const first = await store.listReports({}, { limit: 3 });
    expect(texts(first.rows)).toEqual([
      "Nothing fell on Afrin.",
      "Shells fell on Douma.",
      "Truppen in Afrin.",
    ]);
    const rest = await store.listReports({}, { limit: 3, after: first.next ?? "" });
    expect(texts(rest.rows)).toEqual(["Troops left Afrin."]);
    expect(rest.next).toBeUndefined();
    const some = { from: "2018-03-18", to: "2018-04-08", languages: ["en"] };
    expect(texts((await store.listReports(some, { limit: 9 })).rows)).toEqual([
      "Shells fell on Douma.",
      "Troops left Afrin.",
    ]);
    const found = async (words: string) =>
      texts((await store.search(words, {}, 9)).map(({ report }) => report)).toSorted();
    expect(await found("afrin troops")).toEqual(["Troops left Afrin."]);
    expect(await found("afrin -nothing")).toEqual(["Troops left Afrin.", "Truppen in Afrin."]);
    expect(await found("aleppo")).toEqual([]);
    const narrowed = await store.search("afrin", { publishers: ["Agency"] }, 9);
    expect(texts(narrowed.map(({ report }) => report))).toEqual(["Troops left Afrin."]);
  });

  test("a tombstone hides a report until it is taken away", async () => {
    const store = await open();
    const report = aKeptReport("One.");
    await store.append([keepReport(report)], BY);
    const listed = async () => (await store.listReports({}, { limit: 9 })).rows.length;
    const mark = aDocument(report.id, {
      kind: "mark",
      keys: [report.id],
      columns: { status: "tombstone" },
    });
    const replacement = { kind: "mark", keys: [report.id] } as const;
    await store.writeDerived({
      after: 0,
      through: 1,
      replacements: [{ ...replacement, documents: [mark] }],
    });
    expect(await listed()).toBe(0);
    expect(await store.search("one", {}, 9)).toEqual([]);
    await store.writeDerived({
      after: 1,
      through: 2,
      replacements: [{ ...replacement, documents: [] }],
    });
    expect(await listed()).toBe(1);
  });

  test("redacted words are not found, nor shown round what is found, until they are open again", async () => {
    const store = await open();
    const report = aKeptReport("Orla Finch left. The porter stayed at Douma.", {
      title: "Orla Finch left",
    });
    await store.append([keepReport(report)], BY);
    const found = async (words: string) =>
      (await store.search(words, {}, 9)).map(({ snippet }) => snippet);
    const replacement = { kind: "mark", keys: [report.id] } as const;
    const mark = aDocument(report.id, {
      kind: "mark",
      keys: [report.id],
      columns: { status: "redacted" },
      document: { report: report.id, redacted: [[0, 10]] },
    });
    const documents = [mark];
    await store.writeDerived({
      after: 0,
      through: 1,
      replacements: [{ ...replacement, documents }],
    });
    expect(await found("finch")).toEqual([]);
    expect(await found("orla")).toEqual([]);
    const [snippet = ""] = await found("porter");
    expect(snippet).toMatch(/porter/u);
    expect(snippet).not.toMatch(/Finch/u);
    await store.writeDerived({
      after: 1,
      through: 2,
      replacements: [{ ...replacement, documents: [] }],
    });
    expect(await found("finch")).toHaveLength(1);
    await store.writeDerived({
      after: 2,
      through: 3,
      replacements: [{ ...replacement, documents }],
    });
    await store.writeDerived({ after: 3, through: 0, clear: true });
    expect(await found("finch")).toHaveLength(1);
  });

  test("remembers settings", async () => {
    const store = await open();
    await store.setSetting("feed:b", { url: "https://b.example" });
    await store.setSetting("feed:a", { url: "https://a.example" });
    await store.setSetting("other", 1);
    await store.setSetting("feed:a", { url: "https://a.example", etag: "x" });
    expect(await store.setting("feed:a")).toEqual({ url: "https://a.example", etag: "x" });
    expect((await store.settings("feed:")).map(([name]) => name)).toEqual(["feed:a", "feed:b"]);
    await store.setSetting("feed:a", undefined);
    expect(await store.setting("feed:a")).toBeUndefined();
  });
}
