import type { Token } from "../document.ts";
import { defineStage, type Stage } from "../stage.ts";
import { keepTrees } from "./keep-trees.ts";
import { repairClauses } from "./repair-clauses.ts";
import { repairHyphens } from "./repair-hyphens.ts";

/** Parses all sentences of a report with the syntax model and joins their trees over the document's words. */
export const syntaxStage: Stage<"words" | "sentences", "tokens"> = defineStage({
  name: "syntax",
  version: "3",
  requires: ["words", "sentences"],
  adds: ["tokens"],
  run: ({ words, sentences }, { syntax, words: lists }) => {
    const forms = sentences.map(({ from, to }) => words.slice(from, to).map((word) => word.form));
    const tokens: Token[] = [];
    syntax.parse(forms).forEach((sentence) => {
      const from = tokens.length;
      for (const token of sentence) {
        tokens.push(token.head < 0 ? token : { ...token, head: token.head + from });
      }
    });
    const { headline_verbs: headlineVerbs, nominal_to_verbs: nominalVerbs } = lists.frames;
    const context = { sentences, headlineVerbs, nominalVerbs };
    const repaired = repairClauses(repairHyphens(words, tokens), words, context);
    return { tokens: keepTrees(tokens, repaired, sentences) };
  },
});
