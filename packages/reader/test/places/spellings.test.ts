import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadGazetteer } from "../../src/places/load-gazetteer.ts";
import { KNOWLEDGE } from "./places-of.ts";

/** Spellings met in reports, by the country of the place that is meant; a comma between. */
const SPELLINGS: Readonly<Record<string, string>> = {
  SYR:
    "Dayr az-Zour, Deir ez-Zour, Deir Ezzor, Dair az Zaur, Jarabulus, Jerablous, " +
    "Jerabulus, Membij, Minbij, Kobani, Kobane, Ayn al-Arab, Ain el-Arab, Al-Qamishli, " +
    "Kamishli, Qamishly, Kamechlie, El-Hasakeh, Hassakah, Al Hasakah, Tel Abiad, " +
    "Tall Abyad, Tel Rifaat, Tall Rifat, Lattakieh, Ladhiqiya, Maarrat an Numan, " +
    "Maaret al-Numan, Ma'arat al-Nu'man, Maarat an-Nu’man, Khan Shaykhun, " +
    "Khan Cheikhoun, Jisr ash-Shughour, Jisr al-Shughur, Jisr esh-Shughur, Saraqib, " +
    "Saraqeb, Sarakib, Douma, Duma, Dumeir, Al-Dumayr, Zabadani, Az-Zabadani, Qusayr, " +
    "Qusair, Kusseir, As-Suwayda, Sweida, Suwaida, Albu Kamal, Abu Kamal, Mayadin, " +
    "Mayadeen, Al-Mayadeen, Atarib, Atareb, Azaz, A'zaz, Ezaz, Suran, Al-Bab, Salamiyah, " +
    "Salamiyeh, Salamieh, Qardaha, Palmyra, Tadmur",
  IRQ:
    "Sulaymaniya, Sulaimaniyah, Suleimaniyeh, As-Sulaymaniyah, Kirkouk, Karkuk, Irbil, " +
    "Erbil, Arbil, Tal Afar, Tall Afar, Tel Afar, Telafer, Fallouja, Falluja, " +
    "Al-Fallujah, Baquba, Ba'qubah, Baqouba, Tikrit, Takrit, Samarra, Najaf, An-Najaf, " +
    "Nadjaf, Kerbala, Karbala, Nasiriya, Nassiriyah, Diwaniya, Diwaniyeh, Dahuk, Dohuk, " +
    "Duhok, Zakho, Zaxo, Sinjar, Ramadi, Ar-Ramadi, Al-Qaim, Qayyara, Gayara, Hawijah, " +
    "Haweeja, Baiji, Bayji, Beiji",
  YEM:
    "Hodeida, Hudaydah, Al-Hodeidah, Houdaida, Taiz, Ta'izz, Taez, Marib, Ma'rib, Mareb, " +
    "Mukalla, Al-Mokalla, Sana'a, Sanaa, Zinjibar, Zingibar",
  LBY:
    "Benghazi, Bengazi, Misurata, Misrata, Misratah, Sirte, Surt, Zawiya, Zawiyah, " +
    "Az-Zawiyah, Ghadamis, Ghadames, Gadames, Gharyan, Garyan, Tobruk, Tubruq, Tobrouk, " +
    "Derna, Darnah, Ajdabiya, Ajdabiyah, Agedabia",
  UKR:
    "Kharkov, Kharkiv, Harkiv, Lvov, Lviv, Chernigov, Chernihiv, Lugansk, Luhansk, " +
    "Slavyansk, Sloviansk, Slovyansk, Gorlovka, Horlivka, Makeevka, Makiyivka, Makiivka, " +
    "Debaltsevo, Debaltseve, Kramatorsk, Severodonetsk, Sievierodonetsk, Syeverodonetsk, " +
    "Lisichansk, Lysychansk, Krivoy Rog, Kryvyi Rih, Kryvyy Rih, Zaporozhye, Zaporizhia, " +
    "Zaporizhzhia, Avdeevka, Avdiyivka, Avdiivka, Artyomovsk, Volnovakha, Izyum, Izium, " +
    "Kupyansk, Kupiansk, Berdyansk, Vinnitsa, Vinnytsia, Zhitomir, Zhytomyr, Chernovtsy, " +
    "Ternopol, Gostomel, Hostomel, Bucha, Irpen, Irpin",
  RUS: "Groznyy, Grozny",
  AFG:
    "Kondoz, Qunduz, Kunduz, Lashkargah, Lashkar Gah, Mazar-e-Sharif, Mazar-i-Sharif, " +
    "Mazar Sharif, Jelalabad, Jalalabad, Qandahar, Kandahar, Ghazni, Ghuzni, Gardez, " +
    "Gardiz, Hirat, Herat, Khost, Khowst, Tirin Kot, Tarin Kowt, Tarinkot, Gereshk",
  PAK: "Peshawer, Quetta",
  AZE: "Stepanakert, Step'anakert, Fuzuli, Fizuli, Jabrayil, Dzhebrail",
  SDN:
    "Nyala, Niyala, El Fasher, Al-Fashir, El-Geneina, Al Junaynah, Omdurman, Umm Durman, " +
    "Om Durman, El Obeid, Al-Ubayyid",
  ETH: "Mekelle, Makale, Mekele, Adigrat, Shire, Humera",
  LBN: "Beyrouth, Baalbek, Baalbeck, Ba'albak, Sidon, Saida, Arsal, Aarsal",
  PSE:
    "Jenin, Khan Yunis, Khan Younis, Khan Yunus, Jabaliya, Jabalia, Deir al-Balah, " +
    "Dayr al Balah, Nablus, Naplouse",
  XKX: "Pristina, Prishtina, Gjakova, Djakovica, Mitrovica",
  BIH: "Srebrenica, Gorazde, Goražde",
};

const { gazetteer } = KNOWLEDGE;
const CASES = Object.entries(SPELLINGS).flatMap(([country, names]) =>
  names.split(", ").map((name) => [name, country] as const),
);

test.each(CASES)("takes %s for a place in %s", (name, country) => {
  const found = gazetteer.search(name).slice(0, 4);
  expect(found.map(({ record }) => record.country)).toContain(country);
});

test("an exact spelling wins over one that is only alike", () => {
  expect(gazetteer.search("Samara")[0]).toMatchObject({ match: "name" });
  expect(gazetteer.search("Garyan")[0]).toMatchObject({
    match: "spelling",
    record: { name: "Gharyan", country: "LBY" },
  });
});

test("finds any spelling in less than 50 µs, also when it is asked for the first time", () => {
  const bytes = new Uint8Array(
    readFileSync(new URL("../../assets/gazetteer.bin", import.meta.url)),
  );
  const lookUp = (): number => {
    const fresh = loadGazetteer(bytes);
    const started = performance.now();
    for (const [name] of CASES) {
      fresh.find(name);
      fresh.findVariant(name);
    }
    return (performance.now() - started) / (2 * CASES.length);
  };
  const times = Array.from({ length: 10 }, lookUp);
  expect(Math.min(...times)).toBeLessThan(0.05);
});
