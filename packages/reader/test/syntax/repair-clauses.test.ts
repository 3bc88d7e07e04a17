import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { FrameWords } from "../../src/frames/frame-words.ts";
import { repairClauses } from "../../src/syntax/repair-clauses.ts";
import { type Row, viewOf } from "../frames/view-of.ts";

const LISTS: FrameWords = parse(
  readFileSync(new URL("../../data/words/frames.yaml", import.meta.url), "utf8"),
);

/** What changes in a hand-made tree: "arms VERB root", "by of the commander obl". */
function changes(rows: readonly Row[]): readonly string[] {
  const { words, tokens } = viewOf(rows);
  const repaired = repairClauses(tokens, words, {
    sentences: [{ from: 0, to: words.length }],
    headlineVerbs: LISTS.headline_verbs,
    nominalVerbs: LISTS.nominal_to_verbs,
  });
  return repaired.flatMap((token, at) => {
    const before = tokens[at];
    if (token.head === before?.head && token.relation === before.relation) return [];
    const head = token.head < 0 ? "" : ` of ${words[token.head]?.form}`;
    return [`${words[at]?.form}: ${token.relation}${head}`];
  });
}

describe("clauses", () => {
  test("a participle with an object behind a bare noun is the verb", () => {
    expect(
      changes([
        ["Fighters", "fighter", "NNS", -1, "root"],
        ["taxed", "tax", "VBN", 0, "acl"],
        ["drivers", "driver", "NNS", 1, "obj"],
        [".", ".", ".", 0, "punct"],
      ]),
    ).toEqual(["Fighters: nsubj of taxed", "taxed: root", ".: punct of taxed"]);
  });

  test("a participle without an object stays one, and so does one beside another verb", () => {
    expect(
      changes([
        ["Fighters", "fighter", "NNS", -1, "root"],
        ["trained", "train", "VBN", 0, "acl"],
        ["abroad", "abroad", "RB", 1, "advmod"],
      ]),
    ).toEqual([]);
    expect(
      changes([
        ["Fighters", "fighter", "NNS", 3, "nsubj"],
        ["given", "give", "VBN", 0, "acl"],
        ["rifles", "rifle", "NNS", 1, "obj"],
        ["fled", "flee", "VBD", -1, "root"],
      ]),
    ).toEqual([]);
  });

  test("a plural between two names is a verb where there is no other", () => {
    expect(
      changes([
        ["Iran", "Iran", "NNP", 1, "compound"],
        ["arms", "arm", "NNS", 2, "compound"],
        ["Hezbollah", "Hezbollah", "NNP", -1, "root"],
      ]),
    ).toEqual(["Iran: nsubj of arms", "arms: root", "Hezbollah: obj of arms"]);
    expect(
      changes([
        ["Iran", "Iran", "NNP", 1, "compound"],
        ["arms", "arm", "NNS", 2, "compound"],
        ["embargo", "embargo", "NN", -1, "root"],
      ]),
    ).toEqual([]);
  });

  test("of two subjects the one before the clause is the clause's", () => {
    expect(
      changes([
        ["Militias", "militia", "NNS", 5, "nsubj"],
        ["have", "have", "VBP", 2, "aux"],
        ["clashed", "clash", "VBN", 5, "ccomp"],
        [",", ",", ",", 2, "punct"],
        ["it", "it", "PRP", 5, "nsubj"],
        ["wrote", "write", "VBD", -1, "root"],
      ]),
    ).toEqual(["Militias: nsubj of clashed"]);
  });

  test("a past tense goes on the finite verb, not the infinitive", () => {
    expect(
      changes([
        ["He", "he", "PRP", 1, "nsubj"],
        ["said", "say", "VBD", -1, "root"],
        ["it", "it", "PRP", 4, "nsubj"],
        ["would", "would", "MD", 4, "aux"],
        ["last", "last", "VB", 1, "ccomp"],
        ["and", "and", "CC", 6, "cc"],
        ["urged", "urge", "VBD", 4, "conj"],
        ["calm", "calm", "NN", 6, "obj"],
      ]),
    ).toEqual(["urged: conj of said"]);
  });

  test("of two clauses under a verb the one inside the other describes its subject", () => {
    expect(
      changes([
        ["It", "it", "PRP", 1, "nsubj"],
        ["said", "say", "VBD", -1, "root"],
        ["men", "man", "NNS", 7, "nsubj"],
        ["it", "it", "PRP", 5, "nsubj"],
        ["had", "have", "VBD", 5, "aux"],
        ["armed", "arm", "VBN", 1, "ccomp"],
        ["would", "would", "MD", 7, "aux"],
        ["leave", "leave", "VB", 1, "ccomp"],
      ]),
    ).toEqual(["armed: acl:relcl of men"]);
  });

  test("behind a comma 'that' opens no relative clause", () => {
    expect(
      changes([
        ["Officials", "official", "NNS", 1, "nsubj"],
        ["said", "say", "VBD", -1, "root"],
        [",", ",", ",", 3, "punct"],
        ["citing", "cite", "VBG", 1, "ccomp"],
        ["medics", "medic", "NNS", 3, "obj"],
        [",", ",", ",", 8, "punct"],
        ["that", "that", "IN", 8, "mark"],
        ["five", "five", "NNS", 8, "nsubj"],
        ["died", "die", "VBD", 4, "acl:relcl"],
      ]),
    ).toEqual(["citing: advcl of said", "died: ccomp of said"]);
  });
});

