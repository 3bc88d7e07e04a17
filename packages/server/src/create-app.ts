import { AppError } from "@zenobia/model";
import type { ReportId } from "@zenobia/record";
import { actorKinship, sha256Of } from "@zenobia/service";
import { sensitiveReports, withoutReports } from "@zenobia/service/ask";
import { Hono } from "hono";
import { createGate, may } from "./access/gate.ts";
import { createSignIn } from "./access/sign-in.ts";
import type { Viewer } from "./api/asked.ts";
import { problemOf, problemResponse } from "./api/problem.ts";
import { type RouteMeans, route, type View } from "./api/route.ts";
import type { Services } from "./api/services.ts";
import { AnswerCache } from "./http/answer-cache.ts";
import { createGenerations } from "./http/generation.ts";
import { checkHost, setGuards } from "./http/guards.ts";
import { type WatchedStore, watchWrites } from "./http/own-writes.ts";
import { serveStatic } from "./http/static-files.ts";
import { serveTiles } from "./http/tiles.ts";
import { createDeriveQueue } from "./jobs/derive-queue.ts";
import { createJobs } from "./jobs/jobs.ts";
import { createLive } from "./jobs/live.ts";
import { OPERATIONS } from "./operations/operations.ts";
import type { ServerMeans } from "./server-means.ts";

/** The API over a record, and what goes on behind it. */
export interface Application {
  readonly app: Hono;
  /** Ends what goes on; the store stays open. */
  close(): Promise<void>;
}

/** Creates the application over a record. */
export async function createApp(given: ServerMeans): Promise<Application> {
  const app = new Hono();
  const watched = watchWrites(given.store, given.now);
  const means: ServerMeans = { ...given, store: watched.store };
  const cache = new AnswerCache(means.now);
  const services = createServices(means, cache);
  await services.generations.current();
  const hosts = means.hosts === undefined ? undefined : new Set(means.hosts);
  // Every answer, whatever went wrong, says what browsers are to refuse.
  app.use(async (context, next) => {
    await next();
    setGuards(context.res.headers, context.req.path);
  });
  app.use(async ({ req }, next) => {
    if (hosts !== undefined) checkHost(req.header("host"), hosts);
    await next();
  });
  const routing: RouteMeans = {
    means,
    services,
    cache,
    viewFor: createViews(means, watched),
  };
  for (const operation of OPERATIONS) route(app, operation, routing);
  refuseOtherMethods(app);
  if (means.tiles !== undefined) await serveTiles(app, means.tiles);
  if (means.webFolder !== undefined) await serveStatic(app, means.webFolder);
  app.notFound(({ req }) =>
    problemResponse(
      new AppError("server/unknown", `there is nothing at ${req.path.slice(0, 200)}`),
    ),
  );
  app.onError((error) => {
    if (problemOf(error).status >= 500) means.onFault?.(error);
    return problemResponse(error);
  });
  const close = async (): Promise<void> => {
    await services.jobs.close();
    services.generations.close();
  };
  return { app, close };
}

/** Where something can be done, another thing may not be: that is said, and what can be. */
function refuseOtherMethods(app: Hono): void {
  for (const path of new Set(OPERATIONS.map((one) => one.path)))
    app.all(`/api/v1${path}`, () => {
      const methods = OPERATIONS.filter((one) => one.path === path).map(({ method }) => method);
      const allow = methods.join(", ").toUpperCase();
      const answer = problemResponse(
        new AppError("server/method", `this can be asked with ${allow}`),
      );
      answer.headers.set("allow", allow);
      return answer;
    });
}

function createServices(means: ServerMeans, cache: AnswerCache): Services {
  const live = createLive();
  const deriver = createDeriveQueue(means.deriver);
  const generations = createGenerations(means.store, {
    now: means.now,
    prepare: async (next) => await cache.warm(next),
    onChange: ({ through }) => live.tell({ kind: "derived", through }),
  });
  return {
    live,
    deriver,
    generations,
    gate: createGate(means),
    signIn: createSignIn(),
    jobs: createJobs(means, { deriver, live, generations }),
  };
}

/** What readers do not see, with a word by which it is told from what they did not see before. */
interface Hidden {
  readonly hidden: ReadonlySet<ReportId>;
  readonly mark: string;
}

async function hiddenIn(store: ServerMeans["store"]): Promise<Hidden> {
  const hidden = await sensitiveReports(store);
  return { hidden, mark: sha256Of([...hidden].sort().join(" ")).slice(0, 8) };
}

/** Coders see all of the record, readers what it would be without sensitive reports. */
function createViews(
  { loadActors, store }: ServerMeans,
  { rememberUntilDecided }: WatchedStore,
): (viewer: Viewer | undefined) => Promise<View> {
  // What was marked just now is hidden at once, whatever else is kept for a while.
  const known = rememberUntilDecided(async () => await hiddenIn(store));
  return async (viewer) => {
    if (may(viewer, "code")) return { sight: "all", open: async () => store };
    const { hidden, mark } = await known.get();
    return {
      // Answers from before a mark are another's.
      sight: `open-${mark}`,
      open: async () =>
        await withoutReports({ store, hidden, kinship: actorKinship(await loadActors()) }),
    };
  };
}
