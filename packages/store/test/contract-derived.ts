import {
  type AssertionRow,
  briefOf,
  type CountQuery,
  type DerivedChange,
  type DerivedDocument,
  type RowFilter,
  type Store,
} from "@zenobia/record";
import { beforeEach, describe, expect, test } from "vitest";
import { aControl, actor, aDocument, allOf, anEvent, aQuote, place } from "./samples.ts";

/** What any store must do with what is derived. */
export function testDerived(open: () => Promise<Store>): void {
  test("writes rows with their block keys, and replaces a row by its id", async () => {
    const store = await open();
    const [one, two] = [anEvent("c-1:e1"), aControl("c-1:k1")];
    await write(store, { rows: [keyed(one, "b", "a"), keyed(two, "b")] });
    expect(await store.rows(["c-1:k1", "none", "c-1:e1"])).toEqual([two, one]);
    expect(await store.subjectsWith(["b"])).toEqual(["c-1:e1", "c-1:k1"]);
    const changed = anEvent("c-1:e1", { status: "denied" });
    await write(store, { rows: [keyed(changed, "c")] });
    expect(await allOf(store.allRows())).toEqual([changed, two]);
    expect(await store.subjectsWith(["a", "c"])).toEqual(["c-1:e1"]);
    expect(await store.count({ by: ["status"], filter: { kinds: ["event"] } })).toEqual([
      { key: ["denied"], count: 1 },
    ]);
  });

  test("drops rows with all that belongs to them", async () => {
    const store = await open();
    const other = anEvent("c-2:e1", { coding: "c-2" });
    await write(store, { rows: [keyed(anEvent("c-1:e1"), "a"), keyed(other, "a")] });
    await write(store, { dropRows: ["c-1:e1", "c-9:e1"] });
    expect(await store.rowsOf(["c-1", "c-2"])).toEqual([other]);
    expect(await store.rowsOf(["c-2"], "event")).toEqual([other]);
    expect(await store.rowsOf(["c-2"], "figure")).toEqual([]);
    expect(await store.subjectsWith(["a"])).toEqual(["c-2:e1"]);
    expect(await store.count({ by: [] })).toEqual([{ key: [], count: 1 }]);
  });

  test("finds subjects that are no rows by their block keys", async () => {
    const store = await open();
    await write(store, { subjects: [{ subject: "r-1", keys: ["s1", "s2"] }] });
    await write(store, { subjects: [{ subject: "r-1", keys: ["s3"] }] });
    expect(await store.subjectsWith(["s3", "s4"])).toEqual(["r-1"]);
    expect(await store.subjectsWith(["s1"])).toEqual([]);
  });

  test("replaces documents by the keys of their component", async () => {
    const store = await open();
    const [a, b, c] = [
      aDocument("a", { keys: ["k1", "k2"] }),
      aDocument("b", { keys: ["k2"] }),
      aDocument("c", { keys: ["k3"] }),
    ];
    const ledger = aDocument("a", { kind: "ledger", keys: ["k1"] });
    await write(store, {
      replacements: [
        { kind: "holding", keys: [], documents: [a, b, c] },
        { kind: "ledger", keys: [], documents: [ledger] },
      ],
    });
    expect(await store.documentsWith("holding", ["k2"])).toEqual([a, b]);
    expect(await store.documentsOf("holding", ["c-1:c"])).toEqual([c]);
    const merged = aDocument("ab", { keys: ["k1", "k2"] });
    const again = aDocument("c", { keys: ["k4"], document: { says: "new" } });
    await write(store, {
      replacements: [{ kind: "holding", keys: ["k2"], documents: [merged, again] }],
    });
    expect(await allOf(store.allDocuments("holding"))).toEqual([merged, again]);
    expect(await store.documents("ledger", ["a", "none"])).toEqual([ledger]);
  });

  test("refuses a step that began before another ended", async () => {
    const store = await open();
    await store.writeDerived({ after: 0, through: 2 });
    const late = { after: 0, through: 1, rows: [keyed(anEvent("c-1:e1"), "a")] };
    await expect(store.writeDerived(late)).rejects.toMatchObject({ code: "store/conflict" });
    expect(await store.derivedThrough()).toBe(2);
    expect(await store.rows(["c-1:e1"])).toEqual([]);
  });

  test("forgets all that is derived when told", async () => {
    const store = await open();
    await write(store, {
      rows: [keyed(anEvent("c-1:e1"), "a")],
      replacements: [{ kind: "holding", keys: [], documents: [aDocument("a")] }],
    });
    await write(store, { clear: true, rows: [keyed(anEvent("c-9:e1"), "z")] });
    expect((await allOf(store.allRows())).map(({ id }) => id)).toEqual(["c-9:e1"]);
    expect(await allOf(store.allDocuments("holding"))).toEqual([]);
    expect(await store.subjectsWith(["a", "z"])).toEqual(["c-9:e1"]);
    expect(await store.count({ by: ["kind"] })).toEqual([{ key: ["event"], count: 1 }]);
  });

  describe("of some rows", () => testReads(open));
  testAsOf(open);
}

