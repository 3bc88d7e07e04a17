import { expect, test } from "vitest";
import { createPhraseResolver } from "../../src/index.ts";
import { loadShippedActors, loadShippedGazetteer } from "./load-shipped-actors.ts";

const resolve = createPhraseResolver(loadShippedActors(), loadShippedGazetteer());

const codes = (phrase: string, day = "2014-06-20"): readonly string[] =>
  resolve({ phrase, day }).map(({ code }) => code);

test.each([
  ["NATO-led troops in Kosovo", "IGO MIL"],
  ["French-led soldiers in Mali", "FRA MIL"],
  ["Turkish-led rebels in Syria", "SYR REB"],
  ["African Union police", "IGO COP"],
])("forces are of those who lead them or lend their name: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["ethnic Russian militants in Ukraine", "UKR REB"],
  ["ethnic Albanians in Macedonia", "MKD CVL"],
  ["ethnic Albanians", "CVL"],
  ["Kosovo Albanians", "KOS CVL"],
  ["Georgian Armenians", "GEO CVL"],
  ["Syrians in Lebanon", "SYR CVL"],
])("a people is of the state that it is told to live in: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["displaced Syrians", "SYR REF"],
  ["uprooted Malian villagers", "MLI REF"],
])("civilians who had to leave are refugees: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["Chilean millworkers", "CHL LAB"],
  ["Kenyan counterinsurgents", "KEN"],
  ["Ghanaian policemanship", "GHA"],
])("a noun grown together of two is what its last part is: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["Kenyan police helicopters", "KEN COP"],
  ["Kenyan police canteens", "KEN COP"],
  ["Chadian army barracks", "TCD MIL"],
  ["Chadian rebel tanks", "TCD REB"],
])("a thing is of whom it belongs to: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["Kenya's opposition Blue Lake Movement", "KEN PTY OPP"],
  ["Chad's ruling Blue Lake Movement", "TCD PTY GOV"],
  ["Chad's Blue Lake Movement", "TCD REB"],
])("a word before a name tells a party from a band: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["Kiev", "UKR GOV"],
  ["Grozny", "UNK"],
])("a capital is the government by any of its names: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["anti-Balaka", "CAF"],
  ["anti-Assad rebels in Syria", "SYR"],
])("a name may begin as a stance does: %s", (phrase, country) => {
  expect(resolve({ phrase, day: "2014-06-20" })[0]?.country).toBe(country);
});

test("who leads a part of a body is of that body", () => {
  expect(codes("the European Union mission chairman")).toEqual(codes("the European Union"));
});

test("those who work for an organisation are that organisation", () => {
  expect(codes("Amnesty International workers")).toEqual(codes("Amnesty International"));
});

test.each([
  ["the leader of the Chadian rebels", "TCD REB"],
  ["commanders of the separatists in Donetsk", "UKR REB"],
  ["a spokeswoman for the Kenyan police", "KEN COP"],
  ["the Chadian opposition's chief negotiator", "TCD OPP"],
  ["the head of the Chadian police", "TCD COP"],
  ["the former leader of the Chadian rebels", "TCD ELI"],
])("who leads or speaks for others is of their sector: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test("who speaks for a known body is taken for it, who speaks for a person is not that person", () => {
  const entities = ["a spokesman for Hezbollah", "a spokesman for Barack Obama"].map(
    (phrase) => resolve({ phrase, day: "2014-06-20" })[0]?.entity,
  );
  expect(entities).toEqual(["hezbollah", undefined]);
});

test.each([
  ["a pro-government militia in Chad", "TCD PRM"],
  ["government-backed militiamen in Sudan", "SDN PRM"],
  ["militiamen loyal to the Libyan government", "LBY PRM"],
  ["a militia fighting against the Libyan government", "UAF"],
])("a militia that sides with a government is its own: %s", (phrase, code) => {
  expect(codes(phrase)).toEqual([code]);
});

test.each([
  ["President Obama and Medvedev", "2010-06-20", ["barack-obama", "dmitry-medvedev"]],
  ["Porochenko", "2016-06-20", ["petro-poroshenko"]],
  ["Russian President Medvedev", "2010-06-20", ["dmitry-medvedev"]],
  ["Armenian premier Aliyev", "2020-06-20", [undefined]],
])("a family name is of who was in office: %s", (phrase, day, entities) => {
  expect(resolve({ phrase, day }).map(({ entity }) => entity)).toEqual(entities);
});

test("a family name is of nobody where no day is asked for and it is no name by itself", () => {
  const phrase = "Yahya Sinwar";
  expect(resolve({ phrase })[0]?.entity).toBe("yahya-sinwar");
  expect(resolve({ phrase: "Sinwar" })[0]?.entity).toBeUndefined();
});

test("a name may share its end with the next", () => {
  expect(codes("North and South Korea")).toEqual(["PRK GOV", "KOR GOV"]);
  expect(codes("Smith and South Korea")).toEqual(["UNK", "KOR GOV"]);
});
