import { expect, test } from "vitest";
import { eventsIn } from "../../told-in.ts";

/** Who met, promised or was asked, in the last event of a text. */
function lastOf(text: string): readonly (readonly string[])[] {
  const last = eventsIn(text).at(-1);
  return [last?.actor ?? [], last?.recipient ?? []];
}

test("both countries are the two states of the sentence before", () => {
  expect(
    lastOf(
      "Poland and Lithuania recalled their envoys from Minsk on Friday. Both countries condemned the arrests.",
    ),
  ).toEqual([["Poland", "Lithuania"], []]);
});

test("the two sides are those of the fight told last", () => {
  expect(
    lastOf("PKK militants attacked Turkish troops near Cizre. Iran urged the two sides to stop."),
  ).toEqual([["Iran"], ["PKK", "Turkish troops"]]);
});

test("the two leaders are the two persons named before", () => {
  expect(
    lastOf(
      "Vladimir Putin flew to Ankara to see Recep Tayyip Erdogan. The two leaders condemned the attack.",
    ),
  ).toEqual([["Vladimir Putin", "Recep Tayyip Erdogan"], []]);
});

test("nobody is put in the place of two where one or three were named", () => {
  expect(lastOf("Poland closed its border. Both countries condemned the arrests.")[0]).toEqual([
    "countries",
  ]);
  expect(
    lastOf(
      "Poland, Latvia and Lithuania closed their borders. The two countries condemned the arrests.",
    )[0],
  ).toEqual(["two countries"]);
});
