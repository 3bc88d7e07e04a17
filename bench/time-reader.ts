import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Report } from "@zenobia/model";
import type { Reader } from "@zenobia/reader";

const MEBIBYTE = 2 ** 20;

/** How fast reports were coded, in how much memory, and whether two runs gave the same bytes. */
export interface ReaderTimes {
  readonly reports: number;
  readonly rounds: number;
  readonly sentences: number;
  readonly failed: number;
  readonly sentencesPerSecond: number;
  readonly reportMsP50: number;
  readonly reportMsP95: number;
  readonly peakRssMib: number;
  /** Heap in use after the last round less that after the first, both after collecting. */
  readonly heapGrowthMib: number;
  readonly sameBytesEachRound: boolean;
}

interface Round {
  readonly times: readonly number[];
  readonly failed: number;
  readonly digest: string;
}

/** Codes all reports in each round, on one core, after a round to warm up. */
export function timeReader(
  reader: Reader,
  reports: readonly Report[],
  rounds: number,
): ReaderTimes {
  const sentences = countSentences(reader, reports);
  const collect = garbageCollector();
  const first = runRound(reader, reports);
  const heapBefore = collect();
  const timed = Array.from({ length: rounds }, () => runRound(reader, reports));
  const heapGrowth = collect() - heapBefore;
  const times = timed.flatMap((round) => round.times).sort((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    reports: reports.length,
    rounds,
    sentences,
    failed: first.failed,
    sentencesPerSecond: Math.round((sentences * rounds * 1000) / total),
    reportMsP50: quantile(times, 0.5),
    reportMsP95: quantile(times, 0.95),
    peakRssMib: Math.round(process.resourceUsage().maxRSS / 1024),
    heapGrowthMib: Math.round((heapGrowth / MEBIBYTE) * 10) / 10,
    sameBytesEachRound: timed.every(({ digest }) => digest === first.digest),
  };
}

function countSentences(reader: Reader, reports: readonly Report[]): number {
  return reports.reduce((sum, { text }) => sum + reader.parse(text).length, 0);
}

function runRound(reader: Reader, reports: readonly Report[]): Round {
  const digest = createHash("sha256");
  const times: number[] = [];
  let failed = 0;
  for (const report of reports) {
    const sha256 = createHash("sha256").update(report.text).digest("hex");
    const start = performance.now();
    try {
      const coded = reader.code(report, sha256);
      times.push(performance.now() - start);
      digest.update(JSON.stringify(coded));
    } catch (error) {
      failed += 1;
      console.error(`${report.id}: ${String(error)}`);
    }
  }
  return { times, failed, digest: digest.digest("hex") };
}

function quantile(ascending: readonly number[], share: number): number {
  const value =
    ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}

function garbageCollector(): () => number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  return () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
}
