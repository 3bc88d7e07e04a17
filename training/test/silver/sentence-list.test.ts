import { expect, test } from "vitest";
import { isProse, looseKey, SentenceList } from "../../silver/sentence-list.ts";

test.each([
  ["The army left .", true],
  ["Yes .", false],
  ["12 45 6 won", false],
  ["<b> The army left </b>", false],
  ["see http://example.org for more", false],
  [Array.from({ length: 101 }, () => "word").join(" "), false],
])("tells whether %j is prose", (line, prose) => {
  expect(isProse(line.split(" "))).toBe(prose);
});

test("keeps a sentence once, with all its writings, and none that is held out", () => {
  const list = new SentenceList({
    sentences: new Set([looseKey(["The", "rebels", "left", "."])]),
    texts: [looseKey(["On Monday the two brigades left. Others stayed."])],
  });
  const upper = { source: "a", forms: ["THE", "ARMY", "LEFT"], pair: "1" };
  const cased = { source: "b", forms: ["The", "army", "left"], pair: "1" };
  list.add(upper, cased);
  list.add({ ...upper, pair: "2" }, { ...cased, pair: "2" });
  list.add({ source: "a", forms: ["THE", "REBELS", "LEFT"] });
  list.add({ source: "a", forms: ["On", "Monday", "the", "two", "brigades", "left"] });
  expect(list.sentences).toEqual([upper, cased]);
});
