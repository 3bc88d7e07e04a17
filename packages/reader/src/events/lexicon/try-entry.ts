import type { CodedReport, Report } from "@zenobia/model";
import type { Knowledge } from "../../knowledge.ts";
import { lexiconWithout, type PredicateEntry } from "../predicate.ts";
import { type ExampleResult, tryExample } from "./try-example.ts";

/** What came of the examples of an entry. */
export interface EntryTrial {
  readonly results: readonly ExampleResult[];
  /** Whether an example that is met is not met without the entry; where none is, nothing shows what the entry is good for. */
  readonly isNeeded: boolean;
}

/** Runs the examples of an entry, with it and without it. */
export function tryEntry(
  entry: PredicateEntry,
  knowledge: Knowledge,
  code: (report: Report, knowledge: Knowledge) => CodedReport,
): EntryTrial {
  const less = { ...knowledge, predicates: lexiconWithout(knowledge.predicates, entry.id) };
  const results = (entry.examples ?? []).map((example) =>
    tryExample(entry, example, (report) => code(report, knowledge)),
  );
  const isNeeded = results.some(
    ({ example, isMet }) =>
      isMet && !tryExample(entry, example, (report) => code(report, less)).isMet,
  );
  return { results, isNeeded };
}
