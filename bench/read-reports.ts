import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "@zenobia/model";

/** Reads reports of a `.jsonl` file, or of a folder of `ID.txt` with `ID.meta.json` beside them. */
export function readReports(path: string): readonly Report[] {
  if (!statSync(path).isDirectory())
    return readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Report);
  const names = readdirSync(path).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => {
    const meta = readFileSync(join(path, name.replace(/\.txt$/u, ".meta.json")), "utf8");
    const text = readFileSync(join(path, name), "utf8");
    return { ...(JSON.parse(meta) as Omit<Report, "text">), text };
  });
}
