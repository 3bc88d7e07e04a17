import type { EntryTrial, ExampleResult } from "@zenobia/reader";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { issueNote } from "../knowledge-files/issue-notes.ts";
import { readLexiconFiles } from "./read-lexicon-files.ts";

/** Options of `zenobia lexicon test`, as the call gives them. */
export interface TestFlags {
  readonly strict?: true;
}

/** Runs the examples of files of predicates and tells which hold, and which entries nothing needs. */
export async function testLexicon(
  paths: readonly string[],
  { strict }: TestFlags,
  io: Io,
): Promise<ExitCode> {
  const files = await readLexiconFiles(paths, io);
  const reader = await io.loadReader({ lexicon: files.map(({ additions }) => additions) });
  const issues = files.flatMap((file) => file.issues);
  await io.stdout.write(issues.map(issueNote).join(""));
  const trials: EntryTrial[] = [];
  for (const entry of files.flatMap(({ additions }) => additions.entries)) {
    const trial = reader.tryEntry(entry);
    trials.push(trial);
    await io.stdout.write(trialLines(entry.id, trial));
    if (io.stdout.isClosed) break;
  }
  const results = trials.flatMap((trial) => trial.results);
  const failed = results.filter(({ isMet }) => !isMet).length;
  const idle = trials.filter(isIdle).length;
  await io.stderr.write(
    `zenobia: ${many(trials.length, "entry", "entries")}, ${many(results.length, "example", "examples")}: ${failed} failed, ${idle} not needed\n`,
  );
  const isWrong = failed > 0 || issues.some(({ severity }) => severity === "error");
  return isWrong || (strict === true && idle > 0) ? EXIT.failed : EXIT.done;
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** All holds, and would without the entry. */
function isIdle({ results, isNeeded }: EntryTrial): boolean {
  return results.length > 0 && !isNeeded && results.every(({ isMet }) => isMet);
}

function trialLines(id: string, trial: EntryTrial): string {
  const failed = trial.results.filter(({ isMet }) => !isMet);
  const lines = failed.flatMap((result) => failureLines(id, result));
  if (isIdle(trial)) lines.push(["idle", `${id}: every example holds without it`]);
  else if (failed.length === 0)
    lines.push(["ok", `${id}: ${many(trial.results.length, "example", "examples")}`]);
  return lines.map(([head, line]) => `${head.padEnd(HEAD_WIDTH)}${displayText(line)}\n`).join("");
}

/** What a line is about, and what it says. */
type Line = readonly [head: string, text: string];

/** "FAILED" and two blanks. */
const HEAD_WIDTH = 8;

function failureLines(id: string, { example, coded }: ExampleResult): Line[] {
  const { text, ...expected } = example;
  const found = coded.map((item): Line => ["", `coded: ${wordsOf({ ...item })}`]);
  const nothing: readonly Line[] = [["", "coded: nothing of the kind"]];
  return [
    ["FAILED", `${id}: ${text}`],
    ["", `expected: ${wordsOf(expected) || "anything of the kind"}`],
    ...(found.length === 0 ? nothing : found),
  ];
}

/** "actor Rebels; place Goma": what is given of some fields. */
function wordsOf(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([field, value]): readonly [string, string] => [
      field,
      Array.isArray(value) ? [...new Set(value)].join(", ") : String(value),
    ])
    .filter(([, value]) => value !== "")
    .map(([field, value]) => `${field} ${value}`)
    .join("; ");
}
