import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { placesStage } from "../../src/places/stage.ts";
import { textStage } from "../../src/text/stage.ts";
import { KNOWLEDGE } from "./places-of.ts";

function spansOf(text: string): readonly (readonly [number, number])[] {
  const source = { report: { id: "r", published: "2016-03-28", text }, text, publishedDay: "" };
  const layers = { source, ...textStage.run({ source }, KNOWLEDGE), tokens: [] };
  return placesStage.run(layers, KNOWLEDGE).places.map(({ mention }) => mention);
}

const piece = fc.constantFrom(
  ...[
    "in ",
    "Paris",
    "al-",
    "Deir ",
    "ez-",
    "Zor",
    ", ",
    "of ",
    "the ",
    "New ",
    "York",
    "St. ",
    "’",
    ". ",
    "\n\n",
  ],
  ...[
    "30 km ",
    "north",
    "-west ",
    "outskirts ",
    "border ",
    "Turkish ",
    "with ",
    "between ",
    "and ",
  ],
  ...["Smith ", "city ", "Ḩ", "🔥", "U.S. ", "- ", "Ministry "],
);

property.prop([fc.array(piece, { maxLength: 60 })])(
  "places lie in the text, one after the other, none over another",
  (pieces) => {
    const text = pieces.join("");
    let last = 0;
    for (const [start, end] of spansOf(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
    }
  },
);

test.each([
  "Paris ",
  "al-",
  "New York of the ",
  "Springfield, ",
  "30 km north of Aleppo ",
  "Turkish border ",
])("reads a long run of %j in time that grows with its length", (unit) => {
  const started = performance.now();
  spansOf(unit.repeat(4000));
  expect(performance.now() - started).toBeLessThan(8000);
});
