import {
  consultLedger,
  deriveLedger,
  estimate,
  FIGURE_RULES,
  type FigureAccount,
  type FigureRow,
  type FigureRule,
} from "@zenobia/record";
import { describe, expect, test } from "vitest";
import { aPlace, figure } from "../told-rows.ts";

/** "people 2021-03-04..2021-03-05: 12-12 20-": each account with its claims' bounds. */
function inShort(accounts: readonly FigureAccount[]): readonly string[] {
  return accounts
    .map(({ claims, from, party, period, to, whose }) => {
      const bounds = claims.map(({ high, low }) => `${low ?? ""}-${high ?? ""}`);
      return `${[whose, party].filter(Boolean).join(" ")} ${period} ${from}..${to}: ${bounds.join(" ")}`;
    })
    .sort();
}

/** Low, best and high of all rows together. */
function weigh(rows: readonly FigureRow[], rule: FigureRule): readonly (number | undefined)[] {
  const claims = deriveLedger(rows).flatMap((account) => account.claims);
  const { best, high, low } = estimate(claims, rule);
  return [low?.value, best?.value, high?.value];
}

const DORN = { place: "Dorn", who: "people" };

describe("accounts", () => {
  test("rival numbers of one place and time stand in one account", () => {
    expect(
      inShort(
        deriveLedger([
          figure({ exact: 12 }, { ...DORN, n: 1, time: "2021-03-04" }),
          figure({ min: 20 }, { ...DORN, n: 2, time: "2021-03-05", says: ["Hill Monitor"] }),
          figure({ exact: 14 }, { ...DORN, n: 3, published: "2021-03-07" }),
          figure({ exact: 3 }, { ...DORN, n: 4, time: "2021-04-20" }),
        ]),
      ),
    ).toEqual([
      "people incident 2021-03-04..2021-03-05: 14-14 12-12 20-",
      "people incident 2021-04-20..2021-04-20: 3-3",
    ]);
  });

  test("other sorts of people, other sides, measures and places have accounts of their own", () => {
    const time = "2021-03-04";
    expect(
      inShort(
        deriveLedger([
          figure({ exact: 12 }, { n: 1, time, place: "Dorn", who: "civilians" }),
          figure({ exact: 5 }, { n: 2, time, place: "Dorn", who: "Red fighters" }),
          figure({ exact: 6 }, { n: 3, time, place: "Dorn", who: "blue soldiers" }),
          figure({ exact: 7 }, { n: 4, time, place: "Velk", who: "civilians" }),
          figure({ exact: 8 }, { n: 5, time, place: "Dorn", who: "civilians", measure: "wounded" }),
        ]),
      ),
    ).toEqual([
      "armed blue incident 2021-03-04..2021-03-04: 6-6",
      "armed red incident 2021-03-04..2021-03-04: 5-5",
      "civilians incident 2021-03-04..2021-03-04: 12-12",
      "civilians incident 2021-03-04..2021-03-04: 7-7",
      "civilians incident 2021-03-04..2021-03-04: 8-8",
    ]);
  });

  test("totals since a day are apart from numbers of an incident", () => {
    expect(
      inShort(
        deriveLedger([
          figure({ exact: 12 }, { ...DORN, n: 1, time: "2021-03-04" }),
          figure({ max: 4000 }, { ...DORN, n: 2, time: "2015-01-01/2021-03-05" }),
          figure({ exact: 3500 }, { ...DORN, n: 3, time: "2015-01-01/2021-02-01" }),
          figure(
            { exact: 900 },
            {
              ...DORN,
              n: 4,
              words: "brings the death toll so far to 900",
              published: "2021-03-05",
            },
          ),
        ]),
      ),
    ).toEqual([
      "people incident 2021-03-04..2021-03-04: 12-12",
      "people total 2015-01-01..2021-03-05: -4000 3500-3500",
      "people total 2021-02-27..2021-03-05: 900-900",
    ]);
  });

  test("numbers that share no place, author or party are not put together", () => {
    expect(
      inShort(
        deriveLedger([
          figure({ exact: 12 }, { n: 1, who: "people", time: "2021-03-04" }),
          figure({ exact: 400 }, { n: 2, who: "people", time: "2021-03-04" }),
          figure({ exact: 30 }, { n: 3, who: "people", time: "2021-03-04", by: "reds" }),
          figure({ exact: 35 }, { n: 4, who: "people", time: "2021-03-04", by: "reds" }),
        ]),
      ),
    ).toEqual([
      "people incident 2021-03-04..2021-03-04: 12-12",
      "people incident 2021-03-04..2021-03-04: 30-30 35-35",
      "people incident 2021-03-04..2021-03-04: 400-400",
    ]);
  });

  test("two numbers of one report in one voice are of two things", () => {
    const report = "r-1";
    expect(
      inShort(
        deriveLedger([
          figure({ exact: 12 }, { ...DORN, n: 1, report, time: "2021-03-04" }),
          figure({ exact: 40 }, { ...DORN, n: 2, report, time: "2021-03-04" }),
          figure(
            { exact: 45 },
            { ...DORN, n: 3, report, time: "2021-03-04", says: ["Hill Monitor"] },
          ),
        ]),
      ),
    ).toEqual([
      "people incident 2021-03-04..2021-03-04: 12-12 45-45",
      "people incident 2021-03-04..2021-03-04: 40-40",
    ]);
  });

  test("what is known to be of one happening is one account, wherever it is put", () => {
    const rows = [
      figure({ exact: 12 }, { n: 1, who: "people", place: "Dorn", time: "2021-03-04" }),
      figure({ exact: 20 }, { n: 2, who: "people", published: "2021-03-20" }),
    ];
    const [account] = deriveLedger(rows, { happeningOf: () => "i-1" });
    expect([account?.happening, account?.claims.map(({ id }) => id)]).toEqual([
      "i-1",
      ["c-r-2:f2", "c-r-1:f1"],
    ]);
  });

  test("children count among civilians, and both among people", () => {
    const time = "2021-03-04";
    const ledger = deriveLedger([
      figure({ exact: 5 }, { n: 1, time, place: "Dorn", who: "schoolchildren" }),
      figure({ exact: 9 }, { n: 2, time, place: "Dorn", who: "villagers" }),
      figure({ exact: 12 }, { n: 3, time, place: "Dorn" }),
    ]);
    expect(
      ledger.map(({ partOf, whose }) => [
        whose,
        partOf.map((id) => ledger.find((other) => other.id === id)?.whose),
      ]),
    ).toEqual([
      ["children", ["civilians", "people"]],
      ["civilians", ["people"]],
      ["people", []],
    ]);
  });
});

