import type { TimeExpression } from "@zenobia/model";
import type { Source } from "../document.ts";
import type { Knowledge } from "../knowledge.ts";
import { syntaxStage } from "../syntax/stage.ts";
import { textStage } from "../text/stage.ts";
import { timesStage } from "./stage.ts";

/** Finds the time expressions of a text, in text order, resolved against its day of publication. */
export function readTimes(source: Source, knowledge: Knowledge): readonly TimeExpression[] {
  if (source.text.trim() === "") return [];
  const split = textStage.run({ source }, knowledge);
  const { tokens } = syntaxStage.run(split, knowledge);
  const { times } = timesStage.run({ source, ...split, tokens }, knowledge);
  return times.map(({ span, type, value, interval }) => {
    return { span, type, value, ...(interval && { interval }) };
  });
}
