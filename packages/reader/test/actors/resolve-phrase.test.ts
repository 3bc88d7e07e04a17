import { expect, test } from "vitest";
import { createPhraseResolver, type ResolvedActor } from "../../src/index.ts";
import { loadShippedActors, loadShippedGazetteer } from "./load-shipped-actors.ts";

const resolve = createPhraseResolver(loadShippedActors(), loadShippedGazetteer());

/** "name | code | kind | entity" of each actor. */
function told(actors: readonly ResolvedActor[]): readonly string[] {
  return actors.map(({ name, code, kind, entity }) =>
    [name, code, kind, entity ?? "-"].join(" | "),
  );
}

const on = (day: string, phrase: string): readonly string[] => told(resolve({ phrase, day }));

test.each([
  ["Hezbollah", "Hezbollah | LBN REB | rebel | hezbollah"],
  ["the Islamic State in Iraq and Syria (ISIS)", "Islamic State | IMG REB | rebel | islamic-state"],
  ["Isil", "Islamic State | IMG REB | rebel | islamic-state"],
  [
    "Doctors Without Borders",
    "Medecins Sans Frontieres | NGO MED | ngo | medecins-sans-frontieres",
  ],
  ["President Obama", "Barack Obama | USA GOV | person | barack-obama"],
  ["the Democratic Republic of the Congo", "DR Congo | COD GOV | state | COD"],
  ["Trinidad and Tobago", "Trinidad and Tobago | TTO GOV | state | TTO"],
  [
    "Syria's foreign minister Walid Muallem",
    "Walid al-Moallem | SYR GOV | person | walid-al-moallem",
  ],
  [
    "Iran's Islamic Revolutionary Guard Corps (IRGC)",
    "Islamic Revolutionary Guard Corps | IRN MIL | military | islamic-revolutionary-guard-corps",
  ],
])("a name of the knowledge base is found, the longest first: %s", (phrase, expected) => {
  expect(on("2016-03-28", phrase)).toEqual([expected]);
});

test.each([
  ["Russian war planes", "Russian war planes | RUS MIL | military | -"],
  ["Kurdish militia", "Kurdish militia | UAF | militia | -"],
  ["French troops", "French troops | FRA MIL | military | -"],
  ["Assad's forces", "Assad's forces | SYR MIL | military | -"],
  ["dozens of Iraqi soldiers", "Iraqi soldiers | IRQ MIL | military | -"],
  [
    "Ministry of Defence of Ukraine",
    "Ministry of Defence of Ukraine | UKR MIL | state | ministry-of-defence-of-ukraine",
  ],
  ["two Palestinian teenagers", "Palestinian teenagers | PSE CVL | civilians | -"],
  ["rebel fighters in Donetsk", "rebel fighters in Donetsk | UKR REB | rebel | -"],
  ["Aleppo residents", "Aleppo residents | SYR CVL | civilians | -"],
  ["Syrian rebels backed by Turkey", "Syrian rebels backed by Turkey | SYR REB | rebel | -"],
  ["Western diplomats", "Western diplomats | GOV | person | -"],
  ["commander-in-chief", "commander-in-chief | MIL | military | -"],
  ["US cosmonauts", "US cosmonauts | USA | other | -"],
])("a noun gives sectors and kind, a name beside it the country: %s", (phrase, expected) => {
  expect(on("2016-03-28", phrase)).toEqual([expected]);
});

test.each([
  ["the Kremlin", "Russia | RUS GOV | state | RUS"],
  ["Radio Kabul", "Radio Kabul | AFG JRN | media | -"],
  ["Moscow", "Russia | RUS GOV | state | RUS"],
  ["The Hague", "Netherlands | NLD GOV | state | NLD"],
  ["Moscow residents", "Moscow residents | RUS CVL | civilians | -"],
  ["Pentagon officials", "Pentagon | USA MIL | state | pentagon"],
  ["Turks", "Turks | TUR CVL | civilians | -"],
  ["Turkish", "Turkish | TUR | other | -"],
])("a capital or building stands for a government, a people for people: %s", (phrase, expected) => {
  expect(on("2016-03-28", phrase)).toEqual([expected]);
});

test.each([
  [
    "Pentagon-backed Syrian Democratic Forces",
    "Syrian Democratic Forces | SYR REB | rebel | syrian-democratic-forces",
  ],
  ["anti-Assad rebels in Homs", "anti-Assad rebels in Homs | SYR REB | rebel | -"],
  ["three al-Qaeda-linked groups", "al-Qaeda-linked groups | UNK | other | -"],
  ["Russian-backed fighters", "Russian-backed fighters | UAF | rebel | -"],
])("who stands behind or against an actor does not tell its country: %s", (phrase, expected) => {
  expect(on("2016-03-28", phrase)).toEqual([expected]);
});

