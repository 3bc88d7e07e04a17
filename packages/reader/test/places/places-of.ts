import { textOf } from "@zenobia/model";
import type { Source } from "../../src/document.ts";
import type { Knowledge } from "../../src/knowledge.ts";
import type { Layers } from "../../src/layers.ts";
import { placesStage } from "../../src/places/stage.ts";
import { syntaxStage } from "../../src/syntax/stage.ts";
import { textStage } from "../../src/text/stage.ts";
import { loadShippedKnowledge } from "../load-reader.ts";

/** What the reader ships, loaded once. */
export const KNOWLEDGE: Knowledge = loadShippedKnowledge();

/** Runs the places stage and those before it. */
export function readPlaces(text: string): Layers["places"] {
  const source: Source = {
    report: { id: "r", published: "2016-03-28", text },
    text,
    publishedDay: "2016-03-28",
  };
  const split = textStage.run({ source }, KNOWLEDGE);
  return placesStage.run({ source, ...split, ...syntaxStage.run(split, KNOWLEDGE) }, KNOWLEDGE)
    .places;
}

/** The places of a text, one a line: words, feature, country and division, use. */
export function placesOf(text: string): readonly string[] {
  return readPlaces(text).map(({ mention, record, because }) => {
    const where = record
      ? [record.featureCode, record.country, record.admin1].filter((part) => part).join(" ")
      : "?";
    return `${textOf(text, mention)} | ${where} | ${because}`;
  });
}
