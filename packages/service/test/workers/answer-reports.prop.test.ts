import { fc, test } from "@fast-check/vitest";
import { stubCoding } from "@zenobia/testkit";
import { expect } from "vitest";
import type { ReportInput } from "../../src/inputs/read-reports.ts";
import { answerReport } from "../../src/workers/answer-report.ts";
import { type AnsweredInput, answerReports } from "../../src/workers/answer-reports.ts";
import type { WorkerPool } from "../../src/workers/worker-pool.ts";

const reader = { code: stubCoding };

/** A report, or a failure in its place; how many turns a worker takes for it; whether the worker is gone by then. */
const anyInputs = fc.array(
  fc.record({ isGood: fc.boolean(), turns: fc.nat(5), isLost: fc.boolean() }),
  { maxLength: 40 },
);

function inputOf(isGood: boolean, at: number): ReportInput {
  const id = String(at);
  return isGood
    ? { ok: true, input: id, report: { id, published: "2016-03-28", text: `Report ${id}` } }
    : { ok: false, failure: { id, input: id, code: "input/empty", message: "it is empty" } };
}

async function* streamOf(inputs: readonly ReportInput[]): AsyncGenerator<ReportInput> {
  yield* inputs;
}

async function all(answers: AsyncIterable<AnsweredInput>): Promise<readonly AnsweredInput[]> {
  const found: AnsweredInput[] = [];
  for await (const answered of answers) found.push(answered);
  return found;
}

test.prop([anyInputs, fc.integer({ min: 2, max: 5 }), fc.nat(30)])(
  "however the work is spread and whatever workers do, answers are those of one reader, in order",
  async (plan, workers, fewCharacters) => {
    const inputs = plan.map(({ isGood }, at) => inputOf(isGood, at));
    const pool: WorkerPool = {
      isReady: true,
      whenReady: async () => undefined,
      answer: async (input) => {
        const { turns, isLost } = plan[Number(input.report.id)] ?? { turns: 0, isLost: true };
        for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
        return isLost ? undefined : answerReport(input, reader);
      },
      close: async () => undefined,
    };
    const alone = { reader, workers: 1, startWorkers: () => Promise.reject(new Error("unasked")) };
    const spread = { reader, workers, fewCharacters, startWorkers: async () => pool };
    expect(await all(answerReports(streamOf(inputs), spread))).toEqual(
      await all(answerReports(streamOf(inputs), alone)),
    );
  },
);
