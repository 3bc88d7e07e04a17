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

test("those who work for an organisation are that organisation", () => {
  expect(codes("Amnesty International workers")).toEqual(codes("Amnesty International"));
});
