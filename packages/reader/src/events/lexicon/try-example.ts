import type { CodedReport, Report } from "@zenobia/model";
import type { PredicateEntry, PredicateExample } from "../predicate.ts";
import { type CodedItem, codedBy } from "./coded-by.ts";

/** Day on which examples are published: "on Monday" is 28 March 2016. */
const PUBLISHED = "2016-03-28";

/** What came of an example. */
export interface ExampleResult {
  readonly example: PredicateExample;
  /** Whether something was coded that is all that the example says. */
  readonly isMet: boolean;
  /** What was coded of the entry's kind. */
  readonly coded: readonly CodedItem[];
}

/** Codes the sentence of an example and looks whether what its entry leads to is there. */
export function tryExample(
  entry: PredicateEntry,
  example: PredicateExample,
  code: (report: Report) => CodedReport,
): ExampleResult {
  const { text } = example;
  const coded = codedBy(entry, code({ id: entry.id, published: PUBLISHED, text }), text);
  return { example, isMet: coded.some((item) => meets(item, example)), coded };
}

function meets(item: CodedItem, example: PredicateExample): boolean {
  return (
    (example.actor ?? []).every((name) => holds(item.actor, name)) &&
    (example.recipient ?? []).every((name) => holds(item.recipient, name)) &&
    (example.place === undefined || holds(item.place, example.place)) &&
    (example.control === undefined || item.control.includes(example.control)) &&
    (["mode", "status"] as const).every(
      (field) => example[field] === undefined || example[field] === item[field],
    )
  );
}

/** An expected name is found when it is one of the names, or one holds the other as whole words. */
function holds(names: readonly string[], expected: string): boolean {
  const wanted = ` ${plain(expected)} `;
  return names.some(
    (name) => ` ${plain(name)} `.includes(wanted) || wanted.includes(` ${plain(name)} `),
  );
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an) /u, "")
    .replace(/['’]s$/u, "");
}
