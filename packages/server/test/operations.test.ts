import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import type { ZodType } from "zod";
import { OPERATIONS } from "../src/operations/operations.ts";
import { type Asker, aServer, ended, local, type TestServer } from "./a-server.ts";

/** What each operation is asked; a list of several where its answers differ. */
function questionsFor({
  codings,
  reports,
}: TestServer): Readonly<Record<string, readonly Question[]>> {
  const [coding = "", other = ""] = codings;
  const [report = ""] = reports;
  const assertion = `${coding}:e1`;
  const event = { kind: "event", type: "ASSAULT", actors: [], recipients: [], status: "happened" };
  return {
    describeRecord: [["/meta"]],
    readLog: [["/log?limit=2"], [`/log?subject=${report}&order=oldest`]],
    showSession: [["/session"]],
    listReports: [["/reports"], ["/reports?q=garrison&publishers=Hill%20Post"]],
    showReport: [[`/reports/${report}`]],
    listAssertionsOfReport: [[`/reports/${report}/assertions`]],
    compareCodings: [[`/reports/${report}/agreement?a=${coding}&b=${coding}`]],
    downloadOriginal: [[`/reports/${report}/original`]],
    listAssertions: [["/assertions?limit=100"], ["/assertions?kinds=figure&actors=nobody%20known"]],
    showAssertion: [[`/assertions/${assertion}`]],
    addAssertion: [["/assertions", { ...event, report, evidence: [[0, 10]] }]],
    listIncidents: [["/incidents"]],
    mapIncidents: [["/incidents/points?from=2016-01-01&box=30,30,40,40"]],
    showIncident: [["/incidents/:incident"]],
    countAssertions: [["/counts?by=week&by=type"]],
    listPlaces: [["/places"], ["/places?q=marrow"]],
    showPlace: [["/places/gn:999001?on=2016-05-10"], ["/places/Tell%20Marrow"]],
    mapControl: [["/control?on=2016-05-10"], ["/control?on=2016-05-10&holder=Lantern%20League"]],
    listActors: [["/actors"], ["/actors?q=league"]],
    showActor: [["/actors/name:SYR:lantern%20league"], ["/actors/Envoy%20Sorrel"]],
    mapTies: [["/ties?on=2016-05-10"], ["/ties?on=2016-05-10&actor=Envoy%20Sorrel"]],
    showPair: [["/ties/:pair"]],
    listFigures: [["/figures?rule=acled"], ["/figures?place=Tell%20Marrow&measure=killed"]],
    showFigure: [["/figures/:figure?rule=highest"]],
    search: [["/search?q=league"]],
    listSearches: [["/searches"]],
    saveSearch: [["/searches", { name: "attacks", path: "/map?types=ASSAULT" }]],
    addReports: [["/reports", { text: "A text.", published: "2020-01-01" }]],
    listJobs: [["/jobs"]],
    showJob: [["/jobs/:job"]],
    decide: [["/decisions", { ruling: { act: "accept", assertion: `${other}:e1` }, why: "seen" }]],
    listDecisions: [["/decisions"], [`/decisions?about=${other}:e1`]],
    listFeeds: [["/feeds"]],
    addFeed: [["/feeds", { url: "https://example.org/feed", publisher: "Example" }]],
    removeFeed: [["/feeds?url=https%3A%2F%2Fexample.org%2Ffeed"]],
    pollFeeds: [["/feeds/poll"]],
    exportRecord: [["/export?kind=incident&format=geojson"]],
    listen: [["/live"]],
    listUsers: [["/users"]],
    listTokens: [["/tokens"]],
    describeApi: [["/openapi.json"]],
    readApi: [["/docs"]],
    removeSearch: [["/searches/:search"]],
    addUser: [["/users", { name: "Amina", role: "admin", password: "a long enough word" }]],
    signIn: [["/session", { name: "Amina", password: "a long enough word" }]],
    changeUser: [["/users/Amina", { role: "admin" }]],
    makeToken: [["/tokens", { name: "script", scope: "read" }]],
    removeToken: [["/tokens/:token"]],
    signOut: [["/session"]],
    removeUser: [["/users/Amina"]],
  };
}

type Question = readonly [path: string, body?: unknown];

test("every operation answers what the description says", { timeout: 60_000 }, async () => {
  const server = await aServer();
  const ids = await idsOf(server);
  let asker = await local(server);
  const asked = questionsFor(server);
  expect(Object.keys(asked).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
  for (const [id, questions] of Object.entries(asked)) {
    const one = OPERATIONS.find((operation) => operation.id === id);
    for (const [path, body] of questions) {
      const full = `/api/v1${path.replace(/:([a-z]+)$|:([a-z]+)(?=\?)/u, (all, a, b) => ids.get(a ?? b) ?? all)}`;
      const answer = await asker.send(one?.method.toUpperCase() ?? "", full, body);
      expect([id, answer.status]).toEqual([id, one?.status]);
      const shape = one?.answer;
      if (Array.isArray(shape)) {
        const media = answer.headers.get("content-type")?.split(";")[0];
        expect(shape).toContain(media);
        await answer.body?.cancel();
      } else if (shape !== undefined) {
        const said = await answer.json();
        expect([id, said]).toEqual([id, (shape as ZodType).parse(said)]);
        await remember(id, said, { ids, asker });
      }
      if (id === "signIn" || id === "signOut") asker = await server.signIn("Amina");
    }
  }
  expect(server.faults).toEqual([]);
  await server.application.close();
});

test("the description is OpenAPI 3.1, and every schema that it points to is in it", async () => {
  const server = await aServer();
  const description = (await (await server.ask("/api/v1/openapi.json")).json()) as Record<
    string,
    unknown
  >;
  const validator = new Validator();
  const { errors, valid } = await validator.validate(structuredClone(description));
  expect({ errors, valid }).toMatchObject({ valid: true });
  expect(validator.version).toBe("3.1");
  const text = JSON.stringify(description);
  const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map(([, name]) => name);
  const { components } = description as { components: { schemas: Record<string, unknown> } };
  expect([...new Set(named)].filter((name) => !(String(name) in components.schemas))).toEqual([]);
  expect(text).not.toContain("$defs");
});

async function idsOf({ store }: TestServer): Promise<Map<string, string>> {
  const first = async (kind: "incident" | "tie" | "ledger"): Promise<string> => {
    const { rows } = await store.listDocuments(kind, {}, { limit: 1 });
    return encodeURIComponent(rows[0]?.id ?? "");
  };
  return new Map([
    ["incident", await first("incident")],
    ["pair", await first("tie")],
    ["figure", await first("ledger")],
  ]);
}

/** Ids of what was made, for the operations after it. */
async function remember(
  id: string,
  said: unknown,
  { asker, ids }: { readonly ids: Map<string, string>; readonly asker: Asker },
): Promise<void> {
  const made = (said as { readonly id?: string }).id ?? "";
  if (id === "saveSearch") ids.set("search", made);
  if (id === "makeToken") ids.set("token", made);
  if (id !== "addReports") return;
  ids.set("job", made);
  await ended(asker, made);
}
