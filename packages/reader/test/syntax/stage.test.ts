import { expect, test } from "vitest";
import type { Sentence, Token, Word } from "../../src/document.ts";
import type { Knowledge } from "../../src/knowledge.ts";
import { syntaxStage } from "../../src/syntax/stage.ts";

function token(form: string, head: number): Token {
  return {
    lemma: form,
    upos: "X",
    xpos: "X",
    feats: "",
    head,
    relation: head < 0 ? "root" : "dep",
  };
}

test("joins the trees of the sentences over the words of the document", () => {
  const forms = ["Guns", "fell", "silent", "Good"];
  const words = forms.map(
    (form, index): Word => ({ index, sentence: index < 3 ? 0 : 1, span: [index, index + 1], form }),
  );
  const sentences: Sentence[] = [
    { index: 0, span: [0, 3], from: 0, to: 3, kind: "body", paragraph: 0 },
    { index: 1, span: [3, 4], from: 3, to: 4, kind: "body", paragraph: 0 },
  ];
  const knowledge = {
    words: { frames: { headline_verbs: [], nominal_to_verbs: [] } },
    syntax: {
      id: "chain",
      parse: (given: readonly (readonly string[])[]) =>
        given.map((sentence) => sentence.map((form, at) => token(form, at - 1))),
    },
  } as unknown as Knowledge;
  const { tokens } = syntaxStage.run({ words, sentences }, knowledge);
  expect(tokens.map((t) => `${t.lemma} ${t.head}`)).toEqual([
    "Guns -1",
    "fell 0",
    "silent 1",
    "Good -1",
  ]);
});
