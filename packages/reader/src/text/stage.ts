import type { Word } from "../document.ts";
import { defineStage, type Stage } from "../stage.ts";
import { findDateline } from "./find-dateline.ts";
import { findQuotations } from "./find-quotations.ts";
import { findSentences } from "./find-sentences.ts";
import { findParagraphs } from "./layout.ts";
import { splitWords } from "./split-words.ts";
import { createTextRules } from "./text-rules.ts";

/** Splits the stored text into words and sentences, and finds its quotations and its dateline. */
export const textStage: Stage<"source", "words" | "sentences" | "quotations" | "dateline"> =
  defineStage({
    name: "text",
    version: "1",
    requires: ["source"],
    adds: ["words", "sentences", "quotations", "dateline"],
    run: ({ source: { text } }, { words: data }) => {
      const rules = createTextRules(data);
      const spans = splitWords(text, rules);
      const paragraphs = findParagraphs(text);
      const dateline = findDateline({ text, words: spans, paragraphs, rules });
      const sentences = findSentences({ text, words: spans, paragraphs, rules, dateline });
      const words = sentences.flatMap(({ index: sentence, from, to }) =>
        spans.slice(from, to).map((span, at): Word => {
          return { index: from + at, sentence, span, form: text.slice(span[0], span[1]) };
        }),
      );
      return {
        words,
        sentences,
        quotations: findQuotations({ text, words: spans, paragraphs }),
        dateline,
      };
    },
  });
