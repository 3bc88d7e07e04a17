import { ApiProblem } from "../../../api/client.ts";
import type { Numbered, PointsAnswers, PointsReply, PointsRequest } from "./messages.ts";

type Ask = PointsRequest["ask"];
type RequestOf<Kind extends Ask> = Extract<PointsRequest, { readonly ask: Kind }>;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (problem: ApiProblem) => void;
}

/** The worker that holds the points, as seen from the page. */
export interface PointsClient {
  /** Asks and waits for the answer. */
  readonly ask: <Kind extends Ask>(request: RequestOf<Kind>) => Promise<PointsAnswers[Kind]>;
  readonly close: () => void;
}

/** Starts the worker. */
export function createPointsClient(): PointsClient {
  const worker = new Worker(new URL("./points.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<PointsReply>) => {
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if ("problem" in data) one?.reject(new ApiProblem(data.problem));
    else one?.resolve(data.answer as never);
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve: resolve as (answer: never) => void, reject });
        const numbered: Numbered<PointsRequest> = { number: last, body: request };
        worker.postMessage(numbered);
      }),
    close: () => worker.terminate(),
  };
}

/**
 * Runs one at a time: what is asked for meanwhile waits, and only the latest of it runs. So a brush that is dragged never
 * has more than one answer to wait for.
 */
export function latestOnly<Argument>(
  run: (argument: Argument) => Promise<void>,
): (argument: Argument) => void {
  let isRunning = false;
  let next: { readonly argument: Argument } | undefined;
  const start = (argument: Argument): void => {
    isRunning = true;
    void run(argument).finally(() => {
      isRunning = false;
      const after = next;
      next = undefined;
      if (after !== undefined) start(after.argument);
    });
  };
  return (argument) => {
    if (isRunning) next = { argument };
    else start(argument);
  };
}
