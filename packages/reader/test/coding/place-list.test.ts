import { textOf } from "@zenobia/model";
import { beforeAll, expect, test } from "vitest";
import type { Reader } from "../../src/index.ts";
import { loadShippedReader } from "../load-reader.ts";

let reader: Reader;

beforeAll(() => {
  reader = loadShippedReader();
});

test("an event told by another place has a place of its own, which names that one", () => {
  const text = "Rebels attacked an army convoy 30 km north of Aleppo on Sunday.";
  const { events, places } = reader.code({ id: "r", published: "2016-03-28", text }, "0");
  expect(events.map(({ place }) => place)).toEqual(["p1"]);
  expect(places).toEqual([
    {
      id: "p1",
      name: "30 km north of Aleppo",
      lat: 36.471,
      lon: 37.1612,
      country: "SYR",
      precision: "place",
      radiusMetres: 12_000,
      relative: {
        kind: "distance",
        words: [31, 52],
        anchors: ["p2"],
        bearing: 0,
        distanceMetres: 30_000,
      },
      confidence: expect.any(Number),
      mentions: [[31, 52]],
    },
    expect.objectContaining({ id: "p2", name: "Aleppo", lat: 36.2012, mentions: [[46, 52]] }),
  ]);
  expect(places.map(({ mentions }) => mentions.map((span) => textOf(text, span)))).toEqual([
    ["30 km north of Aleppo"],
    ["Aleppo"],
  ]);
});

test("a village that only its neighbours place keeps its name", () => {
  const text = "Rebels shelled Qaxxobim, a village 30 km north of Aleppo, on Monday.";
  const { places } = reader.code({ id: "r", published: "2016-03-28", text }, "0");
  expect(places[0]).toMatchObject({ name: "Qaxxobim", lat: 36.471, radiusMetres: 12_000 });
});

test("a part of a country is a place of its own, an agreement's namesake is none", () => {
  const text =
    "Government forces shelled rebels in northern Syria on Sunday. Rebels violated the Minsk agreement.";
  const { events, places } = reader.code({ id: "r", published: "2016-03-28", text }, "0");
  expect(events.map(({ type, place }) => [type, place])).toEqual([
    ["ASSAULT", "p1"],
    ["REJECT", undefined],
  ]);
  expect(places.map(({ name, precision }) => [name, precision])).toEqual([
    ["northern Syria", "province"],
    ["Syria", "country"],
  ]);
});
