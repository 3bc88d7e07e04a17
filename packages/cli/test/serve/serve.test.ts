import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeWorld, type Ran, runCli } from "../fake-io.ts";

const SLOW_MS = 120_000;
const PASSWORD = "a long enough word\n";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zenobia-serve-"));
});

afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function zenobia(words: readonly string[], world: FakeWorld = {}): Promise<Ran> {
  return await runCli([...words, "--db", join(folder, "record")], world);
}

test("a record is served to this machine alone, and to others only once there are users", {
  timeout: SLOW_MS,
}, async () => {
  const refused = await zenobia(["serve", "--host", "0.0.0.0", "--port", "0"]);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("there are no users") });
  let opened = "";
  let statuses: readonly number[] = [];
  const served = await zenobia(["serve", "--port", "0", "--open"], {
    onBrowser: (url) => {
      opened = url;
    },
    untilEnded: async () => {
      const asked = ["/api/v1/meta", "/api/v1/openapi.json", "/api/v1/nothing"];
      statuses = await Promise.all(
        asked.map(async (path) => (await fetch(`${opened}${path}`)).status),
      );
    },
  });
  expect(served).toMatchObject({ code: 0, stderr: expect.stringContaining(`open at ${opened};`) });
  expect(opened).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  expect(statuses).toEqual([200, 200, 404]);
});

test("users are added with a password that is read and not shown, listed, changed and removed", {
  timeout: SLOW_MS,
}, async () => {
  const first = await zenobia(["user", "add", "Noor"], { stdin: PASSWORD });
  expect(first).toMatchObject({ code: 2, stderr: expect.stringContaining("--role admin") });
  const short = await zenobia(["user", "add", "Noor", "--role", "admin"], { stdin: "short\n" });
  expect(short).toMatchObject({ code: 1, stderr: expect.stringContaining("user/invalid") });
  const added = await zenobia(["user", "add", "Noor", "--role", "admin"], { stdin: PASSWORD });
  expect(added).toEqual({ code: 0, stdout: "", stderr: "Noor is admin\n" });
  await zenobia(["user", "add", "Zaynab"], { stdin: PASSWORD });
  const listed = await zenobia(["user", "list"]);
  expect(listed.stdout).toMatch(/^admin {3}Noor, since \d{4}-\d\d-\d\d\nreader {2}Zaynab, since/u);
  expect((await zenobia(["user", "password", "Zaynab"], { stdin: PASSWORD })).code).toBe(0);
  expect((await zenobia(["user", "remove", "Noor"])).stderr).toContain("user/last-admin");
  expect((await zenobia(["user", "remove", "Zaynab"])).code).toBe(0);
  const open = await zenobia(["serve", "--host", "127.0.0.1", "--port", "0"], {
    untilEnded: async () => undefined,
  });
  expect(open.code).toBe(0);
});
