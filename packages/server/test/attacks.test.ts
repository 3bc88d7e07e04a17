import { connect } from "node:net";
import { expect, test } from "vitest";
import { startServer } from "../src/index.ts";
import { aRecord } from "./a-record.ts";
import { aServer, ended, local, problemIn } from "./a-server.ts";

const USERS = ["reader", "coder", "admin"] as const;

test("ten thousand wrong passwords are refused, nearly all of them without a thought", {
  timeout: 60_000,
}, async () => {
  const server = await aServer({ users: USERS });
  const counts = new Map<number, number>();
  for (let index = 0; index < 10_000; index += 1) {
    const answer = await server.ask("/api/v1/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        name: USERS[index % USERS.length],
        password: `guess ${index}`,
      }),
    });
    counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
    if (answer.status === 429) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  // Ten for each name are looked at.
  expect(counts).toEqual(
    new Map([
      [401, 30],
      [429, 9_970],
    ]),
  );
  expect((await (await server.signIn("admin")).get("/api/v1/meta")).status).toBe(401);
  server.clock.ahead = 16 * 60_000;
  expect((await (await server.signIn("admin")).get("/api/v1/meta")).status).toBe(200);
});

test("a body that is too large is refused, whether its head says so or not", async () => {
  const server = await aServer();
  const one = await local(server);
  const big = { ruling: { act: "accept", assertion: "x".repeat(2_000_000) } };
  const said = await one.send("POST", "/api/v1/decisions", big);
  expect(await problemIn(said)).toMatchObject({ status: 413, code: "server/too-large" });
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 100_000;
      controller.enqueue(new Uint8Array(100_000).fill(0x20));
    },
  });
  const unsaid = await server.ask("/api/v1/decisions", {
    method: "POST",
    headers: { "content-type": "application/json", "x-csrf-token": one.csrf },
    body: endless,
    duplex: "half",
  } as RequestInit);
  expect(await problemIn(unsaid)).toMatchObject({ status: 413, code: "server/too-large" });
  expect(sent).toBeLessThan(2_000_000);
  expect(server.faults).toEqual([]);
});

