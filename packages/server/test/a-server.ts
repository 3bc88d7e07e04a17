import type { ActorBase } from "@zenobia/reader";
import { addUser, type Role } from "@zenobia/service/users";
import { type Application, createApp, type ServerMeans } from "../src/index.ts";
import { aRecord, CODING, type SmallRecord } from "./a-record.ts";

const AT = "2026-01-01T00:00:00.000Z";
const PASSWORD = "a long enough word";

/** A server on a small record, and ways to ask it. */
export interface TestServer extends SmallRecord {
  readonly application: Application;
  /** Faults that the operator would be told of. */
  readonly faults: unknown[];
  /** Milliseconds that the clock is ahead. */
  readonly clock: { ahead: number };
  ask(path: string, request?: RequestInit): Promise<Response>;
  /** Signs in and asks as that user from then on. */
  signIn(name: string, password?: string): Promise<Asker>;
}

/** Someone who has signed in. */
export interface Asker {
  readonly cookie: string;
  readonly csrf: string;
  get(path: string): Promise<Response>;
  send(method: string, path: string, body?: unknown): Promise<Response>;
}

/** Nothing is known of any actor. */
const NOBODY = { byId: () => undefined, findAnyCase: () => [] } as unknown as ActorBase;

/** Starts a server; with users, each with the name of their role and the same password. */
export async function aServer({
  users = [],
  ...more
}: Partial<ServerMeans> & { readonly users?: readonly Role[] } = {}): Promise<TestServer> {
  const record = await aRecord();
  const { deriver, store } = record;
  for (const role of users)
    await addUser(store, { name: role, role, password: PASSWORD, at: AT, cost: [2, 1, 1] });
  const faults: unknown[] = [];
  const clock = { ahead: 0 };
  const application = await createApp({
    store,
    deriver,
    coding: CODING,
    loadActors: async () => NOBODY,
    version: "test",
    now: () => Date.now() + clock.ahead,
    localUser: "sitting-here",
    onFault: (error) => faults.push(error),
    ...more,
  });
  const ask = async (path: string, request?: RequestInit): Promise<Response> =>
    await application.app.request(`http://localhost${path}`, request);
  return {
    ...record,
    application,
    faults,
    clock,
    ask,
    signIn: async (name, password = PASSWORD) => {
      const answer = await ask("/api/v1/session", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name, password }),
      });
      const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      const { csrf = "" } = (await answer.json()) as { readonly csrf?: string };
      return askerOf({ ask, cookie, csrf });
    },
  };
}

/** Asks with a cookie and a word against forgery. */
export function askerOf({
  ask,
  cookie,
  csrf,
}: Pick<TestServer, "ask"> & Pick<Asker, "cookie" | "csrf">): Asker {
  return {
    cookie,
    csrf,
    get: async (path) => await ask(path, { headers: { cookie } }),
    send: async (method, path, body) =>
      await ask(path, {
        method,
        headers: {
          cookie,
          "x-csrf-token": csrf,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

/** The one user of a record without users, as an asker. */
export async function local(server: TestServer): Promise<Asker> {
  const answer = await server.ask("/api/v1/session");
  const { csrf } = (await answer.json()) as { readonly csrf: string };
  return askerOf({ ask: server.ask, cookie: "", csrf });
}

/** Status and code of what went wrong. */
export async function problemIn(
  answer: Response,
): Promise<{ readonly status: number; readonly code: unknown; readonly media: string | null }> {
  const { code } = (await answer.json()) as { readonly code: unknown };
  return { status: answer.status, code, media: answer.headers.get("content-type") };
}

/** Waits until a job has ended. */
export async function ended(asker: Asker, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const job = (await (await asker.get(`/api/v1/jobs/${id}`)).json()) as Record<string, unknown>;
    if (job["state"] === "done" || job["state"] === "failed") return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
