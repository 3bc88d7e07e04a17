import { createMemoryStore } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { hashPassword, isPassword } from "../../src/users/password.ts";
import { listSearches, saveSearch } from "../../src/users/saved-searches.ts";
import { findSession, openSession } from "../../src/users/session.ts";
import { findToken, makeToken } from "../../src/users/token.ts";
import {
  addUser,
  changeUser,
  checkUser,
  listUsers,
  removeUser,
} from "../../src/users/user-list.ts";

const AT = "2026-01-01T00:00:00.000Z";
const CHEAP = [2, 1, 1] as const;
const PASSWORD = "a long enough word";

test("a password is known again by its hash, and no other, in whatever form its letters came", async () => {
  const hash = await hashPassword("caf\u00e9 au lait", CHEAP);
  expect(await isPassword("cafe\u0301 au lait", hash)).toBe(true);
  expect(await isPassword("cafe au lait", hash)).toBe(false);
  expect(JSON.stringify(hash)).not.toContain("lait");
  expect((await hashPassword("caf\u00e9 au lait", CHEAP)).hash).not.toBe(hash.hash);
});

test("a password is hashed as OWASP wants it unless told otherwise", {
  timeout: 30_000,
}, async () => {
  const { cost, way } = await hashPassword(PASSWORD);
  expect([way, cost]).toEqual(["scrypt", [32_768, 8, 3]]);
});

test("users are found by name in any case, and by no wrong password", async () => {
  const store = createMemoryStore();
  const given = { name: "Maryam", role: "admin", password: PASSWORD, at: AT, cost: CHEAP } as const;
  await addUser(store, given);
  expect(await checkUser(store, { name: "maryam", password: PASSWORD })).toEqual({
    name: "Maryam",
    role: "admin",
    added: AT,
  });
  expect(await checkUser(store, { name: "Maryam", password: "a long enough wor" })).toBeUndefined();
  await expect(addUser(store, { ...given, name: "MARYAM" })).rejects.toMatchObject({
    code: "user/known",
  });
});

test.each(["", " a", "a ", "a:b", "../x", "a\u0000b", "\u202eevil", "x".repeat(64)])(
  "a name that could be taken for something else is refused: %j",
  async (name) => {
    const store = createMemoryStore();
    const given = { name, role: "reader", password: PASSWORD, at: AT, cost: CHEAP } as const;
    await expect(addUser(store, given)).rejects.toMatchObject({ code: "user/invalid" });
  },
);

test("there is always an admin, until the last user goes", async () => {
  const store = createMemoryStore();
  for (const [name, role] of [
    ["A", "admin"],
    ["B", "coder"],
  ] as const)
    await addUser(store, { name, role, password: PASSWORD, at: AT, cost: CHEAP });
  await expect(removeUser(store, "A")).rejects.toMatchObject({ code: "user/last-admin" });
  await expect(changeUser(store, "A", { role: "reader" })).rejects.toMatchObject({
    code: "user/last-admin",
  });
  await changeUser(store, "B", { role: "admin" });
  await removeUser(store, "A");
  await removeUser(store, "B");
  expect(await listUsers(store)).toEqual([]);
});

test("sessions that have run out are swept away", async () => {
  const store = createMemoryStore();
  const user = await addUser(store, {
    name: "A",
    role: "admin",
    password: PASSWORD,
    at: AT,
    cost: CHEAP,
  });
  const { secret } = await openSession(store, user, 0);
  expect((await findSession(store, secret, 1))?.user).toEqual(user);
  await openSession(store, user, 8 * 86_400_000);
  expect((await store.settings("session:")).length).toBe(1);
  expect(await findSession(store, "x".repeat(500), 1)).toBeUndefined();
});

test("a token is known by all of its secret alone", async () => {
  const store = createMemoryStore();
  const user = await addUser(store, {
    name: "A",
    role: "admin",
    password: PASSWORD,
    at: AT,
    cost: CHEAP,
  });
  const { secret } = await makeToken(store, user, { name: "t", scope: "read", days: 1, now: 0 });
  expect(await findToken(store, secret, 1)).toEqual({ user, scope: "read" });
  expect(await findToken(store, secret.slice(0, -1), 1)).toBeUndefined();
  expect(await findToken(store, secret.replace("zen_", "zen_0"), 1)).toBeUndefined();
  expect(await findToken(store, secret, 86_400_001)).toBeUndefined();
});

test("searches of names that hold one another's are kept apart", async () => {
  const store = createMemoryStore();
  await saveSearch(store, "a", { name: "mine", path: "/map", at: AT });
  await saveSearch(store, "a%3A", { name: "other", path: "/map", at: AT });
  expect((await listSearches(store, "a")).map(({ name }) => name)).toEqual(["mine"]);
  expect(await listSearches(store, "a:")).toEqual([]);
});