test.each([
  ["Hezbollah fighters", "Hezbollah | LBN REB | rebel | hezbollah"],
  ["members of the Taliban", "Taliban | AFG REB | rebel | taliban"],
  ["ISIS fighters from Iraq", "Islamic State | IMG REB | rebel | islamic-state"],
  ["Free Syrian Army commander", "Free Syrian Army | SYR REB | rebel | free-syrian-army"],
  [
    "head of the Syrian Observatory for Human Rights",
    "Syrian Observatory for Human Rights | SYR SOC | ngo | syrian-observatory-for-human-rights",
  ],
  ["Reuters reporters", "Reuters | GBR JRN | media | reuters"],
  ["Hezbollah lawmakers", "Hezbollah lawmakers | LBN LEG | person | -"],
])("who is of a group and stands for it is the group: %s", (phrase, expected) => {
  expect(on("2016-03-28", phrase)).toEqual([expected]);
});

test("several actors are told apart, and words they share are shared", () => {
  const day = "2016-03-28";
  expect(on(day, "US and Russian negotiators")).toEqual([
    "US negotiators | USA GOV | person | -",
    "Russian negotiators | RUS GOV | person | -",
  ]);
  expect(on(day, "French troops, Malian soldiers and Tuareg rebels")).toEqual([
    "French troops | FRA MIL | military | -",
    "Malian soldiers | MLI MIL | military | -",
    "Tuareg rebels | REB | rebel | -",
  ]);
  expect(on(day, "the Syrian army and police")).toEqual([
    "Syrian army | SYR MIL | military | -",
    "Syrian police | SYR COP | state | -",
  ]);
  expect(on(day, "the Ukrainian and Russian presidents")).toEqual([
    "Petro Poroshenko | UKR GOV | person | petro-poroshenko",
    "Vladimir Putin | RUS GOV | person | vladimir-putin",
  ]);
  expect(on(day, "Eritrean and Amhara forces")[0]).toBe("Eritrean forces | ERI MIL | military | -");
  expect(on(day, "19 and 26 men")).toEqual(["men | CVL | civilians | -"]);
  expect(on(day, "Russian diplomats and rebels")[1]).toBe("rebels | REB | rebel | -");
  expect(on(day, "Walid Muallem, Syria's foreign minister, and Sergei Lavrov")).toEqual([
    "Walid al-Moallem | SYR GOV | person | walid-al-moallem",
    "Sergei Lavrov | RUS GOV | person | sergei-lavrov",
  ]);
  expect(on(day, "the Houthis, an Iran-backed group")).toEqual([
    "Houthis | YEM REB | rebel | houthis",
  ]);
});

test.each([
  ["2005-06-01", "SYR"],
  ["2006-02-01", "SYR GOV"],
  ["2016-03-28", "SYR GOV"],
  ["2020-11-16", "SYR GOV"],
  ["2020-11-17", "SYR ELI"],
])("who is a minister then is GOV, a former one ELI: Walid Muallem on %s", (day, code) => {
  expect(resolve({ phrase: "Walid Muallem", day })[0]?.code).toBe(code);
});

test.each([
  ["2005-06-01", "Ukraine's president", "viktor-yushchenko"],
  ["2012-06-01", "the president of Ukraine", "viktor-yanukovych"],
  ["2022-06-01", "Ukrainian President", "volodymyr-zelensky"],
  ["2016-03-28", "the leader of Hezbollah", "hassan-nasrallah"],
  ["2016-03-28", "US Defence Secretary", "ash-carter"],
])("an office is of who held it on the day: on %s %s", (day, phrase, entity) => {
  expect(resolve({ phrase, day })[0]?.entity).toBe(entity);
});

test("one of several former presidents is nobody of them, and they are told", () => {
  const [actor] = resolve({ phrase: "former Ukrainian president", day: "2016-03-28" });
  expect(told(actor ? [actor] : [])).toEqual(["former Ukrainian president | UKR ELI | person | -"]);
  expect(actor?.dropped.slice(0, 3).map(({ rule, entity }) => [rule, entity])).toEqual([
    ["drop.office", "viktor-yanukovych"],
    ["drop.office", "viktor-yushchenko"],
    ["drop.office", "leonid-kuchma"],
  ]);
});

