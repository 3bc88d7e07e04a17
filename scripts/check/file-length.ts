import { readFileSync } from "node:fs";
import type { CheckResult } from "./check-result.ts";
import { repositoryFiles } from "./repository-files.ts";

const MOST_LINES_OF_CODE = 400;
const GENERATED = /^\/\/ Generated from /u;

/** Fails for source files of more than 400 lines of code; generated ones are exempt. */
export function checkFileLength(): CheckResult {
  const files = repositoryFiles("packages/*/src/**/*.ts", "packages/*/src/**/*.tsx").filter(
    (file) => !isExempt(file),
  );
  const long = files
    .map((file) => ({ file, lines: linesOfCode(readFileSync(file, "utf8")) }))
    .filter(({ lines }) => lines > MOST_LINES_OF_CODE);
  return {
    problems: long.map(
      ({ file, lines }) =>
        `${file}: ${lines} lines of code, at most ${MOST_LINES_OF_CODE}: part it`,
    ),
    note: `${files.length} files`,
  };
}

function isExempt(file: string): boolean {
  return GENERATED.test(readFileSync(file, "utf8"));
}

/** Counts lines that are neither blank nor only a comment. */
export function linesOfCode(source: string): number {
  return source.split("\n").filter((line) => !/^\s*(?:\/\/|\/\*|\*|$)/u.test(line)).length;
}
