import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Token, Word } from "../../src/document.ts";
import type { Frame } from "../../src/frames/frame.ts";
import type { FrameWords } from "../../src/frames/frame-words.ts";
import type { View } from "../../src/frames/sentence-view.ts";
import { createTree } from "../../src/syntax/tree.ts";

/** A word of a hand-made tree: form, lemma, Penn tag, place of the head (−1 for the root) and relation. */
export type Row = readonly [
  form: string,
  lemma: string,
  xpos: string,
  head: number,
  relation: string,
];

const LISTS: FrameWords = parse(
  readFileSync(new URL("../../data/words/frames.yaml", import.meta.url), "utf8"),
);

const UPOS: Readonly<Record<string, string>> = {
  CC: "CCONJ",
  CD: "NUM",
  DT: "DET",
  HYPH: "PUNCT",
  IN: "ADP",
  JJ: "ADJ",
  NN: "NOUN",
  NNS: "NOUN",
  NNP: "PROPN",
  POS: "PART",
  PRP: "PRON",
  RB: "ADV",
  RP: "ADP",
  TO: "PART",
  WDT: "PRON",
  WP: "PRON",
};

const FEATURES: Readonly<Record<string, string>> = {
  VB: "VerbForm=Inf",
  VBD: "Mood=Ind|Tense=Past|VerbForm=Fin",
  VBG: "VerbForm=Ger",
  VBN: "Tense=Past|VerbForm=Part",
  VBP: "Mood=Ind|Tense=Pres|VerbForm=Fin",
  VBZ: "Mood=Ind|Tense=Pres|VerbForm=Fin",
  MD: "VerbForm=Fin",
  NNS: "Number=Plur",
  PRP: "PronType=Prs",
  WDT: "PronType=Rel",
  WP: "PronType=Rel",
};

function tokenOf([, lemma, xpos, head, relation]: Row): Token {
  const isAuxiliary = /^(?:aux|cop)/u.test(relation) || xpos === "MD";
  const upos = isAuxiliary ? "AUX" : (UPOS[xpos] ?? (xpos.startsWith("VB") ? "VERB" : "PUNCT"));
  return { lemma, upos, xpos, feats: FEATURES[xpos] ?? "", head, relation };
}

/** One sentence with a blank between words, save around hyphens; the lists of words are those that ship. */
export function viewOf(rows: readonly Row[]): View {
  let at = 0;
  const words = rows.map(([form], index): Word => {
    const isGlued = form === "-" || rows[index - 1]?.[0] === "-";
    const start = at + (index === 0 || isGlued ? 0 : 1);
    at = start + form.length;
    return { index, sentence: 0, span: [start, at], form };
  });
  const tokens = rows.map(tokenOf);
  return { words, tokens, tree: createTree(tokens), lists: LISTS };
}

/** Who and what fills the roles of a frame: "subject rebels by subject.active". */
export function rolesOf(view: View, frame: Frame | undefined): readonly string[] {
  return (frame?.arguments ?? []).map(
    ({ role, head, rule }) => `${role} ${view.words[head]?.form} by ${rule}`,
  );
}
