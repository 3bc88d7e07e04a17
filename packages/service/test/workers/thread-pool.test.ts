import { afterEach, expect, test } from "vitest";
import type { GoodInput } from "../../src/inputs/read-reports.ts";
import type { ReportAnswer } from "../../src/workers/answer-report.ts";
import type { WorkerPool } from "../../src/workers/worker-pool.ts";
import { FRAGILE, STILLBORN, startFromSource, untilReady } from "./start-from-source.ts";

const PATIENCE_MS = 60_000;

let pool: WorkerPool | undefined;
let lost: string[] = [];

afterEach(async () => {
  await pool?.close();
  pool = undefined;
  lost = [];
});

const start = (count: number, file: URL): Promise<WorkerPool> =>
  startFromSource(count, { file, onLost: (reason) => lost.push(reason) });

function inputOf(text: string): GoodInput {
  return { ok: true, input: text, report: { id: text, published: "2016-03-28", text } };
}

async function answersOf(texts: readonly string[], from: WorkerPool): Promise<readonly string[]> {
  const answers = await Promise.all(texts.map((text) => from.answer(inputOf(text))));
  return answers.map(shownAnswer);
}

function shownAnswer(answer: ReportAnswer | undefined): string {
  if (answer === undefined) return "not coded";
  return "code" in answer
    ? `${answer.id}: ${answer.message} (${answer.code})`
    : `${answer.coded.report.id}: ${answer.coded.report.length}`;
}

test(
  "a worker that dies costs the report that it was on, and is replaced",
  async () => {
    pool = await start(1, FRAGILE);
    expect(await answersOf(["one", "EXIT", "three", "EXIT", "FAULT", "six"], pool)).toEqual([
      "one: 3",
      "EXIT: the worker that coded it died (worker exited with code: 7): split the report, or code it by itself with --workers 1 (worker/died)",
      "three: 5",
      "EXIT: the worker that coded it died (worker exited with code: 7): split the report, or code it by itself with --workers 1 (worker/died)",
      "FAULT: RangeError: Maximum call stack size exceeded; this is a fault of zenobia: please report it with the input (internal)",
      "six: 3",
    ]);
  },
  PATIENCE_MS,
);

test(
  "closing does not wait for a worker that never ends, nor answer what it was on",
  async () => {
    pool = await start(1, FRAGILE);
    await untilReady(pool);
    const answers = answersOf(["SPIN", "two"], pool);
    await pool.close();
    expect(await answers).toEqual(["not coded", "not coded"]);
    expect(await answersOf(["three"], pool)).toEqual(["not coded"]);
    expect(lost).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  "workers that cannot start are never ready, say why, and leave the reports to be coded",
  async () => {
    pool = await start(1, STILLBORN);
    expect(await answersOf(["one", "two"], pool)).toEqual(["not coded", "not coded"]);
    expect([pool.isReady, lost]).toEqual([false, ["no room to start"]]);
  },
  PATIENCE_MS,
);
