import type { Report } from "@zenobia/model";
import type { Knowledge } from "../../src/knowledge.ts";
import type { Layers } from "../../src/layers.ts";
import { textStage } from "../../src/text/stage.ts";
import { createTextRules, type TextRules } from "../../src/text/text-rules.ts";
import { loadWords } from "../load-words.ts";

const WORDS = loadWords();

/** The rules as shipped. */
export const RULES: TextRules = createTextRules(WORDS);

/** Runs the text stage alone, on the shipped word lists. */
export function readText(
  text: string,
): Pick<Layers, "words" | "sentences" | "quotations" | "dateline"> {
  const report: Report = { id: "r1", published: "2016-03-28", text };
  // The stage looks at nothing else of what the reader knows.
  const knowledge = { words: WORDS } as Knowledge;
  return textStage.run({ source: { report, text, publishedDay: "2016-03-28" } }, knowledge);
}

/** The texts of the sentences, as they stand in the report. */
export function sentencesOf(text: string): readonly string[] {
  return readText(text).sentences.map(({ span }) => text.slice(span[0], span[1]));
}
