import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** A module that makes a run tell its peak memory, in KiB, at the end of standard error. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("PEAK " + process.resourceUsage().maxRSS))',
)}`;

/** How long the command takes from nothing to a coded report, and its memory. */
export interface CommandTimes {
  readonly runs: number;
  readonly coldStartMsMin: number;
  readonly coldStartMsMedian: number;
  readonly peakRssMib: number;
}

/** Runs `zenobia code` on one report, several times; the built command, not the source. */
export function timeCommand(report: string, runs: number): CommandTimes {
  const args = ["--import", TELL_PEAK, "packages/cli/bin/zenobia.js", "code", report];
  const measured = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`zenobia code ${report} ended with ${status}: ${stderr}`);
    const peak = Number(/PEAK (\d+)$/u.exec(stderr)?.[1] ?? 0) / 1024;
    return { ms: Math.round(performance.now() - start), peak: Math.round(peak) };
  });
  const times = measured.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    runs,
    coldStartMsMin: times[0] ?? 0,
    coldStartMsMedian: times[Math.floor(runs / 2)] ?? 0,
    peakRssMib: Math.max(...measured.map(({ peak }) => peak)),
  };
}
