import { textOf } from "@zenobia/model";
import type { Source, Token } from "../../src/document.ts";
import type { Knowledge } from "../../src/knowledge.ts";
import type { Layers } from "../../src/layers.ts";
import { textStage } from "../../src/text/stage.ts";
import { createTimeReader } from "../../src/times/find-times.ts";
import { loadWords } from "../load-words.ts";

const words = loadWords();
const reader = createTimeReader(words.times);

/** A Monday. */
export const PUBLISHED = "2016-03-28";

/** The layers that times are read from. */
export function layersOf(
  text: string,
  published = PUBLISHED,
): Pick<Layers, "source" | "words" | "sentences" | "dateline"> {
  const source: Source = {
    report: { id: "r", published, text },
    text,
    publishedDay: published,
  };
  return { source, ...textStage.run({ source }, { words } as Knowledge) };
}

/** The times of a text, one a line: words, type and value, days and how finely they are told. */
export function timesOf(
  text: string,
  published = PUBLISHED,
  tokens?: readonly Token[],
): readonly string[] {
  const layers = layersOf(text, published);
  return reader
    .find({ ...layers, ...(tokens && { tokens }) })
    .map(({ span, type, value, interval }) => {
      const days = interval && ` | ${interval.start}..${interval.end} ${interval.precision}`;
      return `${textOf(text, span)} | ${type} ${value}${days ?? ""}`;
    });
}
