import { AppError } from "@zenobia/model";
import { expect, test } from "vitest";
import type { Knowledge } from "../src/knowledge.ts";
import { PAIR_STAGES, STAGES } from "../src/pipeline.ts";
import type { AnyStage, LayerName } from "../src/stage.ts";
import { createPipeline } from "../src/stage-order.ts";

const KNOWLEDGE = {} as Knowledge;
const SOURCE = {
  report: { id: "r1", published: "2016-03-28", text: "x" },
  text: "x",
  publishedDay: "2016-03-28",
};

function stage(
  name: string,
  requires: readonly LayerName[],
  adds: readonly LayerName[],
  run: AnyStage["run"] = () => ({}),
): AnyStage {
  return { name, version: "1", requires, adds, run };
}

/** Code and message with which a pipeline is refused. */
function refusal(stages: readonly AnyStage[]): string {
  try {
    createPipeline(stages);
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "not refused";
}

test("names both stages when one stands before what it requires", () => {
  expect(
    refusal([stage("syntax", ["words"], ["tokens"]), stage("text", ["source"], ["words"])]),
  ).toBe('reader/pipeline: stage "syntax" requires layer "words": put stage "text" before it');
});

test("says so when no stage adds what one requires", () => {
  expect(refusal([stage("syntax", ["words"], ["tokens"])])).toBe(
    'reader/pipeline: stage "syntax" requires layer "words": no stage adds it',
  );
});

test("names both stages that add the same layer", () => {
  expect(
    refusal([stage("text", ["source"], ["words"]), stage("other", ["source"], ["words"])]),
  ).toBe('reader/pipeline: layer "words" is added by "text" and again by "other"');
});

test("refuses a stage that adds the report itself", () => {
  expect(refusal([stage("text", [], ["source"])])).toBe(
    'reader/pipeline: layer "source" is added by "the report" and again by "text"',
  );
});

test("refuses a stage that requires what only it adds", () => {
  expect(refusal([stage("text", ["words"], ["words"])])).toBe(
    'reader/pipeline: stage "text" requires layer "words": put stage "text" before it',
  );
});

test("gives each stage what those before it added, and keeps it all", () => {
  const seen: string[][] = [];
  const note: AnyStage["run"] = (document) => {
    seen.push(Object.keys(document));
    return {};
  };
  const pipeline = createPipeline([
    stage("text", ["source"], ["words"], (document) => ({
      ...note(document, KNOWLEDGE),
      words: [],
    })),
    stage("syntax", ["words"], ["tokens"], (document) => ({
      ...note(document, KNOWLEDGE),
      tokens: [],
    })),
  ]);
  expect(pipeline(SOURCE, KNOWLEDGE)).toEqual({ source: SOURCE, words: [], tokens: [] });
  expect(seen).toEqual([["source"], ["source", "words"]]);
});

test("the stages that ship are in an order that works, whole and cut off after events", () => {
  expect(refusal(STAGES)).toBe("not refused");
  expect(refusal(PAIR_STAGES)).toBe("not refused");
  expect(PAIR_STAGES.at(-1)?.name).toBe("events");
});
