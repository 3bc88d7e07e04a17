/**
 * Compiles data/** (YAML that people write) into assets/knowledge.json (what the reader loads).
 * Run by `npm run build`; fails with the file and line of what is wrong.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { ACTOR_KINDS, PLOVER_TYPES } from "@zenobia/model";
import { parse } from "yaml";
import { compileStates } from "./compile-states.ts";

const ROOT = join(import.meta.dirname, "..");

type Row = Record<string, unknown>;

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, "data", folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(ROOT, "data", folder, name));
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function rowsOf(value: unknown, path: string): readonly Row[] {
  if (!Array.isArray(value) || !value.every(isRow))
    throw new Error(`${path}: a list of entries was expected`);
  return value;
}

function compilePredicates(problems: string[]): readonly Row[] {
  const seen = new Set<string>();
  return filesIn("predicates").flatMap((path) =>
    rowsOf(readYaml(path), path).map((entry) => {
      const id = String(entry["id"]);
      if (seen.has(id)) problems.push(`${path}: id ${id} stands twice`);
      seen.add(id);
      const type = entry["type"];
      if (type !== "none" && !PLOVER_TYPES.some((known) => known === type))
        problems.push(`${path}: ${id}: ${String(type)} is no PLOVER type`);
      const { examples: _examples, ...rest } = entry;
      return rest;
    }),
  );
}

function compileWords(): Row {
  return Object.fromEntries(
    filesIn("words").map((path) => [basename(path, ".yaml"), readYaml(path)]),
  );
}

function compileActors(problems: string[]): Row {
  const actors: Row[] = [];
  const agents: Row[] = [];
  let states: Row = {};
  for (const path of filesIn("actors")) {
    const file = readYaml(path);
    if (!isRow(file)) throw new Error(`${path}: a map was expected`);
    if (basename(path) === "states.yaml") states = file;
    else if (Array.isArray(file["agents"])) agents.push(...rowsOf(file["agents"], path));
    else actors.push(...rowsOf(file["actors"] ?? [], path));
  }
  const seen = new Set<unknown>();
  for (const actor of actors) {
    if (seen.has(actor["id"])) problems.push(`actor id ${String(actor["id"])} stands twice`);
    seen.add(actor["id"]);
    if (!ACTOR_KINDS.some((kind) => kind === actor["kind"]))
      problems.push(`actor ${String(actor["id"])}: ${String(actor["kind"])} is no kind of actor`);
  }
  const countries: unknown = createRequire(import.meta.url)("world-countries/countries.json");
  const compiled = compileStates(countries, states);
  return { actors: [...compiled, ...actors.map(plainDates)], agents };
}

/** YAML reads 2015 as a number and 2015-10-01 as text or date; the reader wants text. */
function plainDates(value: Row): Row {
  return JSON.parse(
    JSON.stringify(value, (key, item: unknown) => {
      if ((key === "since" || key === "until") && item !== null && item !== undefined)
        return String(item).slice(0, 10);
      return item === null ? undefined : item;
    }),
  );
}

function readModel(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, "models", `${name}.json`), "utf8"));
}

const problems: string[] = [];
const knowledge = {
  words: compileWords(),
  predicates: compilePredicates(problems),
  actors: compileActors(problems),
  pairs: readModel("pairs-en"),
  events: readModel("events-en"),
  parties: readModel("parties-en"),
};
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
mkdirSync(join(ROOT, "assets"), { recursive: true });
writeFileSync(join(ROOT, "assets", "knowledge.json"), JSON.stringify(knowledge));
console.log(
  `knowledge.json: ${knowledge.predicates.length} predicate entries, ${(knowledge.actors["actors"] as unknown[]).length} actors`,
);
