import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { tryExample } from "../../src/events/lexicon/try-example.ts";
import type { PredicateEntry } from "../../src/events/predicate.ts";
import { loadRulesReader } from "../load-reader.ts";

const FOLDER = new URL("../../data/predicates/", import.meta.url);

const reader = loadRulesReader();

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

describe.each(files)("predicates of %s", (file) => {
  const entries: readonly PredicateEntry[] = parse(readFileSync(new URL(file, FOLDER), "utf8"));
  const cases = entries.flatMap((entry) =>
    (entry.examples ?? []).map((example) => ({
      entry,
      example,
      name: `${entry.id}: ${example.text}`,
    })),
  );

  test.each(cases)("$name", ({ entry, example }) => {
    const { isMet, coded } = tryExample(entry, example, (report) => reader.code(report, ""));
    expect(isMet, JSON.stringify(coded)).toBe(true);
  });

  // "No entry without an example that fails when it is removed."
  test("every entry is needed by an example of its own", () => {
    const idle = entries.filter((entry) => !reader.tryEntry(entry).isNeeded);
    expect(idle.map(({ id }) => id)).toEqual([]);
  }, 120_000);

  test("every entry has an example", () => {
    expect(entries.filter((entry) => !entry.examples?.length).map((entry) => entry.id)).toEqual([]);
  });
});
