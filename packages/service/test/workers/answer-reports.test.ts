import { AppError } from "@zenobia/model";
import { stubCoding } from "@zenobia/testkit";
import { expect, test } from "vitest";
import type { GoodInput, ReportInput } from "../../src/inputs/read-reports.ts";
import { answerReport } from "../../src/workers/answer-report.ts";
import { type AnswerMeans, answerReports } from "../../src/workers/answer-reports.ts";
import type { WorkerPool } from "../../src/workers/worker-pool.ts";

const reader = { code: stubCoding };

function inputOf(id: string, text = "Rebels"): GoodInput {
  return { ok: true, input: id, report: { id, published: "2016-03-28", text } };
}

/** A pool that tells what it is asked and answers when it is told to. */
function createHeldPool(): {
  readonly pool: WorkerPool;
  readonly asked: string[];
  readonly release: (id: string) => void;
  readonly closed: () => boolean;
} {
  const asked: string[] = [];
  const held = new Map<string, () => void>();
  let isClosed = false;
  const pool: WorkerPool = {
    isReady: true,
    whenReady: async () => undefined,
    answer: async (input) => {
      asked.push(input.input);
      await new Promise<void>((resolve) => held.set(input.input, resolve));
      return answerReport(input, reader);
    },
    close: async () => {
      isClosed = true;
    },
  };
  return { pool, asked, release: (id) => held.get(id)?.(), closed: () => isClosed };
}

function meansOf(pool: WorkerPool, more: Partial<AnswerMeans> = {}): AnswerMeans {
  return { reader, workers: 2, fewCharacters: 0, startWorkers: async () => pool, ...more };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
};

test("few and short reports start no worker", async () => {
  let isStarted = false;
  const startWorkers = async (): Promise<WorkerPool> => {
    isStarted = true;
    return createHeldPool().pool;
  };
  async function* inputs(): AsyncGenerator<ReportInput> {
    yield* Array.from({ length: 50 }, (_, at) => inputOf(String(at), "x".repeat(1000)));
  }
  for await (const _ of answerReports(inputs(), { reader, workers: 8, startWorkers }));
  expect(isStarted).toBe(false);
});

test("one report, however long, starts no worker", async () => {
  const means = meansOf(createHeldPool().pool, {
    startWorkers: () => Promise.reject(new Error("unasked")),
  });
  async function* inputs(): AsyncGenerator<ReportInput> {
    yield inputOf("long", "x".repeat(1_000_000));
  }
  const ids: string[] = [];
  for await (const { input } of answerReports(inputs(), means))
    ids.push(input.ok ? input.input : "");
  expect(ids).toEqual(["long"]);
});

test("reports are coded here until workers are ready, and by them from then on", async () => {
  const asked: string[] = [];
  let isReady = false;
  const pool: WorkerPool = {
    whenReady: async () => undefined,
    get isReady() {
      return isReady;
    },
    answer: async (input) => {
      asked.push(input.input);
      return answerReport(input, reader);
    },
    close: async () => undefined,
  };
  async function* inputs(): AsyncGenerator<ReportInput> {
    for (const id of ["a", "b", "c", "d", "e"]) {
      if (id === "d") isReady = true;
      yield inputOf(id);
    }
  }
  for await (const _ of answerReports(inputs(), meansOf(pool)));
  expect(asked).toEqual(["e"]);
});

test("a slow report holds up a bounded number of others, and they come in order after it", async () => {
  const { pool, asked, release } = createHeldPool();
  const read: string[] = [];
  async function* inputs(): AsyncGenerator<ReportInput> {
    for (let at = 0; at < 100; at += 1) {
      read.push(String(at));
      yield inputOf(String(at));
    }
  }
  const answered: string[] = [];
  const running = (async () => {
    for await (const { input } of answerReports(inputs(), meansOf(pool)))
      answered.push(input.ok ? input.input : "");
  })();
  await turns();
  expect([answered, asked]).toEqual([
    ["0", "1"],
    ["2", "3"],
  ]);
  for (let at = 3; at < 100; at += 1) {
    release(String(at));
    await turns();
  }
  expect([answered.length, asked.length, read.length]).toEqual([2, 8, 10]);
  for (let at = 2; at < 100; at += 1) {
    release(String(at));
    await turns();
  }
  await running;
  expect(answered).toEqual(Array.from({ length: 100 }, (_, at) => String(at)));
});

test("a report is answered though the next has not come", async () => {
  const { pool, release } = createHeldPool();
  async function* inputs(): AsyncGenerator<ReportInput> {
    yield* ["a", "b", "c"].map((id) => inputOf(id));
    await new Promise(() => undefined);
  }
  const answers = answerReports(inputs(), meansOf(pool));
  await answers.next();
  await answers.next();
  const third = answers.next();
  await turns();
  release("c");
  expect((await third).value?.input).toEqual(inputOf("c"));
});

test("who stops listening ends the workers, though the input says nothing more", async () => {
  const { pool, release, closed } = createHeldPool();
  async function* inputs(): AsyncGenerator<ReportInput> {
    yield* ["a", "b", "c", "d"].map((id) => inputOf(id));
    await new Promise(() => undefined);
  }
  const answers = answerReports(inputs(), meansOf(pool));
  await answers.next();
  await answers.next();
  const third = answers.next();
  await turns();
  release("c");
  await third;
  await answers.return(undefined);
  expect(closed()).toBe(true);
});

test("an input that cannot be read on ends the workers and is told after what came before it", async () => {
  const { pool, release, closed } = createHeldPool();
  async function* inputs(): AsyncGenerator<ReportInput> {
    yield* ["a", "b", "c"].map((id) => inputOf(id));
    throw new AppError("cli/usage", "--id is for one text");
  }
  const answered: string[] = [];
  const running = (async () => {
    for await (const { input } of answerReports(inputs(), meansOf(pool)))
      answered.push(input.ok ? input.input : "");
  })();
  running.catch(() => undefined);
  await turns();
  release("c");
  await expect(running).rejects.toThrow("--id is for one text");
  expect([answered, closed()]).toEqual([["a", "b", "c"], true]);
});