const ROWS: readonly AssertionRow[] = [
  anEvent("c-1:e1"),
  anEvent("c-1:e2", {
    type: "PROTEST",
    actors: [actor("crowd")],
    recipients: [],
    place: place("suva", -18.1, 178.4),
    time: { start: "2017-10-23", end: "2017-10-23", precision: "day" },
    attribution: [actor("police")],
    evidence: [{ span: [0, 5], text: "thousands marched in the capital" }],
  }),
  anEvent("c-2:e1", {
    coding: "c-2",
    report: "r-2",
    coder: "ada",
    publisher: "Daily",
    actors: [actor("isis")],
    recipients: [actor("sdf")],
    status: "denied",
    place: { key: "name::nowhere", name: "nowhere", precision: "place" },
    time: { start: "2017-09-30", end: "2017-10-02", precision: "range" },
  }),
  aControl("c-1:k1"),
  aQuote("c-1:q1"),
];

function testReads(open: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    const incident = aDocument("i-1", { kind: "incident", members: ["c-1:e1", "c-2:e1"] });
    await write(store, {
      rows: ROWS.map((row) => keyed(row, "a")),
      replacements: [{ kind: "incident", keys: [], documents: [incident] }],
    });
  });

  const filters: [RowFilter, ...string[]][] = [
    [{}, "c-1:e2", "c-1:q1", "c-1:k1", "c-1:e1", "c-2:e1"],
    [{ kinds: ["event"] }, "c-1:e2", "c-1:e1", "c-2:e1"],
    [{ kinds: [] }],
    [{ kinds: ["control", "quote"] }, "c-1:q1", "c-1:k1"],
    [{ actors: ["kb:sdf"], kinds: ["event"], from: "2017-10-01" }, "c-1:e1"],
    [{ actors: ["kb:sdf"], sources: ["kb:police"] }],
    [{ actors: ["kb:crowd"], sources: ["kb:police"] }, "c-1:e2"],
    [{ actors: ["kb:isis"], publishers: ["Daily"] }, "c-2:e1"],
    [{ from: "2017-10-17", to: "2017-10-20" }, "c-1:q1", "c-1:k1", "c-1:e1"],
    [{ actors: ["kb:isis"] }, "c-1:e1", "c-2:e1"],
    [{ actors: ["kb:crowd", "kb:none"] }, "c-1:e2"],
    [{ sources: ["kb:police", "kb:spokesman"] }, "c-1:e2", "c-1:q1"],
    [{ types: ["PROTEST"] }, "c-1:e2"],
    [{ statuses: ["denied", "gained"] }, "c-1:k1", "c-2:e1"],
    [{ places: ["name::raqqa"] }, "c-1:k1", "c-1:e1"],
    [{ publishers: ["Daily"] }, "c-2:e1"],
    [{ reports: ["r-2"], codings: ["c-2"], coders: ["ada"] }, "c-2:e1"],
    [{ incident: "i-1" }, "c-1:e1", "c-2:e1"],
    [{ incident: "i-none" }],
    [{ words: "marched capital" }, "c-1:e2"],
    [{ words: "market -shells" }],
    [{ box: [38, 35, 40, 36] }, "c-1:k1", "c-1:e1"],
    [{ box: [170, -30, -170, 10] }, "c-1:e2"],
    [
      { kinds: ["event"], actors: ["kb:sdf"], statuses: ["happened"], from: "2017-01-01" },
      "c-1:e1",
    ],
  ];
  test.each(filters)("lists rows that meet %j", async (filter, ...expected) => {
    const { rows, next } = await store.listRows(filter, { limit: 10 });
    expect(rows.map(({ id }) => id)).toEqual(expected);
    expect(next).toBeUndefined();
  });

  test.each(["newest", "oldest"] as const)("pages through rows, %s first", async (order) => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.listRows({}, { limit: 2, order, ...(after && { after }) });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    const newest = ["c-1:e2", "c-1:q1", "c-1:k1", "c-1:e1", "c-2:e1"];
    expect(ids).toEqual(order === "newest" ? newest : newest.toReversed());
  });

  test.each([{ limit: 0 }, { limit: 2.5 }, { limit: 10_001 }, { limit: 1, after: "nonsense" }])(
    "refuses the page %j",
    async (page) => {
      await expect(store.listRows({}, page)).rejects.toMatchObject({ code: "store/page" });
    },
  );

  const counts: [CountQuery, ...unknown[]][] = [
    [
      { by: ["week"], filter: { kinds: ["event"] } },
      ["2017-09-25", 1],
      ["2017-10-16", 1],
      ["2017-10-23", 1],
    ],
    [
      { by: ["month", "type"], filter: { kinds: ["event"], publishers: ["Agency"] } },
      ["2017-10-01", "ASSAULT", 1],
      ["2017-10-01", "PROTEST", 1],
    ],
    [
      { by: ["day"], filter: { actors: ["kb:sdf"] } },
      ["2017-09-30", 1],
      ["2017-10-17", 1],
      ["2017-10-20", 1],
    ],
    [
      { by: ["week", "status"], filter: { actors: ["kb:sdf"], statuses: ["gained", "denied"] } },
      ["2017-09-25", "denied", 1],
      ["2017-10-16", "gained", 1],
    ],
    [
      { by: ["week"], filter: { sources: ["kb:spokesman"], from: "2017-10-20" } },
      ["2017-10-16", 1],
    ],
    [{ by: ["kind"], filter: { actors: ["kb:sdf", "kb:isis"] } }, ["event", 2], ["control", 1]],
    [{ by: ["week"], filter: { places: ["name::raqqa"], kinds: ["event"] } }, ["2017-10-16", 1]],
    [{ by: ["month"], filter: { actors: ["kb:sdf"], publishers: ["Daily"] } }, ["2017-09-01", 1]],
    [
      { by: ["year", "kind"] },
      ["2017-01-01", "control", 1],
      ["2017-01-01", "event", 3],
      ["2017-01-01", "quote", 1],
    ],
    [
      { by: ["week"], filter: { from: "2017-10-18", to: "2017-10-23" } },
      ["2017-10-16", 2],
      ["2017-10-23", 1],
    ],
    [{ by: ["month"], filter: { from: "2017-09-30", to: "2017-10-16" } }, ["2017-09-01", 1]],
    [{ by: [], filter: { kinds: ["event"], from: "2017-09-01", to: "2017-10-31" } }, [3]],
    [{ by: ["actor"], limit: 2 }, ["kb:sdf", 3], ["kb:isis", 2]],
    [{ by: ["pair"] }, ["kb:isis\tkb:sdf", 2]],
    [{ by: ["source"] }, [null, 3], ["kb:police", 1], ["kb:spokesman", 1]],
    [
      { by: ["place"], filter: { kinds: ["event", "quote"] } },
      ["name::nowhere", 1],
      ["name::raqqa", 1],
      ["name::suva", 1],
      [null, 1],
    ],
    [
      { by: ["publisher", "status"], filter: { types: ["ASSAULT"] } },
      ["Agency", "happened", 1],
      ["Daily", "denied", 1],
    ],
    [{ by: ["type"] }, ["ASSAULT", 2], [null, 2], ["PROTEST", 1]],
    [{ by: [], filter: { words: "market" } }, [4]],
  ];
  test.each(counts)("counts %j", async (query, ...expected) => {
    const rows = await store.count(query);
    expect(rows.map(({ key, count }) => [...key, count])).toEqual(expected);
  });
}

