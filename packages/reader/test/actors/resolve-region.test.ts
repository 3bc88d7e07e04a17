import { expect, test } from "vitest";
import { createPhraseResolver } from "../../src/index.ts";
import { loadShippedActors, loadShippedGazetteer } from "./load-shipped-actors.ts";

const resolve = createPhraseResolver(loadShippedActors(), loadShippedGazetteer());

const codes = (phrase: string, day = "2014-06-05"): readonly string[] =>
  resolve({ phrase, day }).map(({ code }) => code);

test.each([
  ["Darfur rebels", "SDN REB"],
  ["Cabinda separatists", "AGO REB"],
  ["Western rebels", "REB"],
  ["Darfur diplomats", "GOV"],
  ["Sinai-based militants", "EGY REB"],
])("armed men go by regions as well as by towns: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["Niger Delta militants", "NGA REB"],
  ["Northern Ireland police", "GBR COP"],
  ["Niger police", "NER COP"],
])("a place whose name holds a state's is not of that state: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["Turkish Cypriot police", "CYP COP"],
  ["Bosnian Croat police", "BIH COP"],
])("of two adjectives one tells the land: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["zorbists from Jordan", "JOR"],
  ["Kurds in northern Iraq", "IRQ"],
  ["Blorps with Zxqw", "UNK"],
])("nobody known is of the place where he is: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
  expect(resolve({ phrase, day: "2014-06-05", country: "KEN" })[0]?.code).toBe(code);
});

test("who leads a service is of it", () => {
  expect(codes("the MI6 chief")).toEqual(["GBR SPY"]);
  expect(codes("Kenyan drug cartel boss Blorp Zxqw")).toEqual(["KEN CRM"]);
  expect(codes("Kenya's air force chief")).toEqual(["KEN MIL"]);
  expect(codes("a village chief in Kenya")).toEqual(["KEN SOC"]);
});

test("a tail or a head is told of all", () => {
  expect(codes("soldiers, police and civilians in Kivu")).toEqual([
    "COD MIL",
    "COD COP",
    "COD CVL",
  ]);
  expect(codes("French soldiers and rebels in Mali")).toEqual(["FRA MIL", "MLI REB"]);
  expect(codes("the armies of Chad and Niger")).toEqual(["TCD MIL", "NER MIL"]);
  expect(codes("the army of Chad and Niger")).toEqual(["TCD MIL", "NER GOV"]);
});

test("a body of one state is not meant behind the name of another", () => {
  expect(codes("the Zimbabwe Congress")).toEqual(["ZWE LEG"]);
  expect(codes("the US Congress")).toEqual(["USA LEG"]);
});
