import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Asker, aServer, askerOf, ended, local, problemIn } from "./a-server.ts";

const USERS = ["reader", "coder", "admin"] as const;
const PROBLEM = "application/problem+json";

test("without a session only who asks is told, and every other operation says to sign in", async () => {
  const server = await aServer({ users: USERS });
  expect(await (await server.ask("/api/v1/session")).json()).toEqual({ hasUsers: true });
  const description = (await (await server.ask("/api/v1/openapi.json")).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { security?: unknown }>>>>;
  };
  for (const [path, methods] of Object.entries(description.paths))
    for (const [method, { security }] of Object.entries(methods)) {
      if (security !== undefined) continue;
      const answer = await server.ask(`/api/v1${path.replaceAll(/[{}]/gu, "")}`, {
        method: method.toUpperCase(),
      });
      expect([path, method, await problemIn(answer)]).toEqual([
        path,
        method,
        { status: 401, code: "server/session", media: PROBLEM },
      ]);
    }
});

test("a session is a cookie that scripts and other sites do not get, and ends when its user says so", async () => {
  const server = await aServer({ users: USERS, isSecure: true });
  const answer = await server.ask("/api/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "coder", password: "a long enough word" }),
  });
  expect(answer.headers.get("set-cookie")).toMatch(
    /^zenobia-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
  );
  const coder = await server.signIn("coder");
  expect((await coder.get("/api/v1/meta")).status).toBe(200);
  expect((await coder.send("DELETE", "/api/v1/session")).status).toBe(204);
  expect((await coder.get("/api/v1/meta")).status).toBe(401);
});

test("a session ends with the time, with another password, and with its user", async () => {
  const server = await aServer({ users: USERS });
  const [admin, reader, coder] = [
    await server.signIn("admin"),
    await server.signIn("reader"),
    await server.signIn("coder"),
  ];
  await admin.send("PUT", "/api/v1/users/reader", { password: "another long word" });
  expect((await reader.get("/api/v1/meta")).status).toBe(401);
  await admin.send("DELETE", "/api/v1/users/coder");
  expect((await coder.get("/api/v1/meta")).status).toBe(401);
  server.clock.ahead = 8 * 86_400_000;
  expect((await admin.get("/api/v1/meta")).status).toBe(401);
});

test("roles: readers read, coders decide and add too, admins manage too", async () => {
  const server = await aServer({ users: USERS });
  const decision = { ruling: { act: "accept", assertion: `${server.codings[0]}:e1` } };
  const user = { name: "Zaynab", role: "reader", password: "a long enough word" };
  const done = async (name: string): Promise<readonly number[]> => {
    const asker = await server.signIn(name);
    return [
      (await asker.get("/api/v1/incidents")).status,
      (await asker.send("POST", "/api/v1/decisions", decision)).status,
      (await asker.get("/api/v1/jobs")).status,
      (await asker.send("POST", "/api/v1/users", user)).status,
      (await asker.get("/api/v1/users")).status,
    ];
  };
  expect(await done("reader")).toEqual([200, 403, 403, 403, 403]);
  expect(await done("coder")).toEqual([200, 201, 200, 403, 403]);
  expect(await done("admin")).toEqual([200, 201, 200, 201, 200]);
});

test("changes need the word against forgery of their own session, and come from this site's pages", async () => {
  const server = await aServer({ users: USERS });
  const [coder, other] = [await server.signIn("coder"), await server.signIn("admin")];
  const body = JSON.stringify({
    ruling: { act: "reject", assertion: `${server.codings[0]}:e1` },
  });
  const send = async (headers: Record<string, string>): Promise<unknown> => {
    const answer = await server.ask("/api/v1/decisions", {
      method: "POST",
      body,
      headers: { "content-type": "application/json", cookie: coder.cookie, ...headers },
    });
    return answer.status === 201 ? "done" : (await problemIn(answer)).code;
  };
  const right = { "x-csrf-token": coder.csrf };
  expect(await send({})).toBe("server/csrf");
  expect(await send({ "x-csrf-token": other.csrf })).toBe("server/csrf");
  expect(await send({ ...right, origin: "https://evil.example" })).toBe("server/origin");
  expect(await send({ ...right, origin: "null" })).toBe("server/origin");
  expect(await send({ ...right, "sec-fetch-site": "cross-site" })).toBe("server/origin");
  expect(await send({ ...right, "sec-fetch-site": "same-site" })).toBe("server/origin");
  expect(await send({ ...right, "content-type": "text/plain" })).toBe("server/media");
  expect((await server.store.decisions()).length).toBe(0);
  expect(await send({ ...right, origin: "http://localhost", host: "localhost" })).toBe("done");
});

