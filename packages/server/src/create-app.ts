import { AppError } from "@zenobia/model";
import { OWN_VOICE, type ReportId } from "@zenobia/record";
import { actorKinship } from "@zenobia/service";
import { sensitiveReports, withoutReports } from "@zenobia/service/ask";
import { Hono } from "hono";
import { createGate, may } from "./access/gate.ts";
import { createSignIn } from "./access/sign-in.ts";
import type { Viewer } from "./api/asked.ts";
import { problemOf, problemResponse } from "./api/problem.ts";
import { type RouteMeans, route, type View } from "./api/route.ts";
import type { Services } from "./api/services.ts";
import { AnswerCache } from "./http/answer-cache.ts";
import { checkHost, setGuards } from "./http/guards.ts";
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
export async function createApp(means: ServerMeans): Promise<Application> {
  const app = new Hono();
  const services = createServices(means);
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
    cache: new AnswerCache(),
    viewFor: createViews(means),
  };
  for (const operation of OPERATIONS) route(app, operation, routing);
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
  return { app, close: async () => await services.jobs.close() };
}

function createServices(means: ServerMeans): Services {
  const live = createLive();
  const deriver = createDeriveQueue(means.deriver, live);
  return {
    live,
    deriver,
    gate: createGate(means),
    signIn: createSignIn(),
    jobs: createJobs(means, { deriver, live }),
  };
}

/** Coders see all of the record, readers what it would be without sensitive reports. */
function createViews(means: ServerMeans): (viewer: Viewer | undefined) => Promise<View> {
  const { store } = means;
  let known: { readonly end: number; readonly hidden: ReadonlySet<ReportId> } | undefined;
  return async (viewer) => {
    if (may(viewer, "code")) return { store, sight: "all" };
    const end = (await store.end()).sequence;
    if (known?.end !== end) known = { end, hidden: await sensitiveReports(store) };
    const kinship = actorKinship(await means.loadActors());
    const { hidden } = known;
    return {
      store: await withoutReports({ store, hidden, kinship, voiceOf: OWN_VOICE }),
      sight: "open",
    };
  };
}
