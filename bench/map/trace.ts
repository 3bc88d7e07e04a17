import type { CDPSession } from "playwright-core";

/** What is read of an event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the processor that the thread had; less than `dur` where others ran meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the page's main thread between two marks. */
export interface TaskTimes {
  readonly tasks: number;
  /** The longest, in milliseconds: by the clock, and by the processor. */
  readonly longestMs: number;
  readonly longestCpuMs: number;
  /** How many take more than 50 and 100 milliseconds of the processor. */
  readonly over50: number;
  readonly over100: number;
}

const CATEGORIES = "toplevel,blink.user_timing,__metadata";

/** Starts to record. */
export async function startTrace(session: CDPSession): Promise<void> {
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES.split(",") },
  });
}

/** Stops and gives what was recorded. */
export async function stopTrace(session: CDPSession): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const isComplete = new Promise<void>((resolve) => {
    session.once("Tracing.tracingComplete", () => resolve());
  });
  await session.send("Tracing.end");
  await isComplete;
  return events;
}

/** Milliseconds from one mark of the page to another. */
export function between(events: readonly TraceEvent[], from: string, to: string): number {
  return (timeOf(events, to) - timeOf(events, from)) / 1000;
}

function timeOf(events: readonly TraceEvent[], mark: string): number {
  return events.find(({ name, ph }) => name === mark && ph !== "M")?.ts ?? Number.NaN;
}

/** Tasks of the thread that set the marks, between the two. */
export function tasksBetween(events: readonly TraceEvent[], from: string, to: string): TaskTimes {
  const mark = events.find(({ name }) => name === from);
  const start = timeOf(events, from);
  const end = timeOf(events, to);
  const tasks = events.filter(
    ({ dur, name, pid, tid, ts }) =>
      name.endsWith("RunTask") &&
      dur !== undefined &&
      pid === mark?.pid &&
      tid === mark.tid &&
      ts + dur > start &&
      ts < end,
  );
  const clock = tasks.map(({ dur = 0 }) => dur / 1000);
  const cpu = tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return {
    tasks: tasks.length,
    longestMs: Math.max(0, ...clock),
    longestCpuMs: Math.max(0, ...cpu),
    over50: cpu.filter((time) => time > 50).length,
    over100: cpu.filter((time) => time > 100).length,
  };
}
