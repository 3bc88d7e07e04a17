import { performance } from "node:perf_hooks";
import type { Knowledge } from "@zenobia/reader";

/** Sentences parsed at once: about as many as a report has. */
const REPORT_SENTENCES = 40;

/** A syntax model, as the reader holds it. */
type SyntaxModel = Knowledge["syntax"];

/** How fast a syntax model parses on one thread, heads and trees included. */
export interface SyntaxTimes {
  readonly model: string;
  readonly tokens: number;
  readonly tokensPerSecondMedian: number;
  readonly tokensPerSecondBest: number;
}

/** Parses all sentences in each round, some at a time, after a round to warm up; several models take turns. */
export function timeSyntax(
  models: readonly SyntaxModel[],
  sentences: readonly (readonly string[])[],
  rounds: number,
): readonly SyntaxTimes[] {
  const tokens = sentences.reduce((sum, forms) => sum + forms.length, 0);
  for (const model of models) parseAll(model, sentences);
  const speeds = models.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    models.forEach((model, index) => {
      const start = performance.now();
      parseAll(model, sentences);
      speeds[index]?.push((tokens * 1000) / (performance.now() - start));
    });
  }
  return models.map(({ id }, index) => {
    const sorted = (speeds[index] ?? []).sort((a, b) => a - b);
    return {
      model: id,
      tokens,
      tokensPerSecondMedian: Math.round(sorted[Math.floor(rounds / 2)] ?? 0),
      tokensPerSecondBest: Math.round(sorted.at(-1) ?? 0),
    };
  });
}

function parseAll(model: SyntaxModel, sentences: readonly (readonly string[])[]): void {
  for (let at = 0; at < sentences.length; at += REPORT_SENTENCES)
    model.parse(sentences.slice(at, at + REPORT_SENTENCES));
}

/** Shares of tokens on which two models say the same. */
export interface Agreement {
  readonly heads: number;
  readonly tags: number;
}

/** Compares what two models say of the same sentences. */
export function compareModels(
  first: SyntaxModel,
  second: SyntaxModel,
  sentences: readonly (readonly string[])[],
): Agreement {
  const [ones, others] = [first.parse(sentences).flat(), second.parse(sentences).flat()];
  const share = (isSame: (at: number) => boolean) =>
    ones.filter((_, at) => isSame(at)).length / Math.max(1, ones.length);
  return {
    heads: share((at) => ones[at]?.head === others[at]?.head),
    tags: share((at) => ones[at]?.upos === others[at]?.upos && ones[at]?.xpos === others[at]?.xpos),
  };
}
