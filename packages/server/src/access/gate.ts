import { timingSafeEqual } from "node:crypto";
import { AppError } from "@zenobia/model";
import { findSession, findToken, listUsers, type Role, secret } from "@zenobia/service/users";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Viewer } from "../api/asked.ts";
import type { Operation, Permission } from "../api/operation.ts";
import type { ServerMeans } from "../server-means.ts";
import { createRateLimit } from "./rate-limit.ts";
import { TooMany } from "./too-many.ts";

/** Name of the cookie that holds the session. */
export const SESSION_COOKIE = "zenobia-session";
/** Name of the header that changes have to carry. */
export const CSRF_HEADER = "x-csrf-token";

/** Who asks, with what a change of theirs has to carry. */
export interface Known {
  readonly viewer: Viewer;
  /** Absent for tokens: no browser sends one unasked. */
  readonly csrf?: string;
}

/** Knows who asks, and lets them do what they may. */
export interface Gate {
  /** @throws {AppError} `server/session`, `server/forbidden`, `server/origin`, `server/csrf`, `server/too-many` */
  admit(
    context: Context,
    operation: Pick<Operation, "needs" | "method">,
  ): Promise<Viewer | undefined>;
  /** Who asks; `undefined` where nobody knows. */
  know(context: Context): Promise<Known | undefined>;
  hasUsers(): Promise<boolean>;
}

const MINUTE_MS = 60_000;
const MOST_READS = 6_000;
const MOST_CHANGES = 300;
const RIGHTS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ["anyone", "read"],
  coder: ["anyone", "read", "code"],
  admin: ["anyone", "read", "code", "admin"],
};
const SCOPE_ROLES = { read: "reader", code: "coder", admin: "admin" } as const;

/** Creates the gate of a server. */
export function createGate(means: ServerMeans): Gate {
  const localCsrf = secret();
  const reads = createRateLimit({ most: MOST_READS, windowMs: MINUTE_MS });
  const changes = createRateLimit({ most: MOST_CHANGES, windowMs: MINUTE_MS });
  const hasUsers = async (): Promise<boolean> => (await listUsers(means.store)).length > 0;
  const know = async (context: Context): Promise<Known | undefined> => {
    if (!(await hasUsers())) return { viewer: localViewer(means), csrf: localCsrf };
    const bearer = bearerOf(context);
    return bearer === undefined ? await bySession(context, means) : await byToken(bearer, means);
  };
  const slowDown = (viewer: Viewer | undefined, context: Context, isChange: boolean): void => {
    if (viewer?.via === "local") return;
    const key = viewer?.name ?? addressOf(context);
    const limit = isChange ? changes : reads;
    const wait = limit.wait(key, means.now());
    if (wait > 0) throw new TooMany("this is more than is answered in a minute", wait);
    limit.count(key, means.now());
  };
  return {
    hasUsers,
    know,
    admit: async (context, { method, needs }) => {
      const isChange = method !== "get";
      if (isChange) checkOrigin(context);
      const known = await know(context);
      slowDown(known?.viewer, context, isChange);
      if (needs === "anyone") return known?.viewer;
      if (known === undefined) throw new AppError("server/session", "sign in first");
      const { csrf, viewer } = known;
      if (!RIGHTS[viewer.role].includes(needs))
        throw new AppError(
          "server/forbidden",
          `this is for ${PEOPLE[needs]}, and you are ${viewer.role}`,
        );
      if (isChange && csrf !== undefined) checkCsrf(context, csrf);
      return viewer;
    },
  };
}

const PEOPLE: Readonly<Record<Permission, string>> = {
  anyone: "anyone",
  read: "readers",
  code: "coders",
  admin: "admins",
};

/** Tells whether someone may do what an operation needs. */
export function may(viewer: Viewer | undefined, needs: Permission): boolean {
  return viewer === undefined ? needs === "anyone" : RIGHTS[viewer.role].includes(needs);
}

/** Address that a request came from. */
export function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  };
  return incoming?.socket?.remoteAddress ?? "unknown";
}

function localViewer({ localUser }: ServerMeans): Viewer {
  return { name: localUser, role: "admin", via: "local" };
}

async function bySession(context: Context, means: ServerMeans): Promise<Known | undefined> {
  const given = getCookie(context, SESSION_COOKIE);
  if (given === undefined) return undefined;
  const session = await findSession(means.store, given, means.now());
  if (session === undefined) return undefined;
  const { name, role } = session.user;
  return { viewer: { name, role, via: "session" }, csrf: session.csrf };
}

async function byToken(given: string, means: ServerMeans): Promise<Known | undefined> {
  const token = await findToken(means.store, given, means.now());
  if (token === undefined)
    throw new AppError("server/session", "this token is none, or has expired");
  const { scope, user } = token;
  const granted = SCOPE_ROLES[scope];
  const role = RIGHTS[user.role].includes(scope) ? granted : user.role;
  return { viewer: { name: user.name, role, via: "token" } };
}

function bearerOf(context: Context): string | undefined {
  const header = context.req.header("authorization");
  return header === undefined ? undefined : (/^Bearer\s+(\S{1,200})$/iu.exec(header)?.[1] ?? "");
}

/** A change that a browser sends has to come from this site's own pages. */
function checkOrigin({ req }: Context): void {
  const site = req.header("sec-fetch-site");
  const origin = req.header("origin");
  const host = req.header("host") ?? new URL(req.url).host;
  const isOwn = origin === undefined || hostOf(origin) === host;
  if (!isOwn || (site !== undefined && site !== "same-origin" && site !== "none"))
    throw new AppError("server/origin", "this came from another site's page");
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function checkCsrf({ req }: Context, wanted: string): void {
  const given = Buffer.from(req.header(CSRF_HEADER) ?? "");
  const right = Buffer.from(wanted);
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw new AppError(
      "server/csrf",
      `the header ${CSRF_HEADER} is to be what GET /api/v1/session says`,
    );
}
