import { AppError } from "@zenobia/model";
import {
  addUser,
  changeUser,
  findUser,
  listTokens,
  listUsers,
  makeToken,
  type NewToken,
  ROLES,
  removeToken,
  removeUser,
  SCOPES,
  type Token,
  type User,
} from "@zenobia/service/users";
import { z } from "zod";
import type { Viewer } from "../api/asked.ts";
import { type Operation, operation } from "../api/operation.ts";
import { newTokenSchema, tokenSchema, userSchema } from "../schemas/server.ts";
import { type Listed, listed } from "../schemas/shape.ts";

const MAX_PASSWORD = 1_000;
const MOST_DAYS = 366;

const role = z.enum(ROLES);
const name = z.string().min(1).max(100);
const password = z.string().min(1).max(MAX_PASSWORD);

const LIST: Operation = operation<Listed<User>>(
  {
    id: "listUsers",
    path: "/users",
    tag: "users",
    summary: "Lists users.",
    needs: "admin",
    answer: listed(userSchema),
  },
  async ({ means }) => ({ rows: await listUsers(means.store) }),
);

const addBody = z.strictObject({ name, role, password });

const ADD: Operation = operation<User, unknown, z.infer<typeof addBody>>(
  {
    id: "addUser",
    method: "post",
    path: "/users",
    tag: "users",
    summary: "Adds a user; the first one has to be admin, and from then on everybody signs in.",
    needs: "admin",
    body: addBody,
    status: 201,
    answer: userSchema,
  },
  async ({ body, means, services }) => {
    if (body.role !== "admin" && !(await services.gate.hasUsers()))
      throw new AppError("user/last-admin", "the first user has to be admin");
    return await addUser(means.store, { ...body, at: new Date(means.now()).toISOString() });
  },
);

const changeBody = z.strictObject({
  role: role.exactOptional(),
  password: password.exactOptional(),
});

const CHANGE: Operation = operation<User, unknown, z.infer<typeof changeBody>>(
  {
    id: "changeUser",
    method: "put",
    path: "/users/:name",
    tag: "users",
    summary: "Gives a user another role or password; a new password ends their sessions.",
    needs: "admin",
    body: changeBody,
    answer: userSchema,
  },
  async ({ body, means, param }) => await changeUser(means.store, param("name"), body),
);

const REMOVE: Operation = operation(
  {
    id: "removeUser",
    method: "delete",
    path: "/users/:name",
    tag: "users",
    summary: "Removes a user; what the log says of them stays.",
    needs: "admin",
    status: 204,
  },
  async ({ means, param }) => {
    await removeUser(means.store, param("name"));
    return undefined;
  },
);

const LIST_TOKENS: Operation = operation<Listed<Token>>(
  {
    id: "listTokens",
    path: "/tokens",
    tag: "users",
    summary: "Lists one's own tokens; their secrets are not told again.",
    answer: listed(tokenSchema),
  },
  async ({ means, viewer }) => ({ rows: await listTokens(means.store, viewer?.name ?? "") }),
);

const tokenBody = z.strictObject({
  name: z.string().min(1).max(100),
  scope: z.enum(SCOPES),
  days: z.number().int().min(1).max(MOST_DAYS).default(90),
});

const MAKE_TOKEN: Operation = operation<NewToken, unknown, z.infer<typeof tokenBody>>(
  {
    id: "makeToken",
    method: "post",
    path: "/tokens",
    tag: "users",
    summary:
      "Makes a token for a program, to be sent as `authorization: Bearer …`; it is told once.",
    needs: "read",
    body: tokenBody,
    status: 201,
    answer: newTokenSchema,
  },
  async ({ body, means, viewer }) => {
    const user = await signedIn(viewer, means.store);
    return await makeToken(means.store, user, { ...body, now: means.now() });
  },
);

const REMOVE_TOKEN: Operation = operation(
  {
    id: "removeToken",
    method: "delete",
    path: "/tokens/:id",
    tag: "users",
    summary: "Removes one of one's own tokens.",
    needs: "read",
    status: 204,
  },
  async ({ means, param, viewer }) => {
    await removeToken(means.store, viewer?.name ?? "", param("id"));
    return undefined;
  },
);

/** Tokens are made by people who are signed in, so that a token that leaks makes no others. */
async function signedIn(
  viewer: Viewer | undefined,
  store: Parameters<typeof findUser>[0],
): Promise<User> {
  const user = viewer?.via === "session" ? await findUser(store, viewer.name) : undefined;
  if (user === undefined)
    throw new AppError("server/forbidden", "tokens are made by users who have signed in");
  return user;
}

/** Users and tokens. */
export const USERS: readonly Operation[] = [
  LIST,
  ADD,
  CHANGE,
  REMOVE,
  LIST_TOKENS,
  MAKE_TOKEN,
  REMOVE_TOKEN,
];