describe("sub-totals", () => {
  const text = "59 civilians, including at least 15 children, died";
  const whole = figure(
    { exact: 59 },
    { n: 1, report: "r-1", who: "civilians", words: text, at: 100 },
  );
  const part = (parts: Parameters<typeof figure>[1], bounds = { min: 15 }): FigureRow =>
    figure(bounds, { n: 2, report: "r-1", who: "children", ...parts });

  test.each([
    ["behind a cue", part({ words: "15 children", at: 100 + text.indexOf("15") }), "c-r-1:f1"],
    [
      "marked by the coder",
      part({ words: "15 children, died", at: 133, because: ["figure.part:verb"] }),
      "c-r-1:f1",
    ],
    [
      "told far from it",
      part({ words: "15 children", at: 900, because: ["figure.part:verb"] }),
      undefined,
    ],
    [
      "larger than it",
      part({ words: "15 children", at: 133, because: ["figure.part:verb"] }, { min: 60 }),
      undefined,
    ],
    ["of another measure", part({ measure: "wounded", words: "15 children", at: 133 }), undefined],
    ["without a cue", part({ words: "59", at: 100 }), undefined],
  ] as const)("%s", (_, row, total) => {
    const claims = deriveLedger([row, whole]).flatMap((account) => account.claims);
    expect(claims.find(({ id }) => id === row.id)?.partOf).toBe(total);
  });

  test("a part is not weighed against its total", () => {
    const rows = [whole, part({ words: "15 children", at: 133, because: ["figure.part:verb"] })];
    const claims = deriveLedger(rows).flatMap((account) => account.claims);
    const { leftOut, low } = estimate(claims);
    expect([low?.value, leftOut.parts]).toEqual([59, ["c-r-1:f2"]]);
  });
});

describe("revisions", () => {
  test("a voice that gives another number later takes the first back", () => {
    const rows = [
      figure(
        { exact: 12 },
        { ...DORN, n: 1, time: "2021-03-04", published: "2021-03-04", says: ["Monitor"] },
      ),
      figure(
        { exact: 19 },
        { ...DORN, n: 2, time: "2021-03-04", published: "2021-03-06", says: ["Monitor"] },
      ),
    ];
    const [account] = deriveLedger(rows);
    expect(account?.revisions).toEqual([{ claim: "c-r-2:f2", revises: "c-r-1:f1", own: true }]);
    expect(weigh(rows, FIGURE_RULES.acled)).toEqual([19, 19, 19]);
  });

  test("a toll that rose is a revision of another's number, which stands beside it", () => {
    const rows = [
      figure({ exact: 12 }, { ...DORN, n: 1, time: "2021-03-04", published: "2021-03-04" }),
      figure(
        { exact: 19 },
        {
          ...DORN,
          n: 2,
          time: "2021-03-04",
          published: "2021-03-06",
          words: "the count rose to 19",
        },
      ),
    ];
    const [account] = deriveLedger(rows);
    expect(account?.revisions).toEqual([{ claim: "c-r-2:f2", revises: "c-r-1:f1", own: false }]);
    expect(weigh(rows, FIGURE_RULES.recent)).toEqual([12, 19, 19]);
  });
});