function testAsOf(open: () => Promise<Store>): void {
  test("finds documents by words that one of their rows holds", async () => {
    const store = await open();
    const evidence = [{ span: [0, 22] as const, text: "a hospital was shelled" }];
    const rows = [anEvent("c-1:e1"), anEvent("c-1:e2", { evidence }), anEvent("c-1:e3")];
    const documents = [
      aDocument("i-1", { kind: "incident", keys: ["1"], members: ["c-1:e1", "c-1:e2"] }),
      aDocument("i-2", { kind: "incident", keys: ["2"], members: ["c-1:e3"] }),
    ];
    await write(store, {
      rows: rows.map((row) => keyed(row)),
      replacements: [{ kind: "incident", keys: [], documents }],
    });
    const found = async (words: string): Promise<readonly string[]> => {
      const page = await store.listDocuments("incident", { words }, { limit: 9 });
      return page.rows.map(({ id }) => id);
    };
    expect(await found("hospital")).toEqual(["i-1"]);
    expect(await found("market")).toEqual(["i-2", "i-1"]);
    expect(await found("market -hospital")).toEqual(["i-2", "i-1"]);
    expect(await found("harbour")).toEqual([]);
    expect((await store.points({ words: "hospital" })).unplaced).toEqual(["i-1"]);
  });

  test("gives incidents on a map column by column, newest first", async () => {
    const store = await open();
    const incident = (id: string, columns: DerivedDocument["columns"]) =>
      aDocument(id, { kind: "incident", keys: [id], columns });
    const point = { type: "ASSAULT", status: "happened", lat: 35.95, lon: 39.01 };
    const documents = [
      incident("i-1", {
        ...point,
        from: "2017-10-17",
        to: "2017-10-18",
        weight: 3,
        isClaimed: true,
        isRough: true,
      }),
      incident("i-2", { ...point, lat: -18.125, from: "2018-01-02", to: "2018-01-02" }),
      incident("i-3", { type: "AID", from: "2019-01-01", to: "2019-01-01" }),
      incident("i-4", { ...point, actors: ["sdf"], from: "2016-05-05" }),
    ];
    const other = aDocument("h", { columns: { ...point, from: "2017-10-17" } });
    await write(store, {
      replacements: [
        { kind: "incident", keys: [], documents },
        { kind: "holding", keys: [], documents: [other] },
      ],
    });
    expect(await store.points()).toEqual({
      ids: ["i-2", "i-1", "i-4"],
      lats: [-18.125, 35.95, 35.95],
      lons: [39.01, 39.01, 39.01],
      froms: ["2018-01-02", "2017-10-17", "2016-05-05"],
      tos: ["2018-01-02", "2017-10-18", "2016-05-05"],
      types: ["ASSAULT", "ASSAULT", "ASSAULT"],
      statuses: ["happened", "happened", "happened"],
      weights: [0, 3, 0],
      claimed: [false, true, false],
      rough: [false, true, false],
      unplaced: ["i-3"],
    });
    expect((await store.points({}, 2)).ids).toEqual(["i-2", "i-1"]);
    expect((await store.points({ actors: ["sdf"] })).ids).toEqual(["i-4"]);
    expect((await store.points({ box: [30, 30, 40, 40], to: "2017-12-31" })).ids).toEqual([
      "i-1",
      "i-4",
    ]);
    expect((await store.points({ types: ["PROTEST"] })).ids).toEqual([]);
    expect((await store.points({ box: [30, 30, 40, 40] })).unplaced).toEqual([]);
    expect((await store.points({ to: "2018-12-31" })).unplaced).toEqual([]);
    await expect(store.points({}, 0)).rejects.toMatchObject({ code: "store/page" });
  });

  test("gives in brief what stands on a day, and of what ended as much as names its actors", async () => {
    const store = await open();
    const tie = (id: string, columns: DerivedDocument["columns"]) =>
      aDocument(id, { kind: "tie", keys: [id], columns, document: PAIR });
    const holding = aDocument("raqqa", { columns: { from: "2014-01-14" }, document: TIMELINE });
    const documents = [
      tie("t-1", { from: "2016-01-01", standsTo: "2016-12-31", actors: ["a", "b"] }),
      tie("t-2", { from: "2016-01-01", standsTo: "2016-12-31", actors: ["a", "c"] }),
      tie("t-3", { from: "2016-01-01", standsTo: "2018-12-31", actors: ["c", "d"] }),
      tie("t-4", { from: "2016-01-01", standsTo: "2015-12-31", actors: ["c", "e"] }),
      tie("t-5", { from: "2018-01-01", actors: ["b", "f"] }),
    ];
    await write(store, {
      replacements: [
        { kind: "tie", keys: [], documents },
        { kind: "holding", keys: [], documents: [holding] },
      ],
    });
    const ids = async (...asked: Parameters<Store["briefsAsOf"]>) =>
      (await store.briefsAsOf(...asked)).map(({ id }) => id);
    expect(await ids("tie", "2016-06-01")).toEqual(["t-1", "t-2", "t-3", "t-4"]);
    expect(await ids("tie", "2017-06-01")).toEqual(["t-1", "t-2", "t-3", "t-4"]);
    expect(await ids("tie", "2017-06-01", { actors: ["d"] })).toEqual(["t-3"]);
    expect(await ids("tie", "2019-06-01", { actors: ["f"] })).toEqual(["t-5"]);
    expect(await ids("tie", "2015-12-31")).toEqual([]);
    const [pair] = await store.briefsAsOf("tie", "2016-06-01");
    expect(pair).toEqual(briefOf(aDocument("t-1", { kind: "tie", document: PAIR })));
    expect(await store.briefsAsOf("holding", "2016-06-01")).toEqual([
      { id: "raqqa", document: { ...TIMELINE, claims: [] } },
    ]);
  });

  test("reads documents as of a day, and lists those of some time", async () => {
    const store = await open();
    const documents = [
      aDocument("old", {
        columns: { from: "2014-01-14", to: "2017-10-16", places: ["raqqa"], actors: ["isis"] },
      }),
      aDocument("new", { columns: { from: "2017-10-17", places: ["raqqa"], actors: ["sdf"] } }),
      aDocument("ever", { columns: { to: "2018-03-18", places: ["afrin"], status: "held" } }),
      aDocument("point", { columns: { from: "2018-01-01", lat: 36.5, lon: 36.9 } }),
    ];
    await write(store, { replacements: [{ kind: "holding", keys: [], documents }] });
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await store.asOf("holding", "2017-10-16"))).toEqual(["ever", "old"]);
    expect(ids(await store.asOf("holding", "2017-10-17"))).toEqual(["ever", "new"]);
    const raqqa = { places: ["raqqa"] };
    expect(ids(await store.asOf("holding", "2020-01-01", raqqa))).toEqual(["new"]);
    expect(await store.asOf("tie", "2017-10-17")).toEqual([]);
    const list = async (filter: Parameters<Store["listDocuments"]>[1]) =>
      ids((await store.listDocuments("holding", filter, { limit: 9 })).rows);
    expect(await list({})).toEqual(["point", "new", "old", "ever"]);
    expect(await list({ from: "2017-10-01", to: "2017-10-16" })).toEqual(["old", "ever"]);
    expect(await list({ actors: ["sdf", "isis"] })).toEqual(["new", "old"]);
    expect(await list({ statuses: ["held"] })).toEqual(["ever"]);
    expect(await list({ box: [36, 36, 37, 37] })).toEqual(["point"]);
    expect(await list({ words: "anything" })).toEqual([]);
    const first = await store.listDocuments("holding", {}, { limit: 2, order: "oldest" });
    expect(ids(first.rows)).toEqual(["ever", "old"]);
    const rest = { limit: 2, order: "oldest", after: first.next ?? "" } as const;
    expect(ids((await store.listDocuments("holding", {}, rest)).rows)).toEqual(["new", "point"]);
  });
}

const TIMELINE = { holdings: [], claims: [{ id: "c-1" }] };
const TELLING = { assertion: "c-2", evidence: [{ span: [0, 3], text: "Abc" }] };
const PAIR = { pair: ["a", "b"], actors: {}, ties: [{ tellings: [TELLING] }], fights: [TELLING] };

function keyed(row: AssertionRow, ...keys: string[]) {
  return { row, keys };
}

async function write(store: Store, change: Partial<DerivedChange>): Promise<void> {
  const after = await store.derivedThrough();
  await store.writeDerived({ after, through: after, ...change });
}
