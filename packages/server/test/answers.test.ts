import { expect, test } from "vitest";
import { aRecord } from "./a-record.ts";
import { aServer, local } from "./a-server.ts";

test("an answer is not sent again while nothing has changed, and is when something has", async () => {
  const server = await aServer();
  const one = await local(server);
  const first = await server.ask("/api/v1/incidents");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^W\/"test-all-\d+"$/u);
  const ask = async (): Promise<number> =>
    (await server.ask("/api/v1/incidents", { headers: { "if-none-match": etag } })).status;
  expect(await ask()).toBe(304);
  await one.send("POST", "/api/v1/decisions", {
    ruling: { act: "reject", assertion: `${server.codings[0]}:e1` },
  });
  expect(await ask()).toBe(200);
});

test("a list goes on page by page, each row once", async () => {
  const server = await aServer();
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const mark: string = after === undefined ? "" : `&after=${encodeURIComponent(after)}`;
    const answer = await server.ask(`/api/v1/assertions?limit=2${mark}`);
    const page = (await answer.json()) as {
      readonly rows: readonly { readonly id: string }[];
      readonly next?: string;
    };
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  expect(seen.length).toBe(7);
  expect(new Set(seen).size).toBe(7);
});

test.each([
  ["/incidents?limit=0", "limit"],
  ["/incidents?limit=100000", "limit"],
  ["/incidents?from=2016-02-30", "from"],
  ["/incidents?box=1,2,3", "box"],
  ["/incidents?nonsense=1", ""],
  ["/counts", "by"],
  ["/counts?by=moon", "by.0"],
  ["/figures?rule=mine", "rule"],
])("a query that is not understood is told where: %s", async (path, where) => {
  const server = await aServer();
  const answer = await server.ask(`/api/v1${path}`);
  expect(await answer.json()).toMatchObject({
    status: 400,
    code: "server/request",
    title: "The request is not understood",
    issues: [{ path: where }],
  });
});

test("a name that the record does not have is met by nothing", async () => {
  const server = await aServer();
  const answer = await server.ask("/api/v1/incidents?actors=Nobody%20At%20All");
  expect(await answer.json()).toEqual({ rows: [] });
});

test("who listens is told of decisions and of what is derived", async () => {
  const server = await aServer();
  const one = await local(server);
  const answer = await server.ask("/api/v1/live");
  const reader = answer.body?.getReader();
  await one.send("POST", "/api/v1/decisions", {
    ruling: { act: "accept", assertion: `${server.codings[0]}:e1` },
  });
  let text = "";
  while (!text.includes("event: decision")) {
    const { value } = (await reader?.read()) ?? {};
    text += new TextDecoder().decode(value);
  }
  await reader?.cancel();
  expect(text).toContain('event: derived\ndata: {"kind":"derived"');
  expect(text).toContain('"by":"sitting-here"');
});

test("a decision is answered when it is kept, and who listens is told when all follows from it", async () => {
  const record = await aRecord();
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const update = async () => {
    await held;
    return await record.deriver.update();
  };
  const server = await aServer({ store: record.store, deriver: { ...record.deriver, update } });
  const one = await local(server);
  const reader = (await server.ask("/api/v1/live")).body?.getReader();
  const answer = await one.send("POST", "/api/v1/decisions", {
    ruling: { act: "reject", assertion: `${record.codings[0]}:e1` },
  });
  const { end, through } = (await answer.json()) as Record<string, number>;
  expect([answer.status, end, through]).toEqual([201, 5, 4]);
  const history = await server.ask(`/api/v1/reports/${record.reports[0]}`);
  expect(await history.json()).toMatchObject({
    history: { decisions: [{ ruling: { act: "reject" } }] },
  });
  go();
  let text = "";
  while (!text.includes('"through":5')) {
    const { value } = (await reader?.read()) ?? {};
    text += new TextDecoder().decode(value);
  }
  await reader?.cancel();
});

test("what cannot be done with an address is told, with what can", async () => {
  const server = await aServer();
  const answer = await server.ask("/api/v1/decisions", { method: "DELETE" });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST, GET"]);
  expect(await answer.json()).toMatchObject({ code: "server/method" });
});
