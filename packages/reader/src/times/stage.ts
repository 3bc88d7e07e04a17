import type { Knowledge } from "../knowledge.ts";
import { defineStage, type Stage } from "../stage.ts";
import { createTimeReader, type TimeReader } from "./find-times.ts";
import type { TimeWords } from "./time-words.ts";

const readers = new WeakMap<TimeWords, TimeReader>();

/** Finds time expressions and resolves them against the day of publication. */
export const timesStage: Stage<"source" | "words" | "sentences" | "dateline" | "tokens", "times"> =
  defineStage({
    name: "times",
    version: "2",
    requires: ["source", "words", "sentences", "dateline", "tokens"],
    adds: ["times"],
    run: (document, knowledge) => ({ times: readerOf(knowledge).find(document) }),
  });

/** The rules are compiled once for each set of word lists. */
function readerOf(knowledge: Knowledge): TimeReader {
  const words = knowledge.words.times;
  const reader = readers.get(words) ?? createTimeReader(words);
  readers.set(words, reader);
  return reader;
}
