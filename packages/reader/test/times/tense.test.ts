import { expect, test } from "vitest";
import type { Token } from "../../src/document.ts";
import { timesOf } from "./times-of.ts";

/** Tokens from rows `form upos feats head relation`, heads counted from 1, 0 for the root; the lemma is the form. */
function tokensOf(rows: string): readonly Token[] {
  return rows
    .trim()
    .split("\n")
    .map((row) => {
      const [form = "", upos = "", feats = "", head = "0", relation = ""] = row.trim().split(/ +/);
      return {
        lemma: form.toLowerCase(),
        upos,
        xpos: "",
        feats: feats === "_" ? "" : feats,
        head: Number(head) - 1,
        relation,
      };
    });
}

test("a present tense outside headlines looks ahead", () => {
  const tokens = tokensOf(`
    Talks NOUN _ 2 nsubj
    resume VERB Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
    Friday PROPN _ 2 obl:tmod
    . PUNCT _ 2 punct`);
  expect(timesOf("Talks resume Friday.", "2016-03-28", tokens)).toEqual([
    "Friday | DATE 2016-04-01 | 2016-04-01..2016-04-01 day",
  ]);
});

test("a present tense of saying looks back", () => {
  const tokens = tokensOf(`
    Rebels NOUN _ 2 nsubj
    claimed VERB Mood=Ind|Tense=Past|VerbForm=Fin 0 root
    it PRON _ 2 obj
    Friday PROPN _ 2 obl:tmod
    . PUNCT _ 2 punct`);
  expect(timesOf("Rebels claimed it Friday.", "2016-03-28", tokens)).toEqual([
    "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
  ]);
});

test("an infinitive takes the time of a verb that looks ahead", () => {
  const tokens = tokensOf(`
    Rebels NOUN _ 2 nsubj
    vowed VERB Mood=Ind|Tense=Past|VerbForm=Fin 0 root
    to PART _ 4 mark
    leave VERB VerbForm=Inf 2 xcomp
    Friday PROPN _ 4 obl:tmod
    . PUNCT _ 2 punct`);
  expect(timesOf("Rebels vowed to leave Friday.", "2016-03-28", tokens)).toEqual([
    "Friday | DATE 2016-04-01 | 2016-04-01..2016-04-01 day",
  ]);
});

test("a day without a year is past when its own verb is past, and may lie ahead when another's is", () => {
  const own = tokensOf(`
    Troops NOUN _ 2 nsubj
    left VERB Mood=Ind|Tense=Past|VerbForm=Fin 0 root
    on ADP _ 5 case
    2 NUM _ 5 nummod
    April PROPN _ 2 obl
    . PUNCT _ 2 punct`);
  expect(timesOf("Troops left on 2 April.", "2016-03-28", own)).toEqual([
    "2 April | DATE 2015-04-02 | 2015-04-02..2015-04-02 day",
  ]);
  const other = tokensOf(`
    Troops NOUN _ 2 nsubj
    ignored VERB Mood=Ind|Tense=Past|VerbForm=Fin 0 root
    the DET _ 6 det
    2 NUM _ 5 nummod
    April PROPN _ 6 compound
    deadline NOUN _ 2 obj
    . PUNCT _ 2 punct`);
  expect(timesOf("Troops ignored the 2 April deadline.", "2016-03-28", other)).toEqual([
    "2 April | DATE 2016-04-02 | 2016-04-02..2016-04-02 day",
  ]);
});

test("the date of a dateline is what today means", () => {
  const text = "KABUL, 26 March (Agency) - Gunmen attacked a post today. They fled on Friday.";
  expect(timesOf(text)).toEqual([
    "26 March | DATE 2016-03-26 | 2016-03-26..2016-03-26 day",
    "today | DATE 2016-03-26 | 2016-03-26..2016-03-26 day",
    "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
  ]);
});

test("a form that is present and past alike looks back, and so does a present that is no timetable", () => {
  const hit = tokensOf(`
    Shells NOUN _ 2 nsubj
    hit VERB Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
    homes NOUN _ 2 obj
    Friday PROPN _ 2 obl:tmod
    . PUNCT _ 2 punct`);
  expect(timesOf("Shells hit homes Friday.", "2016-03-28", hit)).toEqual([
    "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
  ]);
  const lie = tokensOf(`
    Towns NOUN _ 2 nsubj
    lie VERB Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
    empty ADJ _ 2 xcomp
    Friday PROPN _ 2 obl:tmod
    . PUNCT _ 2 punct`);
  expect(timesOf("Towns lie empty Friday.", "2016-03-28", lie)).toEqual([
    "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-25 day",
  ]);
});

test("what is set for a day lies ahead", () => {
  const tokens = tokensOf(`
    Votes NOUN _ 3 nsubj:pass
    are AUX Mood=Ind|Tense=Pres|VerbForm=Fin 3 aux:pass
    set VERB Tense=Past|VerbForm=Part 0 root
    for ADP _ 5 case
    Sunday PROPN _ 3 obl
    . PUNCT _ 3 punct`);
  expect(timesOf("Votes are set for Sunday.", "2016-03-28", tokens)).toEqual([
    "Sunday | DATE 2016-04-03 | 2016-04-03..2016-04-03 day",
  ]);
});

test("a day beside a verb of arranging may lie soon ahead, one beside another past may not", () => {
  const row = (verb: string): string => `
    Kigali PROPN _ 2 nsubj
    ${verb} VERB Mood=Ind|Tense=Past|VerbForm=Fin 0 root
    envoys NOUN _ 2 obj
    on ADP _ 5 case
    April PROPN _ 2 obl
    20 NUM _ 5 nummod
    . PUNCT _ 2 punct`;
  expect(
    timesOf("Kigali invited envoys on April 20.", "2016-03-28", tokensOf(row("invited"))),
  ).toEqual(["April 20 | DATE 2016-04-20 | 2016-04-20..2016-04-20 day"]);
  expect(
    timesOf("Kigali expelled envoys on April 20.", "2016-03-28", tokensOf(row("expelled"))),
  ).toEqual(["April 20 | DATE 2015-04-20 | 2015-04-20..2015-04-20 day"]);
});

test("what lasts since a time began in the past, whatever the clause looks ahead to", () => {
  const tokens = tokensOf(`
    They PRON _ 2 nsubj
    want VERB Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
    to PART _ 4 mark
    leave VERB VerbForm=Inf 2 xcomp
    since ADP _ 6 case
    Friday PROPN _ 4 obl
    . PUNCT _ 2 punct`);
  expect(timesOf("They want to leave since Friday.", "2016-03-28", tokens)).toEqual([
    "Friday | DATE 2016-03-25 | 2016-03-25..2016-03-28 range",
  ]);
});