test("what one user keeps is not another's", async () => {
  const server = await aServer({ users: USERS });
  const [coder, reader] = [await server.signIn("coder"), await server.signIn("reader")];
  const made = await coder.send("POST", "/api/v1/tokens", { name: "mine", scope: "code" });
  const { id, secret } = (await made.json()) as { readonly id: string; readonly secret: string };
  const search = await coder.send("POST", "/api/v1/searches", { name: "mine", path: "/map" });
  const saved = (await search.json()) as { readonly id: string };
  expect(await (await reader.get("/api/v1/tokens")).json()).toEqual({ rows: [] });
  expect(await (await reader.get("/api/v1/searches")).json()).toEqual({ rows: [] });
  expect((await reader.send("DELETE", `/api/v1/tokens/${id}`)).status).toBe(404);
  expect((await reader.send("DELETE", `/api/v1/searches/${saved.id}`)).status).toBe(404);
  const cookie = coder.cookie.replace(/.$/u, (last) => (last === "A" ? "B" : "A"));
  const forged = askerOf({ ask: server.ask, cookie, csrf: coder.csrf });
  expect((await forged.get("/api/v1/meta")).status).toBe(401);
  expect(secret).toMatch(/^zen_[0-9a-f]{16}_/u);
  const kept = JSON.stringify(await server.store.settings(""));
  expect(kept).not.toContain(secret.slice(-20));
  expect(kept).not.toContain(coder.cookie.slice(-20));
  expect(kept).not.toContain("a long enough word");
});

test("a token does what its scope and its user may, until it expires", async () => {
  const server = await aServer({ users: USERS });
  const coder = await server.signIn("coder");
  const tokenFor = async (scope: string): Promise<string> => {
    const made = await coder.send("POST", "/api/v1/tokens", { name: scope, scope, days: 2 });
    return ((await made.json()) as { readonly secret: string }).secret;
  };
  const statusOf = async (token: string, path: string, method = "GET"): Promise<number> => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const body = JSON.stringify({
      ruling: { act: "accept", assertion: `${server.codings[0]}:e1` },
    });
    return (await server.ask(path, { method, headers, ...(method === "GET" ? {} : { body }) }))
      .status;
  };
  const [read, code, admin] = [
    await tokenFor("read"),
    await tokenFor("code"),
    await tokenFor("admin"),
  ];
  expect(await statusOf(read, "/api/v1/meta")).toBe(200);
  expect(await statusOf(read, "/api/v1/decisions", "POST")).toBe(403);
  expect(await statusOf(code, "/api/v1/decisions", "POST")).toBe(201);
  // A coder's token is no admin's, whatever it was asked for.
  expect(await statusOf(admin, "/api/v1/users")).toBe(403);
  expect(await statusOf(`${read}x`, "/api/v1/meta")).toBe(401);
  expect(await statusOf(code, "/api/v1/tokens", "POST")).toBe(400);
  server.clock.ahead = 3 * 86_400_000;
  expect(await statusOf(read, "/api/v1/meta")).toBe(401);
});

test("every change stands in the log with its user", async () => {
  const server = await aServer({ users: USERS });
  const [coder, admin] = [await server.signIn("coder"), await server.signIn("admin")];
  const assertion = `${server.codings[0]}:e1`;
  await coder.send("POST", "/api/v1/decisions", { ruling: { act: "reject", assertion } });
  await admin.send("POST", "/api/v1/assertions", {
    report: server.reports[0],
    evidence: [[4, 19]],
    kind: "tie",
    relation: "opposes",
    subject: { name: "Lantern League" },
    object: { name: "Harrow Garrison" },
  });
  const added = await coder.send("POST", "/api/v1/reports", {
    text: "A text.",
    published: "2020-01-01",
  });
  await ended(coder, ((await added.json()) as { readonly id: string }).id);
  const { rows } = (await (await coder.get("/api/v1/log?limit=4")).json()) as {
    readonly rows: readonly { readonly by: string; readonly kind: string }[];
  };
  expect(rows.map(({ by, kind }) => `${by} ${kind}`)).toEqual([
    "coder coding",
    "coder report",
    "admin coding",
    "coder decision",
  ]);
});