test("whoever sends a body drop by drop is cut off, and others are answered meanwhile", {
  timeout: 30_000,
}, async () => {
  const server = await aServer();
  const running = await startServer(server.application.app, {
    host: "127.0.0.1",
    port: 0,
    requestMs: 1_500,
  });
  const { port } = new URL(running.url);
  const head = [
    "POST /api/v1/decisions HTTP/1.1",
    `Host: 127.0.0.1:${port}`,
    "Content-Type: application/json",
    "Content-Length: 1000",
    "",
    "{",
  ].join("\r\n");
  const slow = Array.from({ length: 20 }, () => connect(Number(port), "127.0.0.1"));
  const closed = slow.map(
    async (socket) =>
      await new Promise<string>((resolve) => {
        let said = "";
        socket.on("data", (bytes) => {
          said += String(bytes);
        });
        socket.on("error", () => undefined);
        socket.on("close", () => resolve(said.split("\r\n", 1)[0] ?? ""));
        socket.write(head);
        const drops = setInterval(() => socket.write(" "), 200);
        socket.on("close", () => clearInterval(drops));
      }),
  );
  const started = performance.now();
  expect((await fetch(`${running.url}/api/v1/meta`)).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(1_500);
  const ends = await Promise.all(closed);
  // Either it is refused for what it lacks, or for the time it took.
  for (const said of ends) expect(said).toMatch(/^(?:HTTP\/1\.1 4\d\d .*)?$/u);
  await running.close();
});

test.each([
  "/../../etc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "/assets/..\\..\\package.json",
  "/.git/config",
  "/%00",
  "//etc/passwd",
  "/api/v1/reports/..%2f..%2fmeta",
  "/api/v1/reports/%E0%A4%A/original",
  "/api/v1/incidents/%27%20or%201%3D1--",
])("a trick with a path leads nowhere: %s", async (path) => {
  const server = await aServer();
  const answer = await server.ask(path);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect([400, 404]).toContain(answer.status);
  expect(server.faults).toEqual([]);
});

test("another site's name that leads here is refused", async () => {
  const server = await aServer({ hosts: ["localhost", "127.0.0.1"] });
  const statusOf = async (host: string): Promise<number> =>
    (await server.ask("/api/v1/meta", { headers: { host } })).status;
  expect(await statusOf("localhost:4173")).toBe(200);
  expect(await statusOf("evil.example:4173")).toBe(403);
  expect(await statusOf("localhost.evil.example")).toBe(403);
});

test("scripts in texts, titles and names stay words, and nothing of them is ever a page", async () => {
  const server = await aServer();
  const one = await local(server);
  const text =
    "<script>alert(1)</script> <svg onload=alert(2)> The Lantern League attacked the Harrow Garrison.";
  const title = "<img src=x onerror=alert(3)>";
  const added = await one.send("POST", "/api/v1/reports", { text, title, published: "2020-01-01" });
  const job = await ended(one, ((await added.json()) as { readonly id: string }).id);
  const [report = ""] = job["reports"] as readonly string[];
  const shown = await server.ask(`/api/v1/reports/${report}`);
  expect(shown.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await shown.json()).toMatchObject({ text, heading: title });
  const original = await server.ask(`/api/v1/reports/${report}/original`);
  expect(Object.fromEntries(original.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename="${report}.txt"`,
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });
});

test("a file that is sent as SVG or HTML is kept as bytes, under a name that is no path", async () => {
  const server = await aServer();
  const one = await local(server);
  const form = new FormData();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg> words';
  form.append("file", new File([svg], "../../../etc/cron.d/evil.svg", { type: "image/svg+xml" }));
  form.append("published", "2020-01-01");
  const added = await server.ask("/api/v1/reports", {
    method: "POST",
    headers: { "x-csrf-token": one.csrf },
    body: form,
  });
  expect(added.status).toBe(202);
  const job = await ended(one, ((await added.json()) as { readonly id: string }).id);
  const [report = ""] = job["reports"] as readonly string[];
  const [kept] = await server.store.reports([report]);
  expect(kept?.fetched).toMatchObject({ how: "file", from: "evil.svg" });
  const original = await server.ask(`/api/v1/reports/${report}/original`);
  expect(original.headers.get("content-type")).toBe("application/octet-stream");
});

test("cells of CSV that a spreadsheet would take for formulas are made harmless", async () => {
  const server = await aServer();
  const one = await local(server);
  const added = await one.send("POST", "/api/v1/reports", {
    text: "<script> The Lantern League.",
    publisher: "=cmd|' /C calc'!A0",
    published: "2020-01-01",
  });
  await ended(one, ((await added.json()) as { readonly id: string }).id);
  const csv = await (await server.ask("/api/v1/export?kind=event&format=csv")).text();
  expect(csv).toContain("'=HYPERLINK");
  expect(csv).not.toMatch(/(?:^|,)"?[=@]/mu);
});

test("pages of this machine and of private networks are not fetched", async () => {
  const server = await aServer();
  const one = await local(server);
  const urls = [
    "http://127.0.0.1/",
    "http://169.254.169.254/latest",
    "http://[::1]/",
    "file:///etc/passwd",
  ];
  const added = await one.send("POST", "/api/v1/reports", { urls });
  const job = await ended(one, ((await added.json()) as { readonly id: string }).id);
  const failures = job["failures"] as readonly { readonly code: string }[];
  expect(failures.map(({ code }) => code)).toEqual([
    "fetch/address",
    "fetch/address",
    "fetch/address",
    "fetch/url",
  ]);
});

test("every answer says what browsers are to refuse, and no policy lets scripts of a page run", async () => {
  const server = await aServer();
  for (const path of ["/api/v1/meta", "/api/v1/docs", "/api/v1/nothing", "/api/v1/export", "/"]) {
    const { headers } = await server.ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    const script = /script-src ([^;]*)/u.exec(policy)?.[1] ?? "";
    expect([path, policy.includes("default-src 'none'"), script.includes("unsafe-inline")]).toEqual(
      [path, true, false],
    );
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("a fault tells the operator all and whoever asked nothing", async () => {
  const { store } = await aRecord();
  const listRows = async (): Promise<never> => {
    throw new Error("the secret path is /home/someone");
  };
  const server = await aServer({ store: { ...store, listRows } });
  const answer = await server.ask("/api/v1/assertions");
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret");
  expect(String(server.faults[0])).toContain("secret");
});
