import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { error, type Issue, quoted } from "./issue.ts";

/** A way to a part of a document: `["actors", 0, "offices"]`. */
export type YamlPath = readonly (string | number)[];

/** What a file of YAML holds, and where. */
export interface YamlSource {
  readonly value: unknown;
  /** Line (from 1) of a part; of what it is in where it is not written. */
  readonly lineOf: (path: YamlPath) => number;
}

/** Most aliases that a file may use: a few lines of them can stand for gigabytes. */
const MAX_ALIASES = 100;

/** Reads YAML and keeps the lines of its parts; an issue where it is none. */
export function readYaml(text: string): YamlSource | Issue {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) return error(lines.linePos(broken.pos[0]).line, "yaml", broken.message);
  const lineOf = (path: YamlPath): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const start = startOf(document.contents, path.slice(0, length));
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), lineOf };
  } catch (cause) {
    return error(1, "yaml", String(cause));
  }
}

/** Where a part of the document starts; of a pair, where its key does. */
function startOf(root: unknown, path: YamlPath): number | undefined {
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

/** An entry, a list in it, what the list holds, and a list in that. */
const DEEPEST = 4;

/** `until:` with nothing behind it is read as not written. */
export function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([field, item]) => [field, withoutNulls(item, depth + 1)]),
  );
}

/** What a schema says of a value, line by line; `name` goes before each message. */
export function schemaIssues(
  wrong: z.ZodError,
  path: YamlPath,
  { lineOf }: Pick<YamlSource, "lineOf">,
  name = "",
): readonly Issue[] {
  return wrong.issues.flatMap((issue) => {
    const inner = issue.path.filter((step) => typeof step !== "symbol");
    const field = inner.length === 0 ? "" : `${inner.join(".")}: `;
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) =>
        error(
          lineOf([...path, ...inner, key]),
          "schema",
          `${name}${field}there is no field ${quoted(key)}`,
        ),
      );
    return [error(lineOf([...path, ...inner]), "schema", `${name}${field}${issue.message}`)];
  });
}
