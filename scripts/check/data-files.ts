import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LintedFile, lintActors, parseActorFile } from "@zenobia/formats";
import { foldName } from "@zenobia/reader";
import { LineCounter, parseDocument } from "yaml";
import type { CheckResult } from "./check-result.ts";

/** Folders of data that have no schema: only that they are YAML is checked. */
const PLAIN = ["places", "predicates", "words"];

/** Warnings of the lint that our own data may not have: every group and leader names its source, every noun stands once. */
const REQUIRED: ReadonlySet<string> = new Set(["no-source", "doubled-noun"]);

/** Fails for data that the reader is built from and that is not as its README says. */
export function checkDataFiles(root: string): CheckResult {
  const actors = yamlIn(join(root, "actors")).map(
    (name): LintedFile => ({ name, file: parseActorFile(readFileSync(name, "utf8")) }),
  );
  const issues = lintActors(actors, { isKnown: () => false, fold: foldName });
  const errors = issues
    .filter(({ severity, rule }) => severity === "error" || REQUIRED.has(rule))
    .map(({ file, line, rule, message }) => `${file}:${line}: ${message} (${rule})`);
  const others = PLAIN.flatMap((folder) => yamlIn(join(root, folder)));
  const broken = others.flatMap((name) => yamlProblems(name, readFileSync(name, "utf8")));
  const warnings = issues.length - errors.length;
  return {
    problems: [...errors, ...broken],
    note: `${actors.length + others.length} files, ${warnings} warnings (zenobia actors check)`,
  };
}

function yamlIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => join(folder, name));
}

/** What keeps a text from being YAML, with its line. */
export function yamlProblems(name: string, text: string): readonly string[] {
  const lines = new LineCounter();
  const { errors, warnings } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return [...errors, ...warnings].map(
    ({ pos, message }) => `${name}:${lines.linePos(pos[0]).line}: ${message}`,
  );
}