test("what readers are told is what the record would tell without sensitive reports", async () => {
  const server = await aServer({ users: USERS });
  const [coder, reader] = [await server.signIn("coder"), await server.signIn("reader")];
  const [open = "", sensitive = ""] = server.reports;
  const ruling = { act: "sensitive", report: sensitive, sensitive: true };
  expect((await coder.send("POST", "/api/v1/decisions", { ruling })).status).toBe(201);
  const paths = [
    "/reports",
    "/assertions?limit=100",
    "/incidents",
    "/incidents/points",
    "/figures",
    "/ties?on=2016-05-10",
    "/control?on=2016-05-10",
    "/places/gn:999001",
    "/actors/name:SYR:lantern%20league",
    "/counts?by=type&by=publisher",
    "/search?q=sorrel",
    "/log?limit=100",
    "/decisions",
    "/export?kind=event&format=jsonl",
    "/export?kind=figure&format=csv",
  ];
  for (const path of paths) {
    const told = await (await reader.get(`/api/v1${path}`)).text();
    expect([path, told.includes(sensitive)]).toEqual([path, false]);
    expect([path, told.includes(server.codings[1] ?? "-")]).toEqual([path, false]);
    expect([path, told.includes("Valley Wire")]).toEqual([path, false]);
  }
  for (const path of [
    `/reports/${sensitive}`,
    `/reports/${sensitive}/assertions`,
    `/reports/${sensitive}/original`,
    `/assertions/${server.codings[1]}:e1`,
  ]) {
    expect([path, (await reader.get(`/api/v1${path}`)).status]).toEqual([path, 404]);
    expect([path, (await coder.get(`/api/v1${path}`)).status]).toEqual([path, 200]);
  }
  const incidents = await (await reader.get("/api/v1/incidents")).json();
  expect(incidents).toMatchObject({ rows: [{ reports: [open], voices: 1 }] });
  expect((await reader.get("/api/v1/export?sensitive=true")).status).toBe(403);
  const asked = await (await coder.get("/api/v1/export?format=jsonl&sensitive=true")).text();
  const unasked = await (await coder.get("/api/v1/export?format=jsonl")).text();
  expect([asked.includes(sensitive), unasked.includes(sensitive)]).toEqual([true, false]);
});

test("a report that is added as sensitive is never shown to readers", async () => {
  const server = await aServer({ users: USERS });
  const [coder, reader] = [await server.signIn("coder"), await server.signIn("reader")];
  const added = await coder.send("POST", "/api/v1/reports", {
    text: "The Lantern League attacked the Harrow Garrison again, a source that must not be known said.",
    published: "2016-05-07",
    sensitive: true,
  });
  // Asked all the while: there is no moment in which it could be seen.
  const { id } = (await added.json()) as { readonly id: string };
  let [isDone, seen] = [false, 0];
  const done = ended(coder, id).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const told = await (await reader.get("/api/v1/reports?limit=100")).text();
    seen += Number(told.includes("2016-05-07"));
    await nextTurn();
  }
  expect(seen).toBe(0);
  const [report = ""] = (await done)["reports"] as readonly string[];
  expect((await coder.get(`/api/v1/reports/${report}`)).status).toBe(200);
  expect((await reader.get(`/api/v1/reports/${report}`)).status).toBe(404);
  expect(await (await reader.get("/api/v1/reports?q=source")).json()).toEqual({ rows: [] });
});

test("words that only a sensitive report tells lead readers to no incident", async () => {
  const server = await aServer({ users: USERS });
  const [coder, reader] = [await server.signIn("coder"), await server.signIn("reader")];
  const ruling = { act: "sensitive", report: server.reports[1], sensitive: true };
  await coder.send("POST", "/api/v1/decisions", { ruling });
  const found = async (one: Asker, words: string): Promise<readonly number[]> => {
    const list = await one.get(`/api/v1/incidents?words=${words}`);
    const points = await one.get(`/api/v1/incidents/points?words=${words}`);
    const { rows } = (await list.json()) as { readonly rows: readonly unknown[] };
    const { ids } = (await points.json()) as { readonly ids: readonly string[] };
    return [rows.length, ids.length];
  };
  // One incident, that both reports tell of in their own words.
  expect(await found(coder, "struck")).toEqual([1, 1]);
  expect(await found(coder, "attacked")).toEqual([1, 1]);
  expect(await found(reader, "struck")).toEqual([0, 0]);
  expect(await found(reader, "attacked")).toEqual([1, 1]);
});

test("on a record without users its one user may do all, and the first user added is admin", async () => {
  const server = await aServer();
  const one = await local(server);
  expect(await (await server.ask("/api/v1/session")).json()).toMatchObject({
    user: { name: "sitting-here", role: "admin" },
    hasUsers: false,
  });
  const user = { name: "Amina", password: "a long enough word" };
  const added = await one.send("POST", "/api/v1/users", { ...user, role: "reader" });
  expect((await problemIn(added)).code).toBe("user/last-admin");
  expect((await one.send("POST", "/api/v1/users", { ...user, role: "admin" })).status).toBe(201);
  expect((await server.ask("/api/v1/meta")).status).toBe(401);
});