describe("phrases", () => {
  test("an active verb has no agent", () => {
    expect(
      changes([
        ["Caracas", "Caracas", "NNP", 1, "nsubj"],
        ["stood", "stand", "VBD", -1, "root"],
        ["by", "by", "IN", 3, "case"],
        ["Managua", "Managua", "NNP", 1, "obl:agent"],
      ]),
    ).toEqual(["Managua: obl of stood"]);
  });

  test("a preposition without a noun is a particle", () => {
    expect(
      changes([
        ["Fighters", "fighter", "NNS", 1, "nsubj"],
        ["dug", "dig", "VBD", -1, "root"],
        ["in", "in", "IN", 1, "case"],
      ]),
    ).toEqual(["in: compound:prt of dug"]);
  });

  test("a gerund in the place of a noun takes the dependents of a noun", () => {
    expect(
      changes([
        ["Shelling", "shell", "VBG", 3, "csubj"],
        ["in", "in", "IN", 2, "case"],
        ["Aleppo", "Aleppo", "NNP", 0, "obl"],
        ["continued", "continue", "VBD", -1, "root"],
      ]),
    ).toEqual(["Shelling: nsubj of continued", "Aleppo: nmod of Shelling"]);
  });

  test("a preposition hangs on the whole of a name", () => {
    expect(
      changes([
        ["around", "around", "IN", 1, "case"],
        ["Musa", "Musa", "NNP", 2, "compound"],
        ["Qala", "Qala", "NNP", -1, "root"],
      ]),
    ).toEqual(["around: case of Qala"]);
  });

  test("what is against somebody hangs on the verb, not on who does it", () => {
    expect(
      changes([
        ["brought", "bring", "VBN", -1, "root"],
        ["by", "by", "IN", 2, "case"],
        ["courts", "court", "NNS", 0, "obl:agent"],
        ["against", "against", "IN", 4, "case"],
        ["rebels", "rebel", "NNS", 2, "nmod"],
      ]),
    ).toEqual(["rebels: obl of brought"]);
  });

  test("an auxiliary heads no clause", () => {
    expect(
      changes([
        ["They", "they", "PRP", 1, "nsubj"],
        ["ought", "ought", "MD", -1, "root"],
        ["to", "to", "TO", 3, "mark"],
        ["leave", "leave", "VB", 1, "xcomp"],
      ]),
    ).toEqual(["They: nsubj of leave", "ought: aux of leave", "leave: root"]);
  });

  test("one bows to a noun", () => {
    expect(
      changes([
        ["Iraq", "Iraq", "NNP", 1, "nsubj"],
        ["bowed", "bow", "VBD", -1, "root"],
        ["to", "to", "TO", 3, "mark"],
        ["pressure", "pressure", "VB", 1, "xcomp"],
        ["from", "from", "IN", 5, "case"],
        ["Paris", "Paris", "NNP", 3, "obl"],
      ]),
    ).toEqual(["to: case of pressure", "pressure: obl of bowed", "Paris: nmod of pressure"]);
  });
});

