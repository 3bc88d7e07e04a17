import { beforeAll, expect, test } from "vitest";
import type { PairActor, PairAnswer, Reader } from "../../src/index.ts";
import { loadShippedReader } from "../load-reader.ts";

let reader: Reader;
beforeAll(() => {
  reader = loadShippedReader();
});

function actor(text: string, name: string): PairActor {
  const at = text.indexOf(name);
  return { text: name, spans: at < 0 ? [] : [[at, at + name.length]] };
}

function pair(text: string, source: string, target: string): PairAnswer {
  return reader.pair({ text, source: actor(text, source), target: actor(text, target) });
}

test.each([
  [
    "Eritrea accused Ethiopia of shelling a border village.",
    "Eritrea",
    "Ethiopia",
    "ACCUSE",
    "happened",
  ],
  ["Rwanda was accused by Congo of arming the rebels.", "Congo", "Rwanda", "ACCUSE", "happened"],
  [
    "Fighters of the M23 attacked Congolese troops near Goma.",
    "Fighters of the M23",
    "Congolese troops",
    "ASSAULT",
    "happened",
  ],
  ["Chad threatened to attack Sudan.", "Chad", "Sudan", "THREATEN", "happened"],
  ["Norway sent food aid to Malawi last week.", "Norway", "Malawi", "AID", "happened"],
  [
    "Police in Lomé arrested three journalists.",
    "Police in Lomé",
    "three journalists",
    "COERCE",
    "happened",
  ],
])("reads %j from %s to %s as %s", (text, source, target, type, status) => {
  expect(pair(text, source, target)).toMatchObject({ type, status });
});

test("takes future help for agreeing, refused help for rejecting and a future strike for a threat", () => {
  const types = ["will meet", "will not meet", "will bomb"].map(
    (verb) =>
      pair(`Kenya ${verb} Somalia's president next week.`, "Kenya", "Somalia's president").type,
  );
  expect(types).toEqual(["AGREE", "REJECT", "THREATEN"]);
});

test("asks each predicate of a sentence who stands on its sides", () => {
  const text = "After Chad accused Sudan of shelling a village, Niger sent medicine to Mali.";
  expect(pair(text, "Chad", "Sudan").type).toBe("ACCUSE");
  expect(pair(text, "Niger", "Mali").type).toBe("AID");
});

test("looks an actor without spans up by its name", () => {
  const text = "Chad accused Sudan of shelling a village.";
  expect(
    reader.pair({ text, source: { text: "Chad", spans: [] }, target: { text: "Sudan", spans: [] } })
      .type,
  ).toBe("ACCUSE");
});

test("answers null where no word of the text is a predicate", () => {
  expect(pair("Chad and Sudan.", "Chad", "Sudan")).toMatchObject({ type: null, confidence: 0 });
});

test("refuses a text without words", () => {
  expect(() =>
    reader.pair({ text: "  ", source: { text: "", spans: [] }, target: { text: "", spans: [] } }),
  ).toThrow(expect.objectContaining({ code: "input/empty" }));
});

test("keeps to the characters it is given when spans lie outside the text", () => {
  const text = "Chad accused Sudan of shelling a village.";
  expect(
    reader.pair({
      text,
      source: { text: "Chad", spans: [[400, 500]] },
      target: { text: "Sudan", spans: [[-5, 0]] },
    }).type,
  ).toBe("ACCUSE");
});
