import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { findBreaks, type RecordBreak, type Store } from "@zenobia/record";
import { sha256Of } from "../../src/ingest/kept-coding.ts";
import { derivedIn, deriverOf, toldDay, toldText, type Variety } from "../derive/told-reports.ts";

/** How a run of kills is made. */
export interface KillPlan {
  /** Of the record. */
  readonly place: string;
  /** Where the file of reports is written. */
  readonly folder: string;
  /** At most; the last run, which nobody kills, goes on to no more than a few reports after the kills. */
  readonly reports: number;
  readonly kills: number;
  /** In [0, 1): how far into the time that one run takes each kill comes. */
  readonly random: () => number;
  /** Longest time between the opening of the record and a kill. */
  readonly withinMs: number;
  /** How Node is told to run a child; from source when absent, which starts slowly. */
  readonly child?: readonly string[];
}

/** What the children told, killed or not. */
export interface KillResult {
  /** Inputs that were told as coded, in the order in which they were told. */
  readonly coded: readonly string[];
  /** Kills that came before the record was even open. */
  readonly early: number;
  /** Kills that came while something was derived. */
  readonly deriving: number;
  /** How many there were for the last run, and so are to be kept. */
  readonly reports: number;
}

/** What runs as a child. */
export const KILL_CHILD: string = new URL("./kill-child.ts", import.meta.url).pathname;

const FROM_SOURCE = ["--import", "tsx", "--conditions=@zenobia/source", KILL_CHILD];
const EARLY_SHARE = 0.1;
const REPORTS_AFTER = 20;

/** Ingests one file again and again, kills the process each time, and lets the last run end. */
export async function killRuns(plan: KillPlan): Promise<KillResult> {
  const { child = FROM_SOURCE } = plan;
  const path = join(plan.folder, "reports.jsonl");
  await writeFile(path, linesOf(plan.reports));
  const coded: string[] = [];
  let early = 0;
  let deriving = 0;
  for (let kill = 0; kill < plan.kills; kill += 1) {
    const told = await runChild([...child, plan.place, path], plan);
    if (!told.includes("open")) early += 1;
    if (told.at(-1) === "deriving") deriving += 1;
    coded.push(...codedIn(told));
  }
  // Each kill may come after a report was kept and before it was told.
  const reports = Math.min(plan.reports, coded.length + plan.kills + REPORTS_AFTER);
  await writeFile(path, linesOf(reports));
  coded.push(...codedIn(await runChild([...child, plan.place, path])));
  return { coded, early, deriving, reports };
}

/** Small blocks, as deriving from one report of an hour should not read all the others. */
const VARIETY: Variety = {
  towns: Array.from({ length: 47 }, (_, at) => `Town-${at}`),
  groups: Array.from({ length: 53 }, (_, at) => `Rebels-${at}`),
  days: 211,
};

function linesOf(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const told = { published: toldDay(at, VARIETY), text: toldText(at, VARIETY) };
    return `${JSON.stringify({ id: at, ...told })}\n`;
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
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "pipe", "pipe"] });
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

/** What a record holds after the kills. */
export interface Examined {
  readonly reports: readonly string[];
  readonly codings: number;
  /** Where its chain breaks. */
  readonly breaks: readonly RecordBreak[];
  readonly documents: number;
  /** What was derived between the kills is what is derived from nothing, to the byte. */
  readonly isDerivedWell: boolean;
}

/** Counts what a record holds, walks its chain, and derives all of it anew. */
export async function examine(store: Store): Promise<Examined> {
  const reports: string[] = [];
  let codings = 0;
  for await (const { kind, subject } of store.log()) {
    if (kind === "report") reports.push(subject);
    if (kind === "coding") codings += 1;
  }
  const breaks: RecordBreak[] = [];
  for await (const broken of findBreaks(store, sha256Of)) breaks.push(broken);
  await deriverOf(store).update();
  const derived = await derivedIn(store);
  await deriverOf(store).all();
  const isDerivedWell = isDeepStrictEqual(await derivedIn(store), derived);
  return { reports, codings, breaks, documents: derived.documents.length, isDerivedWell };
}
