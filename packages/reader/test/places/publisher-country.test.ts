import { describe, expect, test } from "vitest";
import { publisherCountry } from "../../src/places/publisher-country.ts";
import { placesStage } from "../../src/places/stage.ts";
import { syntaxStage } from "../../src/syntax/stage.ts";
import { textStage } from "../../src/text/stage.ts";
import { KNOWLEDGE } from "./places-of.ts";

describe("where a report is published", () => {
  test.each([
    ["The Lebanon Herald", undefined, "LBN"],
    ["South Sudan Courier", undefined, "SSD"],
    ["Nigerian Observer", undefined, "NGA"],
    ["Kyiv Evening Post", undefined, "UKR"],
    ["Evening Post", "https://www.post.example.co.ke/news/1", "KEN"],
    ["Evening Post", "http://post.example.uk", "GBR"],
    ["Evening Post", "https://post.example.lb:8080/a?b", "LBN"],
  ])("%s, %s: %s", (publisher, url, country) => {
    const report = { publisher, ...(url === undefined ? {} : { url }) };
    expect(publisherCountry(report, KNOWLEDGE)).toBe(country);
  });

  test.each([
    ["Evening Post", "https://post.example.com/lb"],
    ["Evening Post", "https://post.example.tv"],
    ["Evening Post", "not an address.lb"],
    ["Reuters", "https://www.reuters.example.uk/world"],
    ["India and Pakistan Review", "https://review.example.org"],
    ["", ""],
  ])("not told by %s, %s", (publisher, url) => {
    expect(publisherCountry({ publisher, url }, KNOWLEDGE)).toBeUndefined();
  });
});

function countriesIn(text: string, publisher: string): readonly (string | undefined)[] {
  const source = {
    report: { id: "r", published: "2016-03-28", publisher, text },
    text,
    publishedDay: "2016-03-28",
  };
  const split = textStage.run({ source }, KNOWLEDGE);
  const layers = { source, ...split, ...syntaxStage.run(split, KNOWLEDGE) };
  return placesStage.run(layers, KNOWLEDGE).places.map(({ record }) => record?.country);
}

test("a paper's readers know which Valencia is meant, unless it says another", () => {
  const text = "Two bombs went off in Valencia on Monday.";
  expect(countriesIn(text, "Evening Post")).toEqual(["ESP"]);
  expect(countriesIn(text, "The Venezuela Herald")).toEqual(["VEN"]);
  expect(countriesIn("A bomb went off in Valencia in Spain.", "The Venezuela Herald")).toEqual([
    "ESP",
    "ESP",
  ]);
});
