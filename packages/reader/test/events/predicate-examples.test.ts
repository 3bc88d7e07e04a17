import { readdirSync, readFileSync } from "node:fs";
import type { CodedReport } from "@zenobia/model";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { PredicateEntry, PredicateExample } from "../../src/events/predicate.ts";
import { loadRulesReader } from "../load-reader.ts";

/** Day on which the examples are published: "on Monday" is 28 March 2016. */
const PUBLISHED = "2016-03-28";
const FOLDER = new URL("../../data/predicates/", import.meta.url);

const reader = loadRulesReader();

/** What an example expects, or what a coding found, in the same words. */
interface Found {
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
}

function namesIn(coded: CodedReport, text: string): (ids: readonly string[]) => readonly string[] {
  return (ids) =>
    ids.flatMap((id) => {
      const actor = coded.actors.find((other) => other.id === id);
      return actor
        ? [actor.name, ...actor.mentions.map(([start, end]) => text.slice(start, end))]
        : [];
    });
}

function foundBy(entry: PredicateEntry, coded: CodedReport, text: string): readonly Found[] {
  const names = namesIn(coded, text);
  const both = entry.parties === "both";
  if (entry.type !== "none") {
    return coded.events
      .filter((event) => event.type === entry.type)
      .map(({ actor, recipient }) =>
        both
          ? { actor: names([...actor, ...recipient]), recipient: names([...actor, ...recipient]) }
          : { actor: names(actor), recipient: names(recipient) },
      );
  }
  if (entry.relation) {
    const isTurned = entry.relation.subject === "recipient";
    return coded.relations
      .filter(({ kind }) => kind === entry.relation?.kind)
      .map(({ subject, object }) => ({
        actor: names([isTurned ? object : subject]),
        recipient: names([isTurned ? subject : object]),
      }));
  }
  if (entry.figure) {
    return coded.figures
      .filter(({ measure }) => measure === entry.figure)
      .map(() => ({ actor: [], recipient: [] }));
  }
  if (!entry.control) return contentOf(entry, coded, names);
  const isTurned = entry.control.holder === "recipient";
  return coded.control.map(({ holder, from }) => {
    const other = from === undefined ? [] : [from];
    return {
      actor: names(isTurned ? other : [holder]),
      recipient: names(isTurned ? [holder] : other),
    };
  });
}

/** What an entry that is no event itself makes of the action under it: an event of that status. */
function contentOf(
  { content }: PredicateEntry,
  { events }: CodedReport,
  names: (ids: readonly string[]) => readonly string[],
): readonly Found[] {
  return events
    .filter(({ status }) => status === content)
    .map(({ actor, recipient }) => ({ actor: names(actor), recipient: names(recipient) }));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an) /u, "")
    .replace(/['’]s$/u, "");
}

/** An expected name is found when it is one of the names, or one holds the other as whole words. */
function holds(names: readonly string[], expected: string): boolean {
  const wanted = ` ${plain(expected)} `;
  return names.some(
    (name) => ` ${plain(name)} `.includes(wanted) || wanted.includes(` ${plain(name)} `),
  );
}

function meets(found: Found, example: PredicateExample): boolean {
  return (
    (example.actor ?? []).every((name) => holds(found.actor, name)) &&
    (example.recipient ?? []).every((name) => holds(found.recipient, name))
  );
}

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
    const { text } = example;
    const coded = reader.code({ id: entry.id, published: PUBLISHED, text }, "");
    const found = foundBy(entry, coded, text);
    expect(
      found.some((one) => meets(one, example)),
      JSON.stringify(found),
    ).toBe(true);
  });

  test("every entry has an example", () => {
    expect(entries.filter((entry) => !entry.examples?.length).map((entry) => entry.id)).toEqual([]);
  });
});
