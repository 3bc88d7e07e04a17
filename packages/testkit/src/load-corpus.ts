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

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, CORPUS), "utf8"));
}
