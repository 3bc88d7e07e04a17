import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Files of the repository that match a git glob, committed or new, ignored ones left out. */
export function repositoryFiles(...patterns: readonly string[]): readonly string[] {
  const globs = patterns.map((pattern) => `:(glob)${pattern}`);
  const options = ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--"];
  const listed = execFileSync("git", [...options, ...globs], { encoding: "utf8" });
  return [...new Set(listed.split("\0"))].filter((file) => file !== "" && existsSync(file)).sort();
}
