import { aReport } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { rulesReader, tiesIn } from "../told-in.ts";

test.each([
  ["Iran arms Hezbollah.", ["Iran arms Hezbollah: Iran arms Hezbollah"]],
  ["Rwanda backs the M23 rebels.", ["Rwanda backs M23 rebels: Rwanda backs the M23 rebels"]],
  [
    "US-backed Syrian Democratic Forces attacked Raqqa.",
    ["US backs Syrian Democratic Forces: US-backed Syrian Democratic Forces"],
  ],
  [
    "CIA-trained fighters attacked the army.",
    ["CIA trains CIA-trained fighters: CIA-trained fighters"],
  ],
])("reads a tie from the predicate that states it: %s", (text, ties) => {
  expect(tiesIn(text)).toEqual(ties);
});

test("both verbs of a relative clause state their tie", () => {
  expect(tiesIn("The groups that Iran armed and trained attacked Israel.")).toEqual([
    "Iran arms groups: The groups that Iran armed",
    "Iran trains groups: The groups that Iran armed and trained",
  ]);
});

test.each([
  ["Erdogan, Turkey's president, met envoys.", ["Erdogan leads Turkey: Turkey's president"]],
  ["The President of Chad visited Paris.", ["President leads Chad: The President of Chad"]],
  [
    "President Vladimir Putin addressed Russia.",
    ["Vladimir Putin leads Russia: President Vladimir Putin addressed Russia"],
  ],
])("the bearer of a leader's title leads: %s", (text, ties) => {
  expect(tiesIn(text)).toEqual(ties);
});

test("the capital where a president meets somebody is not what the president leads", () => {
  expect(tiesIn("President Vladimir Putin met John Kerry in Moscow.")).toEqual([]);
});

test("who is anti-somebody opposes whom the report names", () => {
  expect(tiesIn("The anti-Assad opposition fled. Bashar al-Assad attacked Homs.")).toEqual([
    "anti-Assad opposition opposes Bashar al-Assad: The anti-Assad opposition",
  ]);
});

test.each(["Russia denied arming the rebels.", "Iran may arm Hezbollah."])(
  "a tie that is denied or only possible is none: %s",
  (text) => {
    expect(tiesIn(text)).toEqual([]);
  },
);

test.each([
  ["1991-01-15", 1],
  ["1997-12-30", 1],
  ["1998-01-02", 0],
])(
  "on %s a title tells whom one leads as long as the office lasted, to the end of its last year",
  (published, count) => {
    const text = "President Ali Mahdi Mohamed met elders. Somalia closed its ports.";
    const coded = rulesReader().code(aReport({ published, text }), "0".repeat(64));
    expect(coded.relations.filter(({ kind }) => kind === "leads")).toHaveLength(count);
  },
);
