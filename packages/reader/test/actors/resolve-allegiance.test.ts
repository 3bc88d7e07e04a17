import { expect, test } from "vitest";
import { createPhraseResolver } from "../../src/index.ts";
import { loadShippedActors, loadShippedGazetteer } from "./load-shipped-actors.ts";

const resolve = createPhraseResolver(loadShippedActors(), loadShippedGazetteer());

const codes = (phrase: string, day: string): readonly string[] =>
  resolve({ phrase, day }).map(({ code }) => code);

test.each([
  ["fighters loyal to Muqtada al-Sadr", "2004-08-10", "IRQ REB"],
  ["rebels led by Laurent Nkunda", "2008-10-10", "COD REB"],
  ["soldiers loyal to President Bashar al-Assad", "2013-06-05", "SYR MIL"],
  ["rebels backed by Vladimir Putin", "2014-08-10", "REB"],
])("who follows a leader is of his country: %s", (phrase, day, code) => {
  expect(codes(phrase, day)).toEqual([code]);
});

test.each([
  ["Laurent Nkunda's soldiers", "2008-10-10", "COD REB"],
  ["Vladimir Putin's soldiers", "2008-08-10", "RUS MIL"],
  ["Laurent Nkunda's lawyers", "2008-10-10", "COD SOC"],
])("armed men are what their leader is: %s", (phrase, day, code) => {
  expect(codes(phrase, day)).toEqual([code]);
});

test.each([
  ["anti-Mugabe protesters", "2008-03-30", "ZWE SOC"],
  ["pro-Assad militiamen", "2013-06-05", "SYR PRM"],
  ["anti-Assad militiamen", "2013-06-05", "SYR UAF"],
  ["pro-Russian militiamen", "2014-06-05", "UAF"],
  ["Goma-based rebels", "2013-06-05", "COD REB"],
  ["a Saudi-owned newspaper", "2013-06-05", "SAU JRN"],
  ["a Saudi-backed newspaper", "2013-06-05", "JRN"],
])(
  "whom one is for or against, or where one is based, tells the country: %s",
  (phrase, day, code) => {
    expect(codes(phrase, day)).toEqual([code]);
  },
);

test.each([
  ["an adviser to the Iranian president", "IRN GOV"],
  ["an adviser to Hezbollah", "LBN REB"],
])("who helps is of whom he helps: %s", (phrase, code) => {
  expect(codes(phrase, "2014-06-05")).toEqual([code]);
});

test("a noun is shared with what stands behind a preposition, an office with a counterpart", () => {
  expect(codes("Dutch and Afghan soldiers in Uruzgan", "2009-09-04")).toEqual([
    "NLD MIL",
    "AFG MIL",
  ]);
  expect(codes("the French defence minister and his German counterpart", "2013-06-05")).toEqual([
    "FRA GOV",
    "DEU GOV",
  ]);
});

test.each([
  ["Uzbek soldiers", "UZB MIL"],
  ["Ukranian border guards", "UKR COP"],
  ["Russan army lorries", "RUS MIL"],
  ["Aleppo railway officials", "SYR GOV"],
])("a state's or town's name before small words tells the country: %s", (phrase, code) => {
  expect(codes(phrase, "2014-06-05")).toEqual([code]);
});

test.each([
  ["Ban Ki-mon", "ban-ki-moon"],
  ["Kim Jong-on", "kim-jong-un"],
])("small words behind a hyphen are part of a name: %s", (phrase, entity) => {
  expect(resolve({ phrase, day: "2014-06-05" })[0]?.entity).toBe(entity);
});

test("an officer who commands a coalition stays of his own army", () => {
  expect(codes("David Petraeus", "2007-09-10")).toEqual(["USA MIL"]);
});

test("convoys of an organisation are that organisation", () => {
  expect(codes("a Red Cross convoy", "2014-06-05")).toEqual(codes("Red Cross", "2014-06-05"));
});

test("in the last year of an office the text knows whether it is over", () => {
  const office = { title: "vice president", of: "IRN", sector: "GOV", until: "2013" };
  const person = {
    id: "rostam-vali",
    name: "Rostam Vali",
    kind: "person",
    code: "IRN ELI",
  } as const;
  const own = { actors: [{ ...person, offices: [office] }], agents: [], states: {} };
  const resolveOwn = createPhraseResolver(loadShippedActors(own));
  const read = (phrase: string, day: string) => resolveOwn({ phrase, day })[0]?.code;
  expect(read("former vice president Rostam Vali", "2013-06-05")).toBe("IRN ELI");
  expect(read("Vice President Rostam Vali", "2013-06-05")).toBe("IRN GOV");
  expect(read("former vice president Rostam Vali", "2012-06-05")).toBe("IRN GOV");
});
