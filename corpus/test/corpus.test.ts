import {
  ACTOR_KINDS,
  type GoldReport,
  MEASURES,
  PLOVER,
  PLOVER_TYPES,
  RELATION_KINDS,
} from "@zenobia/model";
import { type CorpusReport, loadCorpus } from "@zenobia/testkit";
import { expect, test } from "vitest";

const CORPUS = loadCorpus();
const DATE = /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/u;

function named({ events, control, relations, figures, quotes }: GoldReport): readonly string[] {
  const maybe = [
    ...events.flatMap((event) => [...event.actor, ...event.recipient, event.attributed_to]),
    ...control.flatMap(({ holder, from_holder }) => [holder, from_holder]),
    ...relations.flatMap((tie) => [tie.subject, tie.object, tie.attributed_to]),
    ...figures.flatMap(({ by, attributed_to }) => [by, attributed_to]),
    ...quotes.map(({ speaker }) => speaker),
  ];
  return maybe.filter((name) => name !== null);
}

function evidenceOf({ events, control, relations, figures }: GoldReport): readonly string[] {
  return [...events, ...control, ...relations, ...figures].map(({ evidence }) => evidence);
}

function datesOf({ events, control }: GoldReport): readonly string[] {
  return [...events, ...control].map(({ date }) => date).filter((date) => date !== null);
}

test("holds at least fifteen reports, each with an id of its own that its files are named by", () => {
  const ids = CORPUS.map(({ report }) => report.id);
  expect(ids.length).toBeGreaterThanOrEqual(15);
  expect(new Set(ids).size).toBe(ids.length);
  expect(CORPUS.map(({ gold }) => gold.id)).toEqual(ids);
});

function each(name: string, check: (entry: CorpusReport) => void): void {
  test.each(CORPUS.map((entry) => [entry.report.id, entry] as const))(`%s ${name}`, (_, entry) => {
    check(entry);
  });
}

each("has a publisher, a day of publication and 150 to 450 words", ({ report }) => {
  expect(report.publisher).toMatch(/\S/u);
  expect(report.published).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  const words = report.text.split(/\s+/u).length;
  expect([words >= 150, words <= 450]).toEqual([true, true]);
});

each("quotes evidence that stands in the text, once", ({ report, gold }) => {
  const strange = evidenceOf(gold).filter((words) => report.text.split(words).length !== 2);
  expect(strange).toEqual([]);
});

each("quotes speakers in the words of the text", ({ report, gold }) => {
  expect(gold.quotes.filter(({ text }) => !report.text.includes(text))).toEqual([]);
});

each(
  "lists every actor that it names, with ways of naming it that the text has",
  ({ report, gold }) => {
    const known = new Set(gold.actors.map(({ name }) => name));
    expect(named(gold).filter((name) => !known.has(name))).toEqual([]);
    const ways = gold.actors.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(ways.filter((way) => !report.text.includes(way))).toEqual([]);
  },
);

each("places things where the text does", ({ report, gold }) => {
  const places = [...gold.events, ...gold.control].map(({ place }) => place);
  expect(places.filter((place) => place !== null && !report.text.includes(place))).toEqual([]);
});

each("keeps to the types, modes, kinds, measures and dates there are", ({ gold }) => {
  const is = (list: readonly string[]) => (word: string) => list.includes(word);
  expect(gold.events.map(({ type }) => type).filter((type) => !is(PLOVER_TYPES)(type))).toEqual([]);
  const modes = gold.events.filter(
    ({ type, mode }) => mode !== null && !(mode in PLOVER[type].modes),
  );
  expect(modes.map(({ type, mode }) => [type, mode])).toEqual([]);
  expect(gold.actors.filter(({ kind }) => !is(ACTOR_KINDS)(kind))).toEqual([]);
  expect(gold.relations.filter(({ kind }) => !is(RELATION_KINDS)(kind))).toEqual([]);
  expect(gold.figures.filter(({ measure }) => !is(MEASURES)(measure))).toEqual([]);
  expect(datesOf(gold).filter((date) => !DATE.test(date))).toEqual([]);
});
