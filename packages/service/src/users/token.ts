import { AppError } from "@zenobia/model";
import { sha256Of } from "../ingest/kept-coding.ts";
import { isRecord } from "../inputs/json-record.ts";
import { secret } from "./session.ts";
import { findUser, type User, type UserStore } from "./user-list.ts";

/** What a token may be used for: to read; to correct and add too; to manage too. */
export const SCOPES = ["read", "code", "admin"] as const;

/** What a token may be used for. */
export type Scope = (typeof SCOPES)[number];

/** A token by which a program asks in a user's name. */
export interface Token {
  readonly id: string;
  /** What it is for, in its user's words. */
  readonly name: string;
  readonly user: string;
  readonly scope: Scope;
  readonly added: string;
  /** Instant, ISO 8601 in UTC. */
  readonly expires: string;
}

/** A token as it is told once, when it is made. */
export interface NewToken extends Token {
  readonly secret: string;
}

interface KeptToken extends Token {
  readonly hash: string;
}

const PREFIX = "token:";
const SHAPE = /^zen_([0-9a-f]{16})_([\w-]{20,100})$/u;
const MOST_TOKENS = 100;
const DAY_MS = 86_400_000;

/**
 * Makes a token; its secret is told here and never again.
 *
 * @throws {AppError} `user/invalid`
 */
export async function makeToken(
  store: UserStore,
  user: User,
  {
    name,
    scope,
    days,
    now,
  }: { readonly name: string; readonly scope: Scope; readonly days: number; readonly now: number },
): Promise<NewToken> {
  if ((await listTokens(store, user.name)).length >= MOST_TOKENS)
    throw new AppError("user/invalid", `a user has ${MOST_TOKENS} tokens at most: remove one`);
  const random = secret();
  const id = sha256Of(secret()).slice(0, 16);
  const token: Token = {
    id,
    name,
    user: user.name,
    scope,
    added: new Date(now).toISOString(),
    expires: new Date(now + days * DAY_MS).toISOString(),
  };
  const kept: KeptToken = { ...token, hash: sha256Of(random) };
  await store.setSetting(PREFIX + id, kept);
  return { ...token, secret: `zen_${id}_${random}` };
}

/** Tokens of a user, the last to expire last. */
export async function listTokens(store: UserStore, user: string): Promise<readonly Token[]> {
  const all = (await store.settings(PREFIX)).flatMap(([, value]) => (isKept(value) ? [value] : []));
  return all
    .filter((token) => token.user === user)
    .map(({ hash: _, ...token }) => token)
    .sort((a, b) => (a.expires < b.expires ? -1 : 1));
}

/**
 * Removes a token of a user.
 *
 * @throws {AppError} `user/unknown`
 */
export async function removeToken(store: UserStore, user: string, id: string): Promise<void> {
  if (!(await listTokens(store, user)).some((token) => token.id === id))
    throw new AppError("user/unknown", `there is no token ${JSON.stringify(id)}`);
  await store.setSetting(PREFIX + id, undefined);
}

/** Whose token it is and what it is for; `undefined` where it is none, has expired, or its user has gone. */
export async function findToken(
  store: UserStore,
  given: string,
  now: number,
): Promise<{ readonly user: User; readonly scope: Scope } | undefined> {
  const [, id = "", random = ""] = SHAPE.exec(given) ?? [];
  const value = id === "" ? undefined : await store.setting(PREFIX + id);
  // Hashes are compared, so that time tells nothing of the secret.
  if (!isKept(value) || value.hash !== sha256Of(random) || Date.parse(value.expires) <= now)
    return undefined;
  const user = await findUser(store, value.user);
  return user === undefined ? undefined : { user, scope: value.scope };
}

function isKept(value: unknown): value is KeptToken {
  return (
    isRecord(value) &&
    typeof value["hash"] === "string" &&
    typeof value["user"] === "string" &&
    typeof value["expires"] === "string" &&
    SCOPES.some((scope) => scope === value["scope"])
  );
}