describe("rules", () => {
  const time = "2021-03-04";
  const rows = [
    figure({ exact: 12 }, { ...DORN, n: 1, time, published: "2021-03-04" }),
    figure({ exact: 20 }, { ...DORN, n: 2, time, published: "2021-03-05", says: ["Hill Monitor"] }),
    figure(
      { exact: 20 },
      { ...DORN, n: 3, time, published: "2021-03-06", publisher: "Daily Rook" },
    ),
    figure({ max: 45 }, { ...DORN, n: 4, time, published: "2021-03-07", says: ["Dorn mayor"] }),
    figure({ min: 24, qualifier: "dozens" }, { ...DORN, n: 5, time, published: "2021-03-08" }),
  ];

  test.each([
    [FIGURE_RULES.ucdp, [12, 20, 45]],
    [FIGURE_RULES.acled, [12, 12, 45]],
    [FIGURE_RULES.highest, [12, 45, 45]],
    [FIGURE_RULES.recent, [12, 20, 45]],
    [{ ...FIGURE_RULES.recent, vagueCounts: true }, [12, 24, 45]],
    [{ ...FIGURE_RULES.ucdp, best: "by-source", sources: ["Nobody", "Daily Rook"] }, [12, 20, 45]],
    [
      { ...FIGURE_RULES.ucdp, best: "by-source", sources: ["name::dorn mayor", "report:r-1"] },
      [12, 12, 45],
    ],
    [{ ...FIGURE_RULES.ucdp, best: "by-source", sources: ["Nobody"] }, [12, undefined, 45]],
  ] as const)("%o", (rule, expected) => {
    expect(weigh(rows, rule)).toEqual(expected);
  });

  test("an upper bound alone is no low, and a lower bound alone leaves the high open", () => {
    const claims = deriveLedger([
      figure({ min: 30 }, { ...DORN, n: 1, time }),
      figure({ max: 25 }, { ...DORN, n: 2, time }),
    ]).flatMap((account) => account.claims);
    expect(estimate(claims)).toMatchObject({
      low: { value: 30, open: false, claims: ["c-r-1:f1"] },
      high: { value: 30, open: true, claims: ["c-r-1:f1"] },
      rivals: ["c-r-2:f2", "c-r-1:f1"],
    });
  });

  test("copies of one number count once", () => {
    const copies = [1, 2, 3]
      .map((n) => figure({ exact: 9 }, { ...DORN, n, time }))
      .map((row) => ({ ...row, voice: "agency" }));
    const other = [4, 5].map((n) => figure({ exact: 11 }, { ...DORN, n, time }));
    const ledger = deriveLedger([...copies, ...other]);
    const { best, leftOut } = estimate(ledger.flatMap((account) => account.claims));
    expect([best?.value, leftOut.repeated]).toEqual([11, ["c-r-2:f2", "c-r-3:f3"]]);
  });
});

describe("consulting", () => {
  const rows = [
    figure({ min: 100 }, { n: 1, time: "2021-02-07", by: "arland", who: "hill fighters" }),
    figure(
      { max: 200 },
      { n: 2, time: "2021-02-08", by: "arland-army", who: "borland mercenaries" },
    ),
    figure({ exact: 5 }, { n: 3, published: "2021-02-10", who: "borland citizens", place: "Dorn" }),
    figure({ exact: 8 }, { n: 4, time: "2021-02-08", place: aPlace("Far", { country: "YYY" }) }),
    figure({ exact: 60 }, { n: 5, time: "2021-05-08", by: "arland", who: "hill fighters" }),
  ];
  const ledger = deriveLedger(rows);
  const span = { from: "2021-02-06", to: "2021-02-20" };
  const kinship = { groupsOf: (key: string) => (key === "kb:arland-army" ? ["kb:arland"] : []) };
  const ids = (question: Parameters<typeof consultLedger>[1]): readonly string[] =>
    consultLedger(ledger, question).claims.map(({ id }) => id);

  test("gathers rival numbers from several accounts, and weighs them at once", () => {
    const { accounts, claims, estimates } = consultLedger(ledger, {
      ...span,
      by: "kb:arland",
      kinship,
    });
    expect(claims.map(({ id }) => id)).toEqual(["c-r-1:f1", "c-r-2:f2"]);
    expect(accounts).toHaveLength(2);
    expect([estimates.low?.value, estimates.high?.value]).toEqual([100, 200]);
  });

  test.each([
    [{ ...span, by: "kb:arland" }, ["c-r-1:f1"]],
    [{ ...span, by: "kb:arland", unblamed: true }, ["c-r-3:f3", "c-r-1:f1", "c-r-4:f4"]],
    [{ ...span, place: "gn:Dorn" }, ["c-r-3:f3"]],
    [{ ...span, place: "gn:Dorn", unplaced: true }, ["c-r-3:f3", "c-r-1:f1", "c-r-2:f2"]],
    [{ ...span, country: "YYY" }, ["c-r-4:f4"]],
    [{ ...span, whose: "armed" as const }, ["c-r-1:f1", "c-r-2:f2"]],
    [{ measure: "wounded" as const }, []],
    [
      { place: "gn:Hillshire", containment: { containersOf: () => ["gn:Hillshire"] } },
      ["c-r-3:f3", "c-r-4:f4"],
    ],
  ])("%o", (question, expected) => {
    expect(ids(question)).toEqual(expected);
  });
});