test("without a day nobody is looked up by an office, and no code depends on one", () => {
  const [minister] = resolve({ phrase: "Syria's foreign minister" });
  expect([minister?.code, minister?.entity]).toEqual(["SYR GOV", undefined]);
  expect(minister?.dropped.every(({ rule }) => rule === "drop.no-day")).toBe(true);
  expect(resolve({ phrase: "Walid Muallem" })[0]?.code).toBe("SYR GOV");
  expect(resolve({ phrase: "former minister Walid Muallem" })[0]?.code).toBe("SYR ELI");
});

test.each([
  ["Vladimir Puttin", "vladimir-putin", "Vladimir Putin"],
  ["Walid Moualem", "walid-al-moallem", "Walid Muallem"],
])("a misspelt name is found and told as such: %s", (phrase, entity, found) => {
  const [actor] = resolve({ phrase, day: "2016-03-28" });
  expect(actor?.entity).toBe(entity);
  expect(actor?.because[0]).toEqual({ rule: "phrase.spelling", words: phrase, entity, found });
});

test("a misspelt adjective tells the country still", () => {
  expect(on("2016-03-28", "Ukranian soldiers")).toEqual([
    "Ukranian soldiers | UKR MIL | military | -",
  ]);
});

test("a phrase without capitals is found in any case", () => {
  expect(on("2016-03-28", "taliban")).toEqual(["Taliban | AFG REB | rebel | taliban"]);
  expect(on("2016-03-28", "russian negotiators")).toEqual([
    "russian negotiators | RUS GOV | person | -",
  ]);
});

test.each([
  ["Southern Lions Brigade", "Southern Lions Brigade | MIL | military | -"],
  ["Syria's Southern Lions Brigade", "Syria's Southern Lions Brigade | SYR MIL | military | -"],
  ["Brig. Gen. Salem al-Saqr", "Salem al-Saqr | MIL | person | -"],
  ["Bosnian Army's Fifth Corps", "Bosnian Army's Fifth Corps | UNK | other | -"],
  ["rebel commander Abu Omar", "Abu Omar | REB | person | -"],
  ["Free Syrian Army commander Riad al-Saqr", "Riad al-Saqr | SYR REB | person | -"],
])("an unknown name is kept, with a code from its noun and country: %s", (phrase, expected) => {
  expect(on("2016-03-28", phrase)).toEqual([expected]);
});

test.each(["John Smith", "Blorptown Zxqw", "ceasefire", "force", "constructor", "al"])(
  "what nobody knows is UNK, with a reason: %s",
  (phrase) => {
    const [actor] = resolve({ phrase, day: "2016-03-28" });
    expect(actor?.code).toBe("UNK");
    expect(actor?.because.at(-1)?.rule).toBe("phrase.unknown");
  },
);

test("the country asked for counts where the phrase tells none", () => {
  const asked = (phrase: string): readonly string[] => told(resolve({ phrase, country: "KEN" }));
  expect(asked("police")).toEqual(["police | KEN COP | state | -"]);
  expect(asked("Syrian police")).toEqual(["Syrian police | SYR COP | state | -"]);
  expect(asked("John Smith")).toEqual(["John Smith | UNK | other | -"]);
});

test("nothing is said of no words", () => {
  expect(resolve({ phrase: "" })).toEqual([]);
  expect(resolve({ phrase: " … " })).toEqual([]);
});

test("actors of one's own come first, with the code of the day", () => {
  const own = createPhraseResolver(
    loadShippedActors({
      actors: [
        {
          id: "petrarch-rostam-vali",
          name: "Rostam Vali",
          names: ["Obama"],
          kind: "person",
          code: "UNK",
          codes: [{ code: "IRN GOV", since: "1988", until: "1990" }],
        },
      ],
      agents: [{ words: ["zealot"], kind: "rebel", sectors: ["REB"] }],
      states: { SYR: { capital: ["Kandar"] } },
    }),
  );
  expect(told(own({ phrase: "Obama", day: "1989-01-01" }))).toEqual([
    "Rostam Vali | IRN GOV | person | petrarch-rostam-vali",
  ]);
  expect(own({ phrase: "Rostam Vali", day: "1991-01-01" })[0]?.code).toBe("UNK");
  expect(told(own({ phrase: "Kandar and its zealots" }))).toEqual([
    "Syria | SYR GOV | state | SYR",
    "zealots | REB | rebel | -",
  ]);
});
