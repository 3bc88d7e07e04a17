import { expect, test } from "vitest";
import { parseConllu } from "../../packages/reader/src/syntax/conllu.ts";
import { goldMentionsOf } from "../entity-chains.ts";

const SENTENCE = `# newdoc id = GUM_news_made-up
1\tAna\tAna\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-cf1-1,2-coref
2\tSilva\tSilva\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tled\tlead\tVERB\tVBD\t_\t0\troot\t_\t_
4\ther\ther\tPRON\tPRP$\tPerson=3|PronType=Prs\t5\tnmod:poss\t_\tEntity=(2-organization-new-cf2-2-sgl(1-person-giv:act-cf1*-1-ana)
5\tparty\tparty\tNOUN\tNN\t_\t3\tobj\t_\tEntity=2)
6\there\there\tADV\tRB\t_\t3\tadvmod\t_\tEntity=(3-place-new-cf3-1-sgl)

`;

test("reads mentions with their chains, heads and classes, the longer first", () => {
  const result = parseConllu(SENTENCE);
  expect(result.ok && goldMentionsOf(result.sentences)).toEqual([
    { chain: "1", from: 0, to: 2, head: 0, class: "name", nameWords: 2 },
    { chain: "2", from: 3, to: 5, head: 4, class: "description", nameWords: 0 },
    { chain: "1", from: 3, to: 4, head: 3, class: "pronoun", nameWords: 0 },
    { chain: "3", from: 5, to: 6, head: 5, class: "other", nameWords: 0 },
  ]);
});
