import { Worker } from "node:worker_threads";
import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import type { Deriver } from "@zenobia/service";
import {
  type Asked,
  type GivingMethod,
  OPENING,
  type RecordAnswer,
  type RecordCall,
  type RecordStart,
  receivedError,
  type SentItems,
} from "./messages.ts";

/** A record that lies on a thread of its own, with what derives from it there. */
export interface RecordThread {
  /** Closing it ends the thread. */
  readonly store: Store;
  readonly deriver: Deriver;
  /** Rejects, with `worker/died`, when the thread ends before the store was closed; never resolves. */
  readonly lost: Promise<never>;
}

/** How the thread is started. */
export interface RecordThreadOptions {
  /** A folder, or the address of a database. */
  readonly place: string;
  /** The file that it runs. */
  readonly file: URL;
  /** Words of Node's command line for it; those of this process when absent. */
  readonly execArgv?: readonly string[];
}

/**
 * Opens a record on a thread of its own, so that neither its database nor deriving holds up who is answered here.
 *
 * @throws {AppError} `store/*` when it can't be opened, `worker/died`.
 */
export async function startRecordThread({
  execArgv,
  file,
  place,
}: RecordThreadOptions): Promise<RecordThread> {
  const start: RecordStart = { place };
  const worker = new Worker(file, {
    workerData: start,
    ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
  });
  const calls = new Calls(worker);
  const { lost } = calls;
  // Whoever wants to know of it listens; who does not is told by each call.
  lost.catch(() => undefined);
  try {
    await calls.opened;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  const store = storeOn(calls, async () => {
    await calls.make({ what: "answer", method: "close", values: [] });
    calls.end();
    await worker.terminate();
  });
  const deriver: Deriver = {
    update: async () => await calls.make({ what: "derive", all: false }),
    all: async () => await calls.make({ what: "derive", all: true }),
  };
  return { store, deriver, lost };
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Calls that were made, and those that wait for an answer. */
class Calls {
  readonly opened: Promise<unknown>;
  readonly lost: Promise<never>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = OPENING;
  #lose: (error: AppError) => void = () => undefined;
  #death: AppError | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.opened = this.#answerTo(OPENING);
    this.lost = new Promise((_, reject) => {
      this.#lose = reject;
    });
    const die = (cause: unknown): void => {
      if (this.#death !== undefined) return;
      const why = cause instanceof Error ? cause.message : String(cause);
      this.#death = new AppError("worker/died", `the thread of the record ended: ${why}`, {
        cause,
      });
      for (const { reject } of this.#waiting.values()) reject(this.#death);
      this.#waiting.clear();
      this.#lose(this.#death);
    };
    worker.on("message", (answer: RecordAnswer) => this.#take(answer));
    worker.on("error", die);
    worker.on("exit", (code) => die(`with ${code}`));
  }

  async make<Answer>(asked: Asked): Promise<Answer> {
    if (this.#death !== undefined) throw this.#death;
    this.#last += 1;
    const call: RecordCall = { call: this.#last, asked };
    const answer = this.#answerTo(call.call);
    this.#worker.postMessage(call);
    return (await answer) as Answer;
  }

  /** Says that the thread may end from now on. */
  end(): void {
    this.#lose = () => undefined;
  }

  async #answerTo(call: number): Promise<unknown> {
    return await new Promise((resolve, reject) => this.#waiting.set(call, { resolve, reject }));
  }

  #take({ answer, call, failure }: RecordAnswer): void {
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    if (failure === undefined) waiting?.resolve(answer);
    else waiting?.reject(receivedError(failure));
  }
}

/** A store whose methods are asked on the thread; named one by one, so that none is forgotten. */
function storeOn(calls: Calls, close: () => Promise<void>): Store {
  const once = <Method extends Exclude<keyof Store, GivingMethod | "close">>(
    method: Method,
  ): Store[Method] =>
    (async (...values: readonly unknown[]) =>
      await calls.make({ what: "answer", method, values })) as Store[Method];
  const each = <Method extends GivingMethod>(method: Method): Store[Method] =>
    ((...values: readonly unknown[]) => itemsOf(calls, method, values)) as Store[Method];
  return {
    append: once("append"),
    end: once("end"),
    log: each("log"),
    audit: each("audit"),
    unlogged: once("unlogged"),
    kept: once("kept"),
    reports: once("reports"),
    reportBytes: once("reportBytes"),
    codings: once("codings"),
    codingsOf: once("codingsOf"),
    decisions: once("decisions"),
    uncoded: once("uncoded"),
    derivedThrough: once("derivedThrough"),
    writeDerived: once("writeDerived"),
    rows: once("rows"),
    rowsOf: once("rowsOf"),
    allRows: each("allRows"),
    subjectsWith: once("subjectsWith"),
    documents: once("documents"),
    documentsWith: once("documentsWith"),
    documentsOf: once("documentsOf"),
    allDocuments: each("allDocuments"),
    listRows: once("listRows"),
    listDocuments: once("listDocuments"),
    listReports: once("listReports"),
    search: once("search"),
    count: once("count"),
    asOf: once("asOf"),
    briefsAsOf: once("briefsAsOf"),
    points: once("points"),
    setting: once("setting"),
    setSetting: once("setSetting"),
    settings: once("settings"),
    maintain: once("maintain"),
    close,
  };
}

async function* itemsOf(
  calls: Calls,
  method: GivingMethod,
  values: readonly unknown[],
): AsyncGenerator<unknown> {
  const number = await calls.make<number>({ what: "begin", method, values });
  let isEnd = false;
  try {
    while (!isEnd) {
      const sent = await calls.make<SentItems>({ what: "more", items: number });
      ({ isEnd } = sent);
      yield* sent.items;
    }
  } finally {
    if (!isEnd) await calls.make({ what: "leave", items: number });
  }
}
