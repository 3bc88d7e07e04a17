import type { z } from "zod";
import type { Issue } from "../issue.ts";
import {
  readYaml,
  schemaIssues,
  withoutNulls,
  type YamlPath,
  type YamlSource,
} from "../yaml-source.ts";
import type { ActorFile, Placed } from "./actor-file.ts";
import { actorSchema, agentSchema, fileSchema, stateSchema } from "./schema.ts";

/**
 * Reads a file of actors in the project's own format (YAML).
 *
 * Entries that are wrong are left out and told with their line; the others are given.
 */
export function parseActorFile(text: string): ActorFile {
  const source = readYaml(text);
  if ("rule" in source) return { ...EMPTY, issues: [source] };
  return readFile(source);
}

const EMPTY: ActorFile = { hasSources: false, actors: [], agents: [], states: [], issues: [] };

function readFile(source: YamlSource): ActorFile {
  const file = fileSchema.safeParse(source.value ?? {});
  if (!file.success) return { ...EMPTY, issues: schemaIssues(file.error, [], source) };
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
  readonly source: YamlSource;
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
  path: YamlPath,
  { schema, source, issues }: Reading<T>,
): readonly Placed<T>[] {
  const read = schema.safeParse(withoutNulls(value));
  if (!read.success) {
    issues.push(...schemaIssues(read.error, path, source, nameOf(value)));
    return [];
  }
  const lineOf = (part: YamlPath): number => source.lineOf([...path, ...part]);
  return [{ line: lineOf([]), entry: read.data, lineOf }];
}

function nameOf(value: unknown): string {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? `${id}: ` : "";
}
