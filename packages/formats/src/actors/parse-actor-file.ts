import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { error, type Issue, quoted } from "../issue.ts";
import type { ActorFile, Placed } from "./actor-file.ts";
import { actorSchema, agentSchema, fileSchema, stateSchema } from "./schema.ts";

type Path = readonly (string | number)[];

/** The YAML of a file, by path. */
interface Source {
  readonly lineOf: (path: Path) => number;
}

/** Most aliases that a file may use: a few lines of them can stand for gigabytes. */
const MAX_ALIASES = 100;

/**
 * Reads a file of actors in the project's own format (YAML).
 *
 * Entries that are wrong are left out and told with their line; the others are given.
 */
export function parseActorFile(text: string): ActorFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    return { ...EMPTY, issues: [error(line, "yaml", broken.message)] };
  }
  const source: Source = {
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const start = startOf(document.contents, path.slice(0, length));
        if (start !== undefined) return lines.linePos(start).line;
      }
      return 1;
    },
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    return { ...EMPTY, issues: [error(1, "yaml", String(cause))] };
  }
  return readFile(value, source);
}

const EMPTY: ActorFile = { hasSources: false, actors: [], agents: [], states: [], issues: [] };

/** Where a part of the document starts; of a pair, where its key does. */
function startOf(root: unknown, path: Path): number | undefined {
  let node: unknown = root;
  let start: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      node = pair?.value;
    } else {
      node = typeof step === "number" ? itemOf(node, step) : undefined;
      start = isNode(node) ? node.range?.[0] : undefined;
    }
    if (start === undefined) return undefined;
  }
  return start;
}

function itemOf(node: unknown, at: number): unknown {
  return isSeq(node) ? node.items[at] : undefined;
}

function readFile(value: unknown, source: Source): ActorFile {
  const file = fileSchema.safeParse(value ?? {});
  if (!file.success) return { ...EMPTY, issues: issuesOf(file.error, [], source) };
  const issues: Issue[] = [];
  const { actors, agents, states, sources } = file.data;
  return {
    hasSources: (sources?.length ?? 0) > 0,
    actors: listOf(actors ?? [], { schema: actorSchema, name: "actors", source, issues }),
    agents: listOf(agents ?? [], { schema: agentSchema, name: "agents", source, issues }),
    states: Object.entries(states ?? {}).flatMap(([code, entry]) =>
      entryOf(entry, ["states", code], { schema: stateSchema, source, issues }).map((placed) => ({
        ...placed,
        code,
      })),
    ),
    issues,
  };
}

interface Reading<T> {
  readonly schema: z.ZodType<T>;
  readonly source: Source;
  readonly issues: Issue[];
}

function listOf<T>(
  list: readonly unknown[],
  reading: Reading<T> & { readonly name: string },
): readonly Placed<T>[] {
  return list.flatMap((entry, at) => entryOf(entry, [reading.name, at], reading));
}

function entryOf<T>(
  value: unknown,
  path: Path,
  { schema, source, issues }: Reading<T>,
): readonly Placed<T>[] {
  const read = schema.safeParse(withoutNulls(value));
  if (!read.success) {
    issues.push(...issuesOf(read.error, path, source, nameOf(value)));
    return [];
  }
  const lineOf = (part: Path): number => source.lineOf([...path, ...part]);
  return [{ line: lineOf([]), entry: read.data, lineOf }];
}

/** An entry, the list of its offices, an office. */
const DEEPEST = 3;

/** `until:` with nothing behind it is read as not written. */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([field, item]) => [field, withoutNulls(item, depth + 1)]),
  );
}

function nameOf(value: unknown): string {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? `${id}: ` : "";
}

function issuesOf(wrong: z.ZodError, path: Path, source: Source, name = ""): readonly Issue[] {
  return wrong.issues.flatMap((issue) => {
    const inner = issue.path.filter((step) => typeof step !== "symbol");
    const field = inner.length === 0 ? "" : `${inner.join(".")}: `;
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) =>
        error(
          source.lineOf([...path, ...inner, key]),
          "schema",
          `${name}${field}there is no field ${quoted(key)}`,
        ),
      );
    return [error(source.lineOf([...path, ...inner]), "schema", `${name}${field}${issue.message}`)];
  });
}
