import { expect, test } from "vitest";
import { readText, sentencesOf } from "./read-text.ts";

test.each([
  [
    "ends at stops",
    "They left. Nobody stayed! Why? It burned.",
    ["They left.", "Nobody stayed!", "Why?", "It burned."],
  ],
  [
    "keeps closing marks with the stop",
    'He said "no." She left. (He stayed.) Then “it ended.” All fled.',
    ['He said "no."', "She left.", "(He stayed.)", "Then “it ended.”", "All fled."],
  ],
  [
    "goes on after titles and initials",
    "Mr. Ban met Gen. J. P. Smith and Lt. Col. Ali. They spoke.",
    ["Mr. Ban met Gen. J. P. Smith and Lt. Col. Ali.", "They spoke."],
  ],
  [
    "ends after U.S. only before a function word",
    "They met in the U.S. The U.S. Army left.",
    ["They met in the U.S.", "The U.S. Army left."],
  ],
  [
    "goes on after Jan. and No.",
    "In Jan. 2014 No. 5 fell. Then No. 6 did.",
    ["In Jan. 2014 No. 5 fell.", "Then No. 6 did."],
  ],
  [
    "goes on before a small letter after a mark of a quotation",
    "“Stop!” he said. “Why?” she asked.",
    ["“Stop!” he said.", "“Why?” she asked."],
  ],
  [
    "begins with al-Nusra",
    "The truce fell. al-Nusra left. al-Shabaab stayed.",
    ["The truce fell.", "al-Nusra left.", "al-Shabaab stayed."],
  ],
  ["goes on after an unknown abbreviation", "The Gvt. of Chad left.", ["The Gvt. of Chad left."]],
  [
    "goes on after dots before a small letter",
    "He fled... then died. It was… Nothing.",
    ["He fled... then died.", "It was…", "Nothing."],
  ],
  [
    "keeps citations with what they cite",
    "It fell in 2014. [12] [3] It rose.",
    ["It fell in 2014. [12] [3]", "It rose."],
  ],
  [
    "parts where the space was forgotten",
    "It ended.The rest fled.",
    ["It ended.", "The rest fled."],
  ],
])("%s", (_name, text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test("keeps headline, dateline, items and paragraphs apart and numbers the paragraphs", () => {
  const text = [
    "Rebels seize town near Aleppo",
    "",
    "BEIRUT (AP) — Rebels seized Mar'a. It burned.",
    "",
    "Three groups fled:",
    "- one to the north. It was small",
    "• two to the south",
    "1. Last came the third.",
    "(a) And a fourth",
  ].join("\n");
  const shown = readText(text).sentences.map(({ span, kind, paragraph }) => [
    paragraph,
    kind,
    text.slice(span[0], span[1]),
  ]);
  expect(shown).toEqual([
    [0, "headline", "Rebels seize town near Aleppo"],
    [1, "body", "BEIRUT (AP) —"],
    [1, "body", "Rebels seized Mar'a."],
    [1, "body", "It burned."],
    [2, "body", "Three groups fled:"],
    [3, "item", "- one to the north."],
    [3, "item", "It was small"],
    [4, "item", "• two to the south"],
    [5, "item", "1. Last came the third."],
    [6, "item", "(a) And a fourth"],
  ]);
});

test("has no sentence in a blank text", () => {
  expect(sentencesOf(" \n\n ")).toEqual([]);
});
