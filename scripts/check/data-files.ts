import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type LintedFile, lintActors, parseActorFile } from "@zenobia/formats";
import { foldName } from "@zenobia/reader";
import { LineCounter, parse, parseDocument } from "yaml";
import type { PredicateEntry } from "../../packages/reader/src/events/predicate.ts";
import { readGazetteerReference } from "../../packages/reader/tools/gazetteer/gazetteer-reference.ts";
import { lintPlaces } from "../../packages/reader/tools/gazetteer/lint-places.ts";
import type { CheckResult } from "./check-result.ts";
import { predicateProblems } from "./predicate-problems.ts";
import { type TypedData, typeProblems } from "./typed-data.ts";

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
  const others = ["places", "predicates", "words"].flatMap((folder) => yamlIn(join(root, folder)));
  const broken = others.flatMap((name) => yamlProblems(name, readFileSync(name, "utf8")));
  // What is no YAML has no content to look at.
  const wrong = broken.length > 0 ? broken : contentProblems(root);
  const warnings = issues.length - errors.length;
  return {
    problems: [...errors, ...wrong],
    note: `${actors.length + others.length} files, ${warnings} warnings (zenobia actors check)`,
  };
}

interface DataFile {
  readonly name: string;
  readonly content: unknown;
}

function contentProblems(root: string): readonly string[] {
  const read = (folder: string): readonly DataFile[] =>
    yamlIn(join(root, folder)).map((name) => ({
      name,
      content: parse(readFileSync(name, "utf8")) as unknown,
    }));
  const [words, predicates] = [read("words"), read("predicates")];
  const mistyped = typeProblems(".", [...words.map(wordsOf), ...predicates.map(predicatesOf)]);
  const places = lintPlaces(read("places"), readGazetteerReference());
  if (mistyped.length > 0) return [...places, ...mistyped];
  // Their types having been checked, the files hold what they should.
  const classes = words
    .filter(({ name }) => basename(name).startsWith("classes"))
    .flatMap(({ content }) => Object.keys(content as object));
  const entries = predicates.map(({ name, content }) => ({
    name,
    entries: content as readonly PredicateEntry[],
  }));
  return [...places, ...predicateProblems(entries, classes)];
}

function wordsOf({ name, content }: DataFile): TypedData {
  const type = `WordsData[${JSON.stringify(basename(name, ".yaml"))}]`;
  return { name, content, from: "packages/reader/src/words-data.ts", type };
}

function predicatesOf({ name, content }: DataFile): TypedData {
  const from = "packages/reader/src/events/predicate.ts";
  return { name, content, from, type: "PredicateEntry[]" };
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
