import { readFileSync } from "node:fs";

/** Field 22 of `/proc/PID/stat`; the 20th after the name, which may hold blanks and brackets. */
const START_FIELD = 19;

/** When a process started, as the system tells it; `undefined` where it does not. Equal for one process only. */
export function processStart(pid: number): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return `${boot} ${fields[START_FIELD] ?? ""}`;
  } catch {
    return undefined;
  }
}
