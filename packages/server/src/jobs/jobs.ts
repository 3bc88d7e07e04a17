import { randomBytes } from "node:crypto";
import { AppError } from "@zenobia/model";
import type { KeptItem } from "@zenobia/record";
import {
  type Deriver,
  decide,
  decisionOf,
  type IngestMeans,
  type PollEvent,
} from "@zenobia/service";
import { failureOf } from "@zenobia/service/inputs";
import type { Job } from "../api/live-event.ts";
import type { Generations } from "../http/generation.ts";
import type { ServerMeans } from "../server-means.ts";
import type { Live } from "./live.ts";

/** What a job does, given what it does it with. */
export type Work = (means: IngestMeans) => AsyncIterable<PollEvent>;

/** What is asked for. */
export interface JobRequest {
  readonly by: string;
  /** How many things it was given. */
  readonly inputs: number;
  readonly work: Work;
  /** Marks each report as sensitive before anything is derived from it. */
  readonly isSensitive?: boolean;
}

/** Works off what was asked for, one job after another. */
export interface Jobs {
  /** @throws {AppError} `server/too-many` when too much waits already. */
  add(request: JobRequest): Job;
  find(id: string): Job | undefined;
  /** The latest first. */
  list(): readonly Job[];
  /** Ends what runs and begins nothing more. */
  close(): Promise<void>;
}

const MOST_WAITING = 50;
const MOST_REMEMBERED = 200;
const MOST_FAILURES = 100;
const MOST_REPORTS = 1_000;
/** What was kept is derived from after so many reports, so that it is soon seen. */
const DERIVE_AFTER = 20;

/** Creates what works jobs off. */
export function createJobs(
  means: ServerMeans,
  {
    deriver,
    generations,
    live,
  }: { readonly deriver: Deriver; readonly live: Live; readonly generations: Generations },
): Jobs {
  const jobs = new Map<string, Job>();
  const ending = new AbortController();
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  const update = (id: string, change: (job: Job) => Job): void => {
    const job = jobs.get(id);
    if (job === undefined) return;
    const changed = change(job);
    jobs.set(id, changed);
    live.tell({ kind: "job", job: changed });
  };
  const run = async (id: string, request: JobRequest): Promise<void> => {
    waiting -= 1;
    if (ending.signal.aborted) return;
    update(id, (job) => ({ ...job, state: "running" }));
    try {
      for await (const event of request.work(workMeans(means, request, { deriver, ending }))) {
        if (request.isSensitive === true && event.kind === "known")
          await markSensitive(event.report, request.by, means);
        if ("report" in event) live.tell({ kind: "report", report: event.report });
        generations.lookSoon();
        update(id, (job) => counted(job, event));
      }
      update(id, (job) => ({ ...job, state: "done" }));
    } catch (error) {
      means.onFault?.(error);
      update(id, (job) => ({ ...withFailure(job, error), state: "failed" }));
    }
  };
  return {
    add: (request) => {
      if (waiting >= MOST_WAITING || ending.signal.aborted)
        throw new AppError("server/too-many", `${waiting} jobs wait already: add this later`);
      const job = newJob(request);
      jobs.set(job.id, job);
      forgetOldest(jobs);
      waiting += 1;
      last = last.then(async () => await run(job.id, request));
      return job;
    },
    find: (id) => jobs.get(id),
    list: () => [...jobs.values()].reverse(),
    close: async () => {
      ending.abort();
      await last;
    },
  };
}

function workMeans(
  { coding, now, store }: ServerMeans,
  { by, isSensitive = false }: JobRequest,
  { deriver, ending }: { readonly deriver: Deriver; readonly ending: AbortController },
): IngestMeans {
  return {
    store: isSensitive ? keepingSensitive(store) : store,
    by,
    now: () => new Date(now()).toISOString(),
    deriver,
    deriveAfter: DERIVE_AFTER,
    lookAhead: 1,
    signal: ending.signal,
    ...(coding === undefined ? {} : { coding }),
  };
}

function newJob({ by, inputs }: JobRequest): Job {
  return {
    id: `j-${randomBytes(8).toString("hex")}`,
    state: "waiting",
    by,
    inputs,
    coded: 0,
    uncoded: 0,
    known: 0,
    failed: 0,
    reports: [],
    failures: [],
  };
}

function counted(job: Job, event: PollEvent): Job {
  switch (event.kind) {
    case "coded":
    case "known":
      return withReport({ ...job, [event.kind]: job[event.kind] + 1 }, event.report);
    case "uncoded": {
      const { input, reason, report } = event;
      const more = withReport({ ...job, uncoded: job.uncoded + 1 }, report);
      if (reason.why === "failed") return withReason(more, { ...reason.failure, input });
      if (reason.why !== "language") return more;
      const message = `its language is ${reason.language}, and only English is read`;
      return withReason(more, { input, code: "input/report", message });
    }
    case "failed":
    case "feed-failed":
      return withReason({ ...job, failed: job.failed + 1 }, event.failure);
    default:
      return job;
  }
}

function withReport(job: Job, report: string): Job {
  return { ...job, reports: [...job.reports, report].slice(-MOST_REPORTS) };
}

function withFailure(job: Job, error: unknown): Job {
  return withReason({ ...job, failed: job.failed + 1 }, failureOf(error, { input: "the job" }));
}

function withReason(job: Job, { code, input, message }: Job["failures"][number]): Job {
  return { ...job, failures: [...job.failures, { input, code, message }].slice(-MOST_FAILURES) };
}

function forgetOldest(jobs: Map<string, Job>): void {
  for (const [id, { state }] of jobs) {
    if (jobs.size <= MOST_REMEMBERED) return;
    if (state === "done" || state === "failed") jobs.delete(id);
  }
}

/** Keeps with each report, in one transaction, that it is for coders only: no reader ever sees it. */
function keepingSensitive(store: ServerMeans["store"]): IngestMeans["store"] {
  return {
    kept: async (ids) => await store.kept(ids),
    append: async (items, { at, by }) => {
      const marks = items.flatMap((item): readonly KeptItem[] => {
        if (item.kind !== "report") return [];
        const ruling = { act: "sensitive", report: item.report.id, sensitive: true } as const;
        return [{ kind: "decision", decision: decisionOf({ ruling, by, at }) }];
      });
      return await store.append([...items, ...marks], { at, by });
    },
  };
}

/** A report that was kept before is marked when it is found again. */
async function markSensitive(
  report: string,
  by: string,
  { now, store }: ServerMeans,
): Promise<void> {
  const at = new Date(now()).toISOString();
  await decide(store, { ruling: { act: "sensitive", report, sensitive: true }, by, at });
}
