import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { checkEntry, EMPTY_CHAIN, type Store } from "@zenobia/record";
import { expect } from "vitest";
import { sha256 } from "../src/sql/log.ts";

const CHILD = new URL("child-writer.ts", import.meta.url).pathname;
const RUN = ["--conditions=@zenobia/source", "--import", "tsx", CHILD];

/** Starts a process that keeps reports, kills it (`kill -9`) some time after its first, and gives the ids it acknowledged. */
export async function killWriter(
  place: string,
  { first, afterMs }: { readonly first: number; readonly afterMs: number },
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [...RUN, place, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  const ids: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (ids.length === 0) setTimeout(() => child.kill("SIGKILL"), afterMs);
    ids.push(line);
  }
  expect(await exit).toEqual([null, "SIGKILL"]);
  return ids;
}

/** Expects the chain to be whole, all ids to be kept, and nothing to be kept by halves. */
export async function expectWhole(store: Store, ids: readonly string[]): Promise<void> {
  let end = EMPTY_CHAIN;
  let reports = 0;
  let codings = 0;
  for await (const { entry, digest } of store.audit()) {
    expect(checkEntry(entry, end, { digest, sha256 })).toBeUndefined();
    if (entry.kind === "report") reports += 1;
    if (entry.kind === "coding") codings += 1;
    end = entry;
  }
  expect(await store.end()).toMatchObject({ sequence: end.sequence, hash: end.hash });
  expect(await store.unlogged()).toEqual([]);
  expect(await store.kept(ids)).toEqual(new Set(ids));
  expect(codings).toBe(reports);
  expect(reports).toBeGreaterThanOrEqual(new Set(ids).size);
}
