import { readFileSync } from "node:fs";
import { isCountryCode, PLOVER_SECTORS } from "@zenobia/model";
import { expect, test } from "vitest";
import { judgePhrase, parsePhrases } from "../actor-phrases.ts";

const REBELS = [{ countries: ["SYR", "IMG"], sectors: ["REB", "PTY"] }];
const OFFICERS = [
  { countries: ["USA"], sectors: ["GOV"] },
  { countries: ["RUS"], sectors: ["GOV"] },
];
const ALLIANCE = [{ countries: ["IGO"], sectors: ["-", "MIL"] }];

const right = { isCountryRight: true, isCodeRight: true };
const countryOnly = { isCountryRight: true, isCodeRight: false };
const wrong = { isCountryRight: false, isCodeRight: false };

test.each([
  ["one of the readings that are as good", REBELS, ["IMG REB"], right],
  ["another sector of the same camp beside it", REBELS, ["SYR REB UAF"], right],
  ["a secondary sector beside it", REBELS, ["SYR REB OPP"], right],
  ["a sector of another camp beside it", REBELS, ["SYR REB GOV"], countryOnly],
  ["only other sectors of its camp", REBELS, ["SYR UAF"], countryOnly],
  ["no sector where one is expected", REBELS, ["SYR"], countryOnly],
  ["no sector where none is needed", ALLIANCE, ["IGO"], right],
  ["a sector where none is needed", ALLIANCE, ["IGO CVL"], countryOnly],
  ["another country", REBELS, ["TUR REB"], wrong],
  ["no country", REBELS, ["REB"], wrong],
  ["nothing known", REBELS, ["UNK"], wrong],
  ["nobody", REBELS, [], wrong],
  ["both of two actors", OFFICERS, ["USA GOV", "RUS GOV"], right],
  ["one of two actors", OFFICERS, ["USA GOV"], wrong],
  ["two actors in another order", OFFICERS, ["RUS GOV", "USA GOV"], wrong],
  ["a sector wrong for one of two", OFFICERS, ["USA GOV", "RUS REB"], countryOnly],
])("judges %s", (_, expected, codes, verdict) => {
  expect(judgePhrase(expected, codes)).toEqual(verdict);
});

test("reads a list, remarks and column names left out", () => {
  const list = "# remark\nphrase\tdate\tcountry\tsectors\tdifficulty\tnote\n";
  const text = `${list}the UN\t2007-07-31\tUNO|IGO\t-\tigo\tplain\nA and B\t2008-01-01\tFRA + MLI\tMIL + REB\ttwo-actors\t\n`;
  expect(parsePhrases(text)).toEqual([
    {
      phrase: "the UN",
      day: "2007-07-31",
      actors: [{ countries: ["UNO", "IGO"], sectors: ["-"] }],
      difficulty: "igo",
      isHeldOut: false,
    },
    {
      phrase: "A and B",
      day: "2008-01-01",
      actors: [
        { countries: ["FRA"], sectors: ["MIL"] },
        { countries: ["MLI"], sectors: ["REB"] },
      ],
      difficulty: "two-actors",
      isHeldOut: true,
    },
  ]);
});

const LISTED = parsePhrases(
  readFileSync(new URL("../../corpus/actors/phrases.tsv", import.meta.url), "utf8"),
);

test("the project's list has a day, known codes and a difficulty on every line, and no line twice", () => {
  const isSector = (sector: string): boolean =>
    sector === "-" || Object.hasOwn(PLOVER_SECTORS, sector);
  const bad = LISTED.filter(
    ({ day, actors, difficulty }) =>
      !/^(?:19[89]|20[012])\d-[01]\d-[0-3]\d$/u.test(day) ||
      difficulty === "" ||
      !actors.every(
        ({ countries, sectors }) => countries.every(isCountryCode) && sectors.every(isSector),
      ),
  );
  expect(bad).toEqual([]);
  const lines = LISTED.map(({ phrase, day }) => `${phrase.toLowerCase()} ${day}`);
  expect(new Set(lines).size).toBe(lines.length);
});

test("the project's list is of at least eighty countries", () => {
  const countries = LISTED.flatMap(({ actors }) => actors.map(({ countries: [first] }) => first));
  expect(new Set(countries).size).toBeGreaterThanOrEqual(80);
});
