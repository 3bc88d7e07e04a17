import { AppError } from "@zenobia/model";
import { Hono } from "hono";
import type { Viewer } from "./api/asked.ts";
import { problemOf, problemResponse } from "./api/problem.ts";
import { type RouteMeans, route } from "./api/route.ts";
import { AnswerCache } from "./http/answer-cache.ts";
import { OPERATIONS } from "./operations/operations.ts";
import type { ServerMeans } from "./server-means.ts";

const LOCAL: Viewer = { name: "local", role: "admin", via: "local" };

/** Creates the application: the API over a record. */
export function createApp(means: ServerMeans): Hono {
  const app = new Hono();
  const routing: RouteMeans = {
    means,
    cache: new AnswerCache(),
    admit: async () => LOCAL,
    viewFor: async () => ({ store: means.store, sight: "all" }),
  };
  for (const operation of OPERATIONS) route(app, operation, routing);
  app.notFound(({ req }) =>
    problemResponse(
      problemOf(new AppError("server/unknown", `there is nothing at ${req.path.slice(0, 200)}`)),
    ),
  );
  app.onError((error) => problemResponse(problemOf(error)));
  return app;
}
