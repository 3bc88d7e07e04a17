import type { GoldReport } from "@zenobia/model";
import { expect, test } from "vitest";
import { compareCodings, f1 } from "../../../record/src/index.ts";
import { loadCorpus } from "../../../testkit/src/index.ts";
import { goldDate, goldDays } from "../../src/gold/gold-days.ts";
import { goldOf } from "../../src/gold/print-gold.ts";
import { read } from "./hand-coding.ts";

const CORPUS = loadCorpus().map((entry) => [entry.report.id, entry] as const);

/** A date as it is written once it was read: a range has whole days. */
function settled(date: string | null): string | null {
  const days = date === null ? undefined : goldDays(date);
  return days ? goldDate(days) : date;
}

/** A coding without the other names of actors, whose order is that of the text once they were read. */
function withoutAliases({ actors, events, ...lists }: GoldReport): unknown {
  return {
    ...lists,
    actors: actors.map(({ aliases: _, ...actor }) => actor),
    events: events.map((event) => ({ ...event, date: settled(event.date) })),
    control: lists.control.map((row) => ({ ...row, date: settled(row.date) })),
    figures: lists.figures.map((row) => ({ ...row, period: settled(row.period) })),
    relations: lists.relations.map((row) => ({
      ...row,
      since: settled(row.since),
      until: settled(row.until),
    })),
  };
}

test.each(CORPUS)("the coding by hand of %s is read whole and comes back", (id, entry) => {
  const { text } = entry.report;
  const head = { id, published: entry.report.published, language: "en", sha256: "", length: 0 };
  const { coded, issues } = read(entry.gold, { text, report: head });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(withoutAliases(goldOf(coded, text))).toEqual(withoutAliases(entry.gold));
});

test.each(CORPUS)("the coding by hand of %s agrees with itself in everything", (id, entry) => {
  const { text } = entry.report;
  const { coded } = read(entry.gold, { text });
  const both = { first: { coding: "c-1", coded }, second: { coding: "c-2", coded } };
  const { counts, fields, disagreements } = compareCodings([{ report: id, text, ...both }]);
  expect([f1(counts.full), disagreements]).toEqual([1, []]);
  expect(fields.filter(({ units, agreed }) => units !== agreed)).toEqual([]);
});
