import { randomBytes } from "node:crypto";
import { sha256Of } from "../ingest/kept-coding.ts";
import { isRecord } from "../inputs/json-record.ts";
import { findUser, passwordMark, type User, type UserStore } from "./user-list.ts";

/** A session as its user holds it. */
export interface OpenedSession {
  /** What the browser keeps; only its hash is kept here. */
  readonly secret: string;
  /** What changes have to carry. */
  readonly csrf: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Whose session it is. */
export interface FoundSession {
  readonly user: User;
  readonly csrf: string;
}

interface KeptSession {
  readonly user: string;
  readonly csrf: string;
  readonly expires: number;
  readonly mark: string;
}

const PREFIX = "session:";
const SECRET_BYTES = 32;
const SESSION_MS = 7 * 86_400_000;
const MAX_SECRET = 100;

/** Opens a session of a user; ends those of anyone that have run out. */
export async function openSession(
  store: UserStore,
  user: User,
  now: number,
): Promise<OpenedSession> {
  await sweep(store, now);
  const opened = { secret: secret(), csrf: secret(), expires: now + SESSION_MS };
  const kept: KeptSession = {
    user: user.name,
    csrf: opened.csrf,
    expires: opened.expires,
    mark: (await passwordMark(store, user.name)) ?? "",
  };
  await store.setSetting(keyOf(opened.secret), kept);
  return opened;
}

/** The session of a secret; `undefined` where it has ended, or its user has gone or has another password. */
export async function findSession(
  store: UserStore,
  given: string,
  now: number,
): Promise<FoundSession | undefined> {
  const value = given.length > MAX_SECRET ? undefined : await store.setting(keyOf(given));
  if (!isKept(value) || value.expires <= now) return undefined;
  const user = await findUser(store, value.user);
  const mark = await passwordMark(store, value.user);
  return user === undefined || mark !== value.mark ? undefined : { user, csrf: value.csrf };
}

/** Ends a session. */
export async function endSession(store: UserStore, given: string): Promise<void> {
  if (given.length <= MAX_SECRET) await store.setSetting(keyOf(given), undefined);
}

/** A word that nobody guesses. */
export function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

async function sweep(store: UserStore, now: number): Promise<void> {
  for (const [name, value] of await store.settings(PREFIX))
    if (!isKept(value) || value.expires <= now) await store.setSetting(name, undefined);
}

function keyOf(given: string): string {
  return PREFIX + sha256Of(given);
}

function isKept(value: unknown): value is KeptSession {
  return (
    isRecord(value) &&
    typeof value["user"] === "string" &&
    typeof value["csrf"] === "string" &&
    typeof value["expires"] === "number"
  );
}