describe("nominals", () => {
  test("a phrase without a preposition is the subject before a verb, the object behind one", () => {
    const bounded = (verb: number): readonly Row[] => [
      ["at", "at", "IN", 1, "case"],
      ["least", "least", "JJS", 2, "nmod"],
      ["40", "40", "CD", 3, "nummod"],
      ["men", "man", "NNS", verb, "obl"],
    ];
    expect(
      changes([
        ...bounded(5),
        ["were", "be", "VBD", 5, "aux:pass"],
        ["shot", "shoot", "VBN", -1, "root"],
      ]),
    ).toEqual(["men: nsubj:pass of shot"]);
    expect(
      changes([
        ["Troops", "troop", "NNS", 1, "nsubj"],
        ["shot", "shoot", "VBD", -1, "root"],
        ...bounded(1).map(
          ([form, lemma, xpos, head, relation]): Row => [
            form,
            lemma,
            xpos,
            relation === "obl" ? 1 : head + 2,
            relation,
          ],
        ),
      ]),
    ).toEqual(["men: obj of shot"]);
  });

  test("between two verbs it is the subject of the second", () => {
    expect(
      changes([
        ["Troops", "troop", "NNS", 1, "nsubj"],
        ["advanced", "advance", "VBD", -1, "root"],
        ["while", "while", "IN", 4, "cc"],
        ["rebels", "rebel", "NNS", 1, "obl"],
        ["fled", "flee", "VBD", 1, "conj"],
      ]),
    ).toEqual(["rebels: nsubj of fled"]);
  });

  test("whom is an object, and its clause belongs to the noun before", () => {
    expect(
      changes([
        ["They", "they", "PRP", 1, "nsubj"],
        ["buried", "bury", "VBD", -1, "root"],
        ["men", "man", "NNS", 1, "obj"],
        ["whom", "whom", "WP", 5, "nsubj"],
        ["rebels", "rebel", "NNS", 5, "nsubj"],
        ["shot", "shoot", "VBD", 1, "parataxis"],
      ]),
    ).toEqual(["whom: obj of shot", "shot: acl:relcl of men"]);
  });

  test("a day does not count", () => {
    expect(
      changes([
        ["By", "by", "IN", 3, "case"],
        ["Friday", "Friday", "NNP", 3, "compound"],
        ["31", "31", "CD", 3, "nummod"],
        ["militants", "militant", "NNS", 6, "obl"],
        ["had", "have", "VBD", 6, "aux"],
        ["been", "be", "VBN", 6, "aux:pass"],
        ["killed", "kill", "VBN", -1, "root"],
      ]),
    ).toEqual(["By: case of Friday", "Friday: obl of killed", "militants: nsubj:pass of killed"]);
  });

  test("two prepositions share their noun", () => {
    expect(
      changes([
        ["strikes", "strike", "NNS", -1, "root"],
        ["in", "in", "IN", 0, "nmod"],
        ["and", "and", "CC", 5, "cc"],
        ["around", "around", "IN", 1, "conj"],
        ["the", "the", "DT", 5, "det"],
        ["city", "city", "NN", 0, "obl"],
      ]),
    ).toEqual(["in: case of city", "city: nmod of strikes"]);
  });

  test("an indefinite apposition belongs to the name next to it", () => {
    expect(
      changes([
        ["men", "man", "NNS", -1, "root"],
        ["of", "of", "IN", 2, "case"],
        ["Ahlu", "Ahlu", "NNP", 0, "nmod"],
        [",", ",", ",", 5, "punct"],
        ["a", "a", "DT", 5, "det"],
        ["militia", "militia", "NN", 0, "appos"],
      ]),
    ).toEqual(["militia: appos of Ahlu"]);
  });
});
