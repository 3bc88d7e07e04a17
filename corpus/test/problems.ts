import {
  ACTOR_KINDS,
  type GoldReport,
  MEASURES,
  PLOVER,
  PLOVER_TYPES,
  RELATION_KINDS,
} from "@zenobia/model";
import type { CorpusReport } from "@zenobia/testkit";

const DATE = /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/u;

/** Everything that is wrong with a coded text of the corpus, in words; empty when nothing is. */
export function problemsOf(entry: CorpusReport): readonly string[] {
  return [
    ...headProblems(entry),
    ...evidenceProblems(entry),
    ...actorProblems(entry),
    ...placeProblems(entry),
    ...vocabularyProblems(entry.gold),
  ];
}

function headProblems({ report }: CorpusReport): readonly string[] {
  return [
    ...(/\S/u.test(report.publisher ?? "") ? [] : ["no publisher"]),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(report.published) ? [] : ["no day of publication"]),
  ];
}

function evidenceProblems({ report: { text }, gold }: CorpusReport): readonly string[] {
  const evidence = [...gold.events, ...gold.control, ...gold.relations, ...gold.figures];
  return [
    ...evidence
      .filter(({ evidence: words }) => text.split(words).length !== 2)
      .map(({ evidence: words }) => `evidence does not stand in the text once: ${words}`),
    ...gold.quotes
      .filter((quote) => !text.includes(quote.text))
      .map((quote) => `words quoted do not stand in the text: ${quote.text}`),
  ];
}

function actorProblems({ report: { text }, gold }: CorpusReport): readonly string[] {
  const known = new Set(gold.actors.map(({ name }) => name));
  const ways = gold.actors.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [
    ...named(gold)
      .filter((name) => !known.has(name))
      .map((name) => `actor is not listed: ${name}`),
    ...ways.filter((way) => !text.includes(way)).map((way) => `actor is not in the text: ${way}`),
  ];
}

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

function placeProblems({ report: { text }, gold }: CorpusReport): readonly string[] {
  return [...gold.events, ...gold.control]
    .flatMap(({ place }) => place ?? [])
    .filter((place) => !text.includes(place))
    .map((place) => `place is not in the text: ${place}`);
}

function vocabularyProblems({
  actors,
  events,
  control,
  relations,
  figures,
}: GoldReport): readonly string[] {
  const strange = (list: readonly string[], words: readonly string[]): readonly string[] =>
    words.filter((word) => !list.includes(word)).map((word) => `unknown word: ${word}`);
  return [
    ...strange(
      PLOVER_TYPES,
      events.map(({ type }) => type),
    ),
    ...events
      .filter(({ type, mode }) => mode !== null && !(mode in PLOVER[type].modes))
      .map(({ type, mode }) => `no mode of ${type}: ${mode}`),
    ...strange(
      ACTOR_KINDS,
      actors.map(({ kind }) => kind),
    ),
    ...strange(
      RELATION_KINDS,
      relations.map(({ kind }) => kind),
    ),
    ...strange(
      MEASURES,
      figures.map(({ measure }) => measure),
    ),
    ...[...events, ...control]
      .flatMap(({ date }) => date ?? [])
      .filter((date) => !DATE.test(date))
      .map((date) => `no date: ${date}`),
  ];
}
