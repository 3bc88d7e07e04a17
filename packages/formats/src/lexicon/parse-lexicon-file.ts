import { PLOVER } from "@zenobia/model";
import type { z } from "zod";
import { error, type Issue, quoted, warning } from "../issue.ts";
import { readYaml, schemaIssues, withoutNulls, type YamlSource } from "../yaml-source.ts";
import type { LexiconEntry } from "./lexicon-entry.ts";
import { dropSchema, entrySchema } from "./schema.ts";

/** What a file of predicates holds, as far as it could be read, and what is wrong with the rest. */
export interface LexiconFile {
  readonly entries: readonly LexiconEntry[];
  /** Ids of built-in entries that shall go. */
  readonly dropped: readonly string[];
  readonly issues: readonly Issue[];
}

/** Most entries of a file; the built-in lexicon has some 1,500. */
const MOST_ENTRIES = 20_000;

/**
 * Reads a file of predicates: a YAML list of entries, and of `drop: ID` for built-in ones that shall go.
 *
 * Entries that are wrong are left out and told with their line; the others are given.
 */
export function parseLexiconFile(text: string): LexiconFile {
  const source = readYaml(text);
  if ("rule" in source) return { ...EMPTY, issues: [source] };
  const { value } = source;
  if (!Array.isArray(value))
    return { ...EMPTY, issues: [error(1, "schema", "a file of predicates is a list of entries")] };
  if (value.length > MOST_ENTRIES)
    return {
      ...EMPTY,
      issues: [error(1, "schema", `a file has at most ${MOST_ENTRIES} entries: split it`)],
    };
  return readEntries(value, source);
}

const EMPTY: LexiconFile = { entries: [], dropped: [], issues: [] };

function readEntries(list: readonly unknown[], source: YamlSource): LexiconFile {
  const entries: LexiconEntry[] = [];
  const dropped: string[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const [at, item] of list.entries()) {
    const value = withoutNulls(item);
    const line = source.lineOf([at]);
    if (isDrop(value)) {
      const drop = readWith(dropSchema, value, { at, source, issues });
      if (drop) dropped.push(drop.drop);
      continue;
    }
    const entry = readWith(entrySchema, value, { at, source, issues });
    if (!entry) continue;
    const problems = problemsOf(entry, seen);
    issues.push(...problems.map((problem) => error(line, "entry", `${entry.id}: ${problem}`)));
    if (problems.length > 0) continue;
    if ((entry.examples ?? []).length === 0)
      issues.push(
        warning(line, "no-example", `${entry.id}: nothing shows that it works: write an example`),
      );
    seen.add(entry.id);
    entries.push(entry);
  }
  return { entries, dropped, issues };
}

function isDrop(value: unknown): boolean {
  return typeof value === "object" && value !== null && "drop" in value;
}

interface Reading {
  readonly at: number;
  readonly source: YamlSource;
  readonly issues: Issue[];
}

function readWith<T>(
  schema: z.ZodType<T>,
  value: unknown,
  { at, source, issues }: Reading,
): T | undefined {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  issues.push(...schemaIssues(read.error, [at], source, nameOf(value)));
  return undefined;
}

function nameOf(value: unknown): string {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? `${quoted(id)}: ` : "";
}

/** What no schema can say of an entry. */
function problemsOf(entry: LexiconEntry, seen: ReadonlySet<string>): readonly string[] {
  const { id, type, mode } = entry;
  const words = [entry.verb, entry.noun, entry.adjective].flatMap((list) => list ?? []);
  const leadsNowhere =
    type === "none" && !entry.control && !entry.relation && !entry.figure && !entry.content;
  const isWrongMode =
    mode !== undefined && (type === "none" || !Object.hasOwn(PLOVER[type].modes, mode));
  return [
    ...(seen.has(id) ? ["the id stands twice"] : []),
    ...(words.length === 0 ? ["no verb, noun or adjective leads to it"] : []),
    ...(leadsNowhere
      ? ["type none needs control, relation, figure or content: else it says nothing"]
      : []),
    ...(isWrongMode ? [`${type} has no mode ${quoted(mode)}`] : []),
  ];
}
