import {
  balanceOn,
  contradictionsOn,
  createKinship,
  derivePairs,
  type KnownTie,
} from "@zenobia/record";
import { describe, expect, test } from "vitest";
import { event, tie } from "../told-rows.ts";

const DAY = "2021-06-15";
const fought = event(["reds"], ["blues"], { n: 9, place: "Dorn", time: "2021-03-04" });

function told(
  rows: Parameters<typeof derivePairs>[0],
  question: Partial<Parameters<typeof contradictionsOn>[1]> = {},
): readonly string[] {
  return contradictionsOn(derivePairs(rows), { day: DAY, ...question }).map(
    ({ kind, words }) => `${kind}: ${words}`,
  );
}

test("says in words, with the assertions, that clients of one patron fight each other", () => {
  const pairs = derivePairs([
    tie("arland", "backs", "reds", { n: 1 }),
    tie("arland", "arms", "blues", { n: 2 }),
    fought,
  ]);
  const [found, ...others] = contradictionsOn(pairs, { day: DAY });
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    kind: "rival-clients",
    between: "kb:arland",
    atOdds: ["kb:blues", "kb:reds"],
    words: "arland arms blues; reds and blues fought at Dorn on 2021-03-04; arland backs reds too",
    assertions: ["c-r-1:t1", "c-r-2:t2", "c-r-9:e9"],
  });
});

describe("kinds", () => {
  test.each([
    [
      "a patron of two that are told to be enemies",
      [
        tie("arland", "backs", "reds", { n: 1 }),
        tie("arland", "funds", "blues", { n: 2 }),
        tie("blues", "opposes", "reds", { n: 3 }),
      ],
      "both-sides: arland funds blues; blues opposes reds; arland backs reds too",
    ],
    [
      "a patron that fights its own client",
      [tie("reds", "backs", "blues", { n: 1 }), fought],
      "own-client: reds backs blues; reds and blues fought at Dorn on 2021-03-04",
    ],
    [
      "a proxy that fights its patron",
      [tie("blues", "proxy_of", "reds", { n: 1 }), fought],
      "own-client: blues is a proxy of reds; reds and blues fought at Dorn on 2021-03-04",
    ],
    [
      "one tied to its enemy's patron",
      [
        tie("arland", "backs", "reds", { n: 1 }),
        tie("blues", "allied_with", "arland", { n: 2 }),
        fought,
      ],
      "enemys-patron: arland is allied with blues; reds and blues fought at Dorn on 2021-03-04; arland backs reds",
    ],
    [
      "patrons of one at odds",
      [
        tie("reds", "backs", "hill-league", { n: 1 }),
        tie("blues", "arms", "hill-league", { n: 2 }),
        fought,
      ],
      "patrons-at-odds: blues arms hill-league; reds and blues fought at Dorn on 2021-03-04; reds backs hill-league",
    ],
    [
      "allies of one at odds",
      [
        tie("reds", "allied_with", "arland", { n: 1 }),
        tie("blues", "allied_with", "arland", { n: 2 }),
        fought,
      ],
      "allies-at-odds: arland is allied with blues; reds and blues fought at Dorn on 2021-03-04; arland is allied with reds",
    ],
    [
      "two allies at odds",
      [tie("reds", "allied_with", "blues", { n: 1 }), tie("blues", "opposes", "reds", { n: 3 })],
      "own-ally: blues is allied with reds; blues opposes reds",
    ],
  ] as const)("%s", (_, rows, words) => {
    expect(told(rows)).toEqual([words]);
  });
});

test("parts of one state that back two who fight are one patron", () => {
  const kinship = createKinship([
    { member: "kb:arland-army", group: "kb:arland" },
    { member: "kb:arland-secret-service", group: "kb:arland" },
  ]);
  const rows = [
    tie("arland-army", "arms", "reds", { n: 1 }),
    tie("arland-secret-service", "arms", "blues", { n: 2 }),
    fought,
  ];
  expect(told(rows)).toEqual([]);
  const lifted = contradictionsOn(derivePairs(rows), {
    day: DAY,
    kinship,
    nameOf: (actor) => actor.slice("kb:".length),
  });
  expect(lifted.map(({ words }) => words)).toEqual([
    "arland-secret-service (part of arland) arms blues; reds and blues fought at Dorn on 2021-03-04; arland-army (part of arland) arms reds too",
  ]);
});

test("a fight counts for the groups of those who fight, and is told once", () => {
  const kinship = createKinship([{ member: "kb:hill-brigade", group: "kb:reds" }]);
  const rows = [
    tie("arland", "backs", "reds", { n: 1 }),
    tie("arland", "backs", "blues", { n: 2 }),
    event(["hill-brigade"], ["blues"], { n: 3, time: "2021-03-04" }),
  ];
  expect(told(rows, { kinship })).toEqual([
    "rival-clients: arland backs blues; hill-brigade (part of reds) and blues fought on 2021-03-04; arland backs reds too",
  ]);
});

