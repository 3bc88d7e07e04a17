import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReader, loadActors, loadKnowledge, type Reader } from "@zenobia/reader";
import type { Store } from "@zenobia/record";
import { createApp, startServer } from "@zenobia/server";
import {
  actorKinship,
  createDeriver,
  DERIVATIONS,
  ingest,
  sha256Of,
  typedArrival,
} from "@zenobia/service";
import { addUser, type Role } from "@zenobia/service/users";
import { openStore } from "@zenobia/store";
import { readAssets } from "../eval/reader-assets.ts";
import { REPORTS, type StartReport } from "./reports.ts";

/** The app as it is built. */
const APP = join(import.meta.dirname, "../packages/web/dist/app");

/** Password of all users of a test. */
export const PASSWORD = "a long enough word";

/** A server with a record of its own. */
export interface RunningApp {
  readonly url: string;
  /** Ids of the reports that the record began with, in their order. */
  readonly reports: readonly string[];
  readonly store: Store;
  close(): Promise<void>;
}

let reader: Reader | undefined;

/**
 * Starts the real server on a PGlite folder, with the built app and the real reader, on a port that is free.
 *
 * @param options What the record begins with; users, each with the name of their role.
 */
export async function startApp({
  reports = REPORTS,
  users = [],
}: {
  readonly reports?: readonly StartReport[];
  readonly users?: readonly Role[];
} = {}): Promise<RunningApp> {
  if (!existsSync(join(APP, "index.html")))
    throw new Error("the app is not built: run `npm run build` first");
  const folder = await mkdtemp(join(tmpdir(), "zenobia-e2e-"));
  const store = await openStore(join(folder, "record"));
  const assets = readAssets();
  reader ??= createReader(loadKnowledge(assets));
  const { actors } = loadActors(assets);
  const deriver = createDeriver({
    store,
    derivations: DERIVATIONS,
    kinship: actorKinship(actors),
    sha256: sha256Of,
  });
  const coding = { reader, workers: 1, startWorkers: noWorkers };
  const ids = await fill(store, reports, { coding, deriver });
  for (const role of users)
    await addUser(store, { name: role, role, password: PASSWORD, at: AT, cost: [2, 1, 1] });
  const application = await createApp({
    store,
    deriver,
    coding,
    loadActors: async () => actors,
    version: "e2e",
    now: Date.now,
    localUser: "sitting-here",
    hosts: ["127.0.0.1"],
    // Pages that are added by address stand on this machine.
    isAllowed: () => true,
    webFolder: APP,
  });
  const server = await startServer(application.app, { host: "127.0.0.1", port: 0 });
  return {
    url: server.url,
    reports: ids,
    store,
    close: async () => {
      await application.close();
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const AT = "2026-01-02T03:04:05.000Z";

async function noWorkers(): Promise<never> {
  throw new Error("the tests code on one thread");
}

async function fill(
  store: Store,
  reports: readonly StartReport[],
  means: Pick<Parameters<typeof ingest>[1], "coding" | "deriver">,
): Promise<readonly string[]> {
  const ids: string[] = [];
  const arrivals = async function* () {
    for (const { text, ...facts } of reports)
      yield typedArrival({ text, by: "test", facts: { language: "en", ...facts } });
  };
  for await (const event of ingest(arrivals(), { store, by: "zenobia", now: () => AT, ...means }))
    if (event.kind === "coded") ids.push(event.report);
  return ids;
}
