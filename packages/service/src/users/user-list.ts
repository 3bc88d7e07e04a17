import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import { isRecord } from "../inputs/json-record.ts";
import { checkStrength, hashPassword, isPassword, type PasswordHash } from "./password.ts";

/** What users may do: read; correct and add too; manage users and feeds too. */
export const ROLES = ["reader", "coder", "admin"] as const;

/** What a user may do. */
export type Role = (typeof ROLES)[number];

/** Someone who may open the record. */
export interface User {
  /** As the log names them. */
  readonly name: string;
  readonly role: Role;
  /** Instant, ISO 8601 in UTC. */
  readonly added: string;
}

/** Someone who is to be let in. */
export interface NewUser extends Omit<User, "added"> {
  readonly password: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** What hashing the password costs; what is safe when absent. */
  readonly cost?: PasswordHash["cost"];
}

interface KeptUser extends User {
  readonly password: PasswordHash;
}

/** Where users are kept. */
export type UserStore = Pick<Store, "setting" | "setSetting" | "settings">;

const PREFIX = "user:";
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,62}$/u;

/**
 * Adds a user.
 *
 * @throws {AppError} `user/invalid`, `user/known`
 */
export async function addUser(
  store: UserStore,
  { at, cost, name, password, role }: NewUser,
): Promise<User> {
  if (!NAME.test(name) || name !== name.trim())
    throw new AppError(
      "user/invalid",
      "a name has up to 63 letters, digits, blanks and . _ @ -, and begins with a letter or digit",
    );
  checkStrength(password);
  if ((await kept(store, name)) !== undefined)
    throw new AppError("user/known", `there is a user called ${JSON.stringify(name)} already`);
  const user: KeptUser = { name, role, added: at, password: await hashPassword(password, cost) };
  await store.setSetting(keyOf(name), user);
  return shownOf(user);
}

/**
 * Gives a user another role or password; what they were signed in with ends with the password.
 *
 * @throws {AppError} `user/unknown`, `user/invalid`, `user/last-admin`
 */
export async function changeUser(
  store: UserStore,
  name: string,
  { role, password }: { readonly role?: Role; readonly password?: string },
): Promise<User> {
  const user = await known(store, name);
  if (role !== undefined && role !== "admin") await keepAnAdmin(store, user);
  if (password !== undefined) checkStrength(password);
  const changed: KeptUser = {
    ...user,
    ...(role === undefined ? {} : { role }),
    ...(password === undefined ? {} : { password: await hashPassword(password) }),
  };
  await store.setSetting(keyOf(name), changed);
  return shownOf(changed);
}

/**
 * Removes a user; what the log says of them stays.
 *
 * @throws {AppError} `user/unknown`, `user/last-admin`
 */
export async function removeUser(store: UserStore, name: string): Promise<void> {
  const user = await known(store, name);
  const others = (await listUsers(store)).filter((one) => one.name !== user.name);
  if (others.length > 0) await keepAnAdmin(store, user);
  await store.setSetting(keyOf(name), undefined);
}

/** All users, by name. */
export async function listUsers(store: UserStore): Promise<readonly User[]> {
  const settings = await store.settings(PREFIX);
  return settings.flatMap(([, value]) => (isKeptUser(value) ? [shownOf(value)] : []));
}

/** The user of a name; `undefined` where there is none. */
export async function findUser(store: UserStore, name: string): Promise<User | undefined> {
  const user = await kept(store, name);
  return user === undefined ? undefined : shownOf(user);
}

/** The user of a name and a password; takes as long for a name that there is not. */
export async function checkUser(
  store: UserStore,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<User | undefined> {
  const user = await kept(store, name);
  const isRight = await isPassword(password, user?.password);
  return isRight && user !== undefined ? shownOf(user) : undefined;
}

/** A word that changes with a user's password: what was made under the one before is known by it. */
export async function passwordMark(store: UserStore, name: string): Promise<string | undefined> {
  return (await kept(store, name))?.password.salt;
}

async function keepAnAdmin(store: UserStore, { name, role }: User): Promise<void> {
  const others = (await listUsers(store)).filter((one) => one.name !== name);
  if (role === "admin" && !others.some((one) => one.role === "admin"))
    throw new AppError("user/last-admin", "somebody has to be admin: make another one first");
}

async function known(store: UserStore, name: string): Promise<KeptUser> {
  const user = await kept(store, name);
  if (user === undefined)
    throw new AppError("user/unknown", `there is no user called ${JSON.stringify(name)}`);
  return user;
}

async function kept(store: UserStore, name: string): Promise<KeptUser | undefined> {
  const value = NAME.test(name) ? await store.setting(keyOf(name)) : undefined;
  return isKeptUser(value) ? value : undefined;
}

/** Names differ by more than case and kind of letters. */
function keyOf(name: string): string {
  return PREFIX + name.normalize("NFKC").toLowerCase();
}

function shownOf({ name, role, added }: KeptUser): User {
  return { name, role, added };
}

/** What is kept is our own, but may be of another version. */
function isKeptUser(value: unknown): value is KeptUser {
  return (
    isRecord(value) &&
    typeof value["name"] === "string" &&
    ROLES.some((role) => role === value["role"]) &&
    isRecord(value["password"]) &&
    value["password"]["way"] === "scrypt"
  );
}
