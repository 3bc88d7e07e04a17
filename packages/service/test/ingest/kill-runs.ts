import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkEntry, EMPTY_CHAIN, type Store } from "@zenobia/record";
import { sha256Of } from "../../src/ingest/kept-coding.ts";

/** How a run of kills is made. */
export interface KillPlan {
  /** Of the record. */
  readonly place: string;
  /** Where the file of reports is written. */
  readonly folder: string;
  readonly reports: number;
  readonly kills: number;
  /** In [0, 1): how far into the time that one run takes each kill comes. */
  readonly random: () => number;
  /** Longest time between the opening of the record and a kill. */
  readonly withinMs: number;
}

/** What the children told, killed or not. */
export interface KillResult {
  /** Inputs that were told as coded, in the order in which they were told. */
  readonly coded: readonly string[];
  /** Kills that came before the record was even open. */
  readonly early: number;
}

const CHILD = new URL("./kill-child.ts", import.meta.url);
const EARLY_SHARE = 0.1;

/** Ingests one file again and again, kills the process each time, and lets the last run end. */
export async function killRuns(plan: KillPlan): Promise<KillResult> {
  const path = join(plan.folder, "reports.jsonl");
  await writeFile(path, linesOf(plan.reports));
  const coded: string[] = [];
  let early = 0;
  for (let kill = 0; kill < plan.kills; kill += 1) {
    const told = await runChild([plan.place, path], plan);
    if (!told.includes("open")) early += 1;
    coded.push(...codedIn(told));
  }
  coded.push(...codedIn(await runChild([plan.place, path])));
  return { coded, early };
}

function linesOf(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const text = `Rebels attacked the town of Goma with ${at} men on Sunday, residents said.`;
    return `${JSON.stringify({ id: at, published: "2012-11-21", text })}\n`;
  }).join("");
}

function codedIn(told: readonly string[]): readonly string[] {
  return told.filter((line) => line.startsWith("coded ")).map((line) => line.slice(6));
}

/** Runs a child, and kills it when the plan says so; gives the whole lines that it wrote. */
async function runChild(
  args: readonly string[],
  plan?: Pick<KillPlan, "random" | "withinMs">,
): Promise<readonly string[]> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=@zenobia/source", CHILD.pathname, ...args],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let written = "";
  let complaint = "";
  let isTimed = false;
  const kill = (): boolean => child.kill("SIGKILL");
  const killAfter = (share: number): void => {
    if (plan) setTimeout(kill, share * plan.withinMs);
  };
  // Some kills come while the record is being opened.
  if (plan && plan.random() < EARLY_SHARE) killAfter(plan.random());
  child.stderr.on("data", (piece) => {
    complaint += piece;
  });
  child.stdout.on("data", (piece) => {
    written += piece;
    if (!isTimed && written.startsWith("open\n")) {
      isTimed = true;
      if (plan) killAfter(plan.random());
    }
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== null && code !== 0) throw new Error(`the child failed: ${complaint}`);
  return written.split("\n").slice(0, -1);
}

/** What a record holds after the kills, counted, and where its chain breaks. */
export async function examine(store: Store): Promise<{
  readonly reports: readonly string[];
  readonly codings: number;
  readonly breaks: readonly unknown[];
}> {
  const reports: string[] = [];
  let codings = 0;
  let end = EMPTY_CHAIN;
  const breaks: unknown[] = [...(await store.unlogged())];
  for await (const { entry, digest } of store.audit()) {
    const found = checkEntry(entry, end, { digest, sha256: sha256Of });
    if (found) breaks.push(found);
    end = entry;
    if (entry.kind === "report") reports.push(entry.subject);
    if (entry.kind === "coding") codings += 1;
  }
  return { reports, codings, breaks };
}
