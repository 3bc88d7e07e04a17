import { type ActorPair, addDays, lastDayOfPair, type Tie, tiesOn } from "@zenobia/record";
import { expect, test } from "vitest";

const ENDS = { subject: "a", object: "b" } as const;

function telling(assertion: string, published: string, voice: string): Tie["tellings"][number] {
  return { assertion, report: assertion, published, voice, attribution: [], evidence: [] };
}

function tie(tellings: Tie["tellings"], until?: string): Tie {
  const days = tellings.map(({ published }) => published).sort();
  return {
    ...ENDS,
    relation: "backs",
    firstTold: days[0] ?? "",
    lastTold: days.at(-1) ?? "",
    toldAfterEnd: false,
    tellings,
    ...(until === undefined ? {} : { until }),
  };
}

function pairOf(ties: readonly Tie[]): ActorPair {
  return { pair: ["a", "b"], actors: {}, ties, fights: [] };
}

const VOICES = ["one", "two", "three"];
const PAIRS: readonly (readonly [string, ActorPair])[] = [
  ["one voice", pairOf([tie([telling("t1", "2016-03-01", "one")])])],
  [
    "several voices",
    pairOf([tie(VOICES.map((voice, at) => telling(voice, `2016-0${at + 1}-01`, voice)))]),
  ],
  ["a told end", pairOf([tie([telling("t1", "2016-03-01", "one")], "2016-05-01")])],
];

test.each(PAIRS)("no tie is listed after the last day: %s", (_, pair) => {
  const last = lastDayOfPair(pair);
  for (const days of [1, 30, 3000])
    expect(tiesOn([pair], { day: addDays(last, days) })).toEqual([]);
});

test("all voices on one day make the bound exact to a day or two", () => {
  const pair = pairOf([tie(VOICES.map((voice) => telling(voice, "2016-03-01", voice)))]);
  expect(tiesOn([pair], { day: addDays(lastDayOfPair(pair), -3) })).toHaveLength(1);
});

test("a fight counts for the days that the rule gives it", () => {
  const fight = {
    ...telling("e1", "2016-03-02", "one"),
    actor: "a",
    recipient: "b",
    from: "2016-03-01",
    to: "2016-03-01",
    dated: true,
  };
  expect(lastDayOfPair({ pair: ["a", "b"], actors: {}, ties: [], fights: [fight] })).toBe(
    "2017-03-01",
  );
});
