import { readdirSync, readFileSync } from "node:fs";
import type { GoldReport, Report } from "@zenobia/model";

const CORPUS = new URL("../../../corpus/", import.meta.url);

/** A report of the project's own corpus with its coding by hand. */
export interface CorpusReport {
  readonly report: Report;
  readonly gold: GoldReport;
}

/** Reads all reports of `corpus/`, ordered by id. */
export function loadCorpus(): readonly CorpusReport[] {
  return readdirSync(new URL("texts/", CORPUS))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => loadCorpusReport(name.slice(0, -".txt".length)));
}

/** Reads one report of `corpus/`. */
export function loadCorpusReport(id: string): CorpusReport {
  const text = readFileSync(new URL(`texts/${id}.txt`, CORPUS), "utf8");
  const meta = readJson(`texts/${id}.meta.json`) as Omit<Report, "text">;
  return { report: { ...meta, text }, gold: readJson(`gold/${id}.json`) as GoldReport };
}

/** A passage of `corpus/passages`: a short text with its coding by hand, and what it may be used for. */
export interface Passage extends CorpusReport {
  readonly split: "train" | "dev" | "test";
  readonly register: string;
  readonly region: string;
}

interface PassageLine {
  readonly id: string;
  readonly published: string;
  readonly publisher: string;
  readonly register: string;
  readonly region: string;
  readonly split: Passage["split"];
  readonly text: string;
  readonly gold: Omit<GoldReport, "id">;
}

/** Reads all passages of `corpus/passages`, file by file in the order of their names. */
export function loadPassages(): readonly Passage[] {
  return readdirSync(new URL("passages/", CORPUS))
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(`passages/${name}`, CORPUS), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => passageOf(JSON.parse(line) as PassageLine)),
    );
}

function passageOf({ gold, register, region, split, ...report }: PassageLine): Passage {
  return { report, gold: { id: report.id, ...gold }, register, region, split };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, CORPUS), "utf8"));
}
