import { endSession, openSession } from "@zenobia/service/users";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import { addressOf, SESSION_COOKIE } from "../access/gate.ts";
import type { Asked } from "../api/asked.ts";
import { type Operation, operation } from "../api/operation.ts";
import type { SessionView } from "../api/session-view.ts";
import { sessionSchema } from "../schemas/server.ts";

const MAX_PASSWORD = 1_000;

const SHOW: Operation = operation<SessionView>(
  {
    id: "showSession",
    path: "/session",
    tag: "users",
    summary: "Tells who asks, and what changes have to carry as `x-csrf-token`.",
    needs: "anyone",
    answer: sessionSchema,
  },
  async (asked) => await sessionView(asked),
);

const signInBody = z.strictObject({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(MAX_PASSWORD),
});

const OPEN: Operation = operation<SessionView, unknown, z.infer<typeof signInBody>>(
  {
    id: "signIn",
    method: "post",
    path: "/session",
    tag: "users",
    summary: "Signs in: name and password for a cookie.",
    needs: "anyone",
    body: signInBody,
    answer: sessionSchema,
  },
  async ({ body, context, means, services }) => {
    const now = means.now();
    const user = await services.signIn.enter(means.store, {
      ...body,
      from: addressOf(context),
      now,
    });
    // Whatever session there was, it is not this user's.
    const before = getCookie(context, SESSION_COOKIE);
    if (before !== undefined) await endSession(means.store, before);
    const { csrf, expires, secret } = await openSession(means.store, user, now);
    setCookie(context, SESSION_COOKIE, secret, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      secure: means.isSecure === true,
      maxAge: Math.floor((expires - now) / 1000),
    });
    return { user: { name: user.name, role: user.role }, csrf, hasUsers: true };
  },
);

const CLOSE: Operation = operation(
  {
    id: "signOut",
    method: "delete",
    path: "/session",
    tag: "users",
    summary: "Signs out: the session is no longer good for anything.",
    needs: "read",
    status: 204,
  },
  async ({ context, means }) => {
    const secret = getCookie(context, SESSION_COOKIE);
    if (secret !== undefined) await endSession(means.store, secret);
    deleteCookie(context, SESSION_COOKIE, { path: "/", secure: means.isSecure === true });
    return undefined;
  },
);

async function sessionView({ context, services }: Asked<unknown, unknown>): Promise<SessionView> {
  const hasUsers = await services.gate.hasUsers();
  const known = await services.gate.know(context);
  if (known === undefined) return { hasUsers };
  const { csrf, viewer } = known;
  return {
    user: { name: viewer.name, role: viewer.role },
    ...(csrf === undefined ? {} : { csrf }),
    hasUsers,
  };
}

/** Signing in and out. */
export const SESSION: readonly Operation[] = [SHOW, OPEN, CLOSE];