test("a fight within a group is no contradiction of its patron", () => {
  const kinship = createKinship([{ member: "kb:blues", group: "kb:reds" }]);
  const rows = [
    tie("arland", "backs", "reds", { n: 1 }),
    tie("arland", "backs", "blues", { n: 2 }),
    fought,
  ];
  expect(told(rows, { kinship })).toEqual([]);
});

test("ties of the knowledge base count in their years, and are marked", () => {
  const known: KnownTie[] = [
    {
      relation: "allied_with",
      subject: "kb:blues",
      object: "kb:arland",
      since: "1999",
      source: "a treaty",
    },
  ];
  const rows = [tie("arland", "backs", "reds", { n: 1 }), fought];
  const [found] = contradictionsOn(derivePairs(rows), { day: DAY, known });
  expect(found?.kind).toBe("enemys-patron");
  expect(
    found?.edges.flatMap(({ evidence }) => ("tie" in evidence ? evidence.tie.known : [])),
  ).toEqual([{ ...known[0], subject: "kb:arland", object: "kb:blues" }]);
  expect(told(rows, { known: known.map((one) => ({ ...one, until: "2020" })) })).toEqual([]);
});

test("fights that are only planned, denied, long past or still to come say nothing", () => {
  const ties = [
    tie("arland", "backs", "reds", { n: 1 }),
    tie("arland", "backs", "blues", { n: 2 }),
  ];
  const fight = (parts: Parameters<typeof event>[2]): readonly string[] =>
    told([...ties, event(["reds"], ["blues"], { n: 3, ...parts })]);
  expect(fight({ status: "planned" })).toEqual([]);
  expect(fight({ status: "denied" })).toEqual([]);
  expect(fight({ time: "2019-01-01" })).toEqual([]);
  expect(fight({ time: "2021-06-16", published: "2021-06-20" })).toEqual([]);
  expect(fight({ type: "ACCUSE" })).toEqual([]);
  expect(fight({})).toEqual([
    "rival-clients: arland backs blues; reds and blues fought (told on 2021-06-01); arland backs reds too",
  ]);
});

test("says according to whom, where no report says it itself", () => {
  const rows = [
    tie("arland", "backs", "reds", { n: 1, says: ["Hill Monitor"] }),
    tie("arland", "backs", "reds", { n: 4, says: ["Dorn mayor"], published: "2021-06-10" }),
    tie("arland", "backs", "blues", { n: 2, says: ["Rook"] }),
    tie("arland", "backs", "blues", { n: 3 }),
    event(["reds"], ["blues"], {
      n: 9,
      time: "2021-03-04/2021-03-06",
      says: ["Rook", "Dorn mayor"],
    }),
  ];
  expect(told(rows)).toEqual([
    "rival-clients: arland backs blues; reds and blues fought between 2021-03-04 and 2021-03-06 (according to Dorn mayor); arland backs reds (according to Hill Monitor and 1 more) too",
  ]);
});

test("the surest come first: each is as sure as its weakest side", () => {
  const pairs = derivePairs([
    tie("arland", "backs", "reds", { n: 1 }),
    tie("arland", "backs", "blues", { n: 2, says: ["Rook"] }),
    tie("borland", "allied_with", "reds", { n: 3 }),
    tie("borland", "allied_with", "blues", { n: 4 }),
    fought,
  ]);
  expect(
    contradictionsOn(pairs, { day: "2021-06-01" }).map(({ confidence, kind }) => [
      kind,
      confidence.toFixed(2),
    ]),
  ).toEqual([
    ["allies-at-odds", "0.80"],
    ["rival-clients", "0.60"],
  ]);
});

test("only contradictions of one actor are listed where one is asked for", () => {
  const rows = [
    tie("arland", "backs", "reds", { n: 1 }),
    tie("arland", "backs", "blues", { n: 2 }),
    fought,
  ];
  expect(told(rows, { actor: "kb:blues" })).toHaveLength(1);
  expect(told(rows, { actor: "kb:borland" })).toEqual([]);
});

describe("balance", () => {
  const friends = [
    tie("arland", "allied_with", "reds", { n: 1 }),
    tie("arland", "allied_with", "blues", { n: 2 }),
  ];

  test.each([
    ["three friends are in balance", tie("reds", "allied_with", "blues", { n: 3 }), "balanced", 1],
    ["friends of one at odds are not", fought, "unbalanced", 0],
  ] as const)("%s", (_, last, balance, balanced) => {
    const found = balanceOn(derivePairs([...friends, last]), { day: DAY });
    expect(found.balanced).toBe(balanced);
    expect(found.triads).toMatchObject([{ actors: ["kb:arland", "kb:blues", "kb:reds"], balance }]);
  });

  test("two that are told to be both make a triad unsettled", () => {
    const rows = [...friends, tie("reds", "allied_with", "blues", { n: 3 }), fought];
    const { balanced, triads } = balanceOn(derivePairs(rows), { day: DAY });
    expect(balanced).toBeUndefined();
    expect(triads.map(({ balance, signs }) => [balance, signs])).toEqual([
      ["unsettled", ["+", "+", "±"]],
    ]);
  });
});
