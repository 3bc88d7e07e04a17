import { describe, expect, test } from "vitest";
import { placesOf, readPlaces } from "./places-of.ts";

describe("names that are places", () => {
  test.each([
    [
      "Syrian troops advanced near Deir al-Zor and in Tal Abyad.",
      [
        "Deir al-Zor | PPLA SYR Deir ez-Zor | place.name",
        "Tal Abyad | PPLA2 SYR Raqqa | place.name",
      ],
    ],
    [
      "Shelling was reported in Al-Hasakah, Syria, and in Paris, Texas.",
      [
        "Al-Hasakah | PPLA SYR Hasakah | place.name",
        "Syria | PCLI SYR | place.name",
        "Paris | PPLA2 USA Texas | place.name",
        "Texas | ADM1 USA Texas | place.name",
      ],
    ],
    [
      "Clashes in North Kivu province near Goma displaced thousands.",
      ["North Kivu | ADM1 COD North Kivu | place.name", "Goma | PPLA COD North Kivu | place.name"],
    ],
    [
      "The group crossed the Euphrates into Raqqa Governorate.",
      ["Euphrates | STM | place.name", "Raqqa Governorate | ADM1 SYR Raqqa | place.name"],
    ],
    ["Rockets hit Tabqa air base on Sunday.", ["Tabqa air base | INSM SYR Raqqa | place.name"]],
    ["Forces shelled the Iraqi city of Hit on Monday.", ["Hit | PPLA2 IRQ Anbar | place.name"]],
    [
      "The U.S.-backed force entered Manbij in northern Syria.",
      [
        "U.S. | PCLI USA | place.name",
        "Manbij | PPLA2 SYR Aleppo | place.name",
        "Syria | PCLI SYR | place.name",
      ],
    ],
  ])("%s", (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  test("keeps a name that the gazetteer does not have when the words around it say it is a town", () => {
    expect(placesOf("Gunmen attacked the town of Qaxxobim in Idlib province.")).toEqual([
      "Qaxxobim | ? | place.name",
      "Idlib | ADM1 SYR Idlib | place.name",
    ]);
  });

  test("tells the town from the province named after it", () => {
    expect(placesOf("Fighting spread from Idlib to the rest of Idlib province in Syria.")).toEqual([
      "Idlib | PPLA SYR Idlib | place.name",
      "Idlib | ADM1 SYR Idlib | place.name",
      "Syria | PCLI SYR | place.name",
    ]);
  });
});

describe("which place of a name, and whether the word is one", () => {
  test.each([
    [
      "Rebels hit Marea in Syria. Hit by a shell, the truck burned.",
      ["Marea | PPLA3 SYR Aleppo | place.name", "Syria | PCLI SYR | place.name"],
    ],
    [
      "Police in Reading, England, and in Mobile, Alabama, said so.",
      [
        "Reading | PPLA2 GBR England | place.name",
        "England | PCLD GBR England | place.name",
        "Mobile | PPLA2 USA Alabama | place.name",
        "Alabama | ADM1 USA Alabama | place.name",
      ],
    ],
    [
      "Residents of Tripoli in Lebanon fled; Tripoli is calm.",
      [
        "Tripoli | PPLA LBN North Lebanon | place.name",
        "Lebanon | PCLI LBN | place.name",
        "Tripoli | PPLA LBN North Lebanon | place.name",
      ],
    ],
    ["Libyan rebels entered Tripoli.", ["Tripoli | PPLC LBY Tripoli | place.name"]],
    [
      "Washington condemned the attack, and the Baghdad government sent troops to Kirkouk.",
      [
        "Washington | PPLC USA District of Columbia | place.metonym",
        "Baghdad | PPLC IRQ Baghdad | place.metonym",
        "Kirkouk | PPLA IRQ Kirkuk | place.name",
      ],
    ],
    ["Aid reached the town. A nice reading of the mobile phone data was given.", []],
  ])("%s", (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });
});

describe("names that are not", () => {
  test.each([
    ["adjectives and peoples", "Turkish and Russian forces fought Syrians."],
    ["first names before surnames", "Jordan Smith met Chad Walker."],
    ["papers", "Fighters withdrew, the Los Angeles Times reported."],
    ["words in lower case", "The blast hit aid workers; most of them reading in march order."],
    ["words that open a sentence", "Hit by a shell, it burned. Most left. March was quiet."],
  ])("leaves out %s", (_, text) => {
    expect(placesOf(text)).toEqual([]);
  });
});

test("marks capitals that stand for their governments", () => {
  expect(placesOf("Damascus denied the claim, but Ankara accused Moscow.")).toEqual([
    "Damascus | PPLC SYR Damascus | place.metonym",
    "Ankara | PPLC TUR Ankara | place.metonym",
    "Moscow | PPLC RUS Moscow | place.name",
  ]);
});

test.each([
  ["They broke the Minsk agreement.", ["Minsk | PPLC BLR Minsk City | place.agreement"]],
  ["The Dayton peace accords held.", ["Dayton | PPLA2 USA Ohio | place.agreement"]],
  ["It cited the Geneva Conventions.", ["Geneva | PPLA CHE Geneva | place.agreement"]],
  ["They held talks in Minsk on an agreement.", ["Minsk | PPLC BLR Minsk City | place.name"]],
])("marks places that agreements are named after: %s", (text, places) => {
  expect(placesOf(text)).toEqual(places);
});

test("marks places in the names of organisations", () => {
  expect(placesOf("The Aleppo Media Centre spoke of Aleppo.")).toEqual([
    "Aleppo | PPLA SYR Aleppo | place.in-name",
    "Aleppo | PPLA SYR Aleppo | place.name",
  ]);
});

test("is surer of a country than of a town that many share a name with", () => {
  const [iraq, springfield] = readPlaces("He flew from Iraq to Springfield.");
  expect(iraq?.name).toBe("Iraq");
  expect(springfield?.name).toBe("Springfield");
  expect(iraq?.confidence).toBeGreaterThan(0.9);
  expect(springfield?.confidence).toBeLessThan(0.6);
});
