import type { Assertion, CodedReport, DayInterval, Span } from "@zenobia/model";
import { textOf } from "@zenobia/model";
import type { AssertionId, CodingId } from "../assertions/assertion.ts";
import { type Alignment, align, type NamedThing } from "./align.ts";
import type { FieldValue, ItemKind } from "./fields.ts";
import { plainName, plainNames } from "./names-agree.ts";

/** An item of a coding, field by field. */
export interface Item {
  readonly id: AssertionId;
  readonly kind: ItemKind;
  /** The words that prove it. */
  readonly evidence: readonly Span[];
  readonly values: Readonly<Record<string, FieldValue | undefined>>;
  /** What is compared: the same for what means the same, empty for what the coder left empty. */
  readonly labels: Readonly<Record<string, string>>;
  /** Of fields that name actors or places: of each of them, all names that the coding has for it, written plainly. */
  readonly ways: Readonly<Record<string, readonly (readonly string[])[] | undefined>>;
}

/** A coding under its id. */
export interface OneCoding {
  readonly coding: CodingId;
  readonly coded: CodedReport;
}

/** Lists what two codings of one report have, so that labels of one can be compared with those of the other. */
export function itemsOfBoth(
  text: string,
  first: OneCoding,
  second: OneCoding,
): readonly [readonly Item[], readonly Item[]] {
  const actors = align(actorsOf(first, text), actorsOf(second, text));
  const places = align(placesOf(first, text), placesOf(second, text));
  const items = (one: OneCoding, side: keyof Alignment): readonly Item[] =>
    itemsOf(one, createDesk(one, text, { actors: actors[side], places: places[side] }));
  return [items(first, "first"), items(second, "second")];
}

function actorsOf({ coded }: OneCoding, text: string): readonly NamedThing[] {
  return coded.actors.map(({ id, name, mentions, entity }) => ({
    id,
    names: [name, ...mentions.map((span) => textOf(text, span))],
    ...(entity === undefined ? {} : { known: entity }),
  }));
}

function placesOf({ coded }: OneCoding, text: string): readonly NamedThing[] {
  return coded.places.map(({ id, name, mentions, geonameId }) => ({
    id,
    names: [name, ...mentions.map((span) => textOf(text, span))],
    ...(geonameId === undefined ? {} : { known: String(geonameId) }),
  }));
}

/** A value with its label. */
interface Cell {
  readonly value: FieldValue | undefined;
  readonly label: string;
  readonly ways?: readonly (readonly string[])[];
}

type Cells = Readonly<Record<string, Cell>>;

interface Desk {
  readonly actors: (ids: readonly string[]) => Cell;
  readonly place: (id: string | undefined) => Cell;
  readonly attribution: (assertion: Assertion) => Cell;
}

interface Labels {
  readonly actors: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

function createDesk(one: OneCoding, text: string, labels: Labels): Desk {
  const actorNames = new Map(actorsOf(one, text).map(({ id, names }) => [id, names]));
  const placeNames = new Map(placesOf(one, text).map(({ id, names }) => [id, names]));
  const actors = (ids: readonly string[]): Cell => ({
    value: ids.length === 0 ? undefined : ids.map((id) => actorNames.get(id)?.[0] ?? id),
    label: [...new Set(ids.map((id) => labels.actors.get(id) ?? id))].sort().join("; "),
    ways: ids.map((id) => plainNames(actorNames.get(id) ?? [id])),
  });
  return {
    actors,
    place: (id) => {
      if (id === undefined) return EMPTY;
      const names = placeNames.get(id) ?? [id];
      return { value: names[0], label: labels.places.get(id) ?? id, ways: [plainNames(names)] };
    },
    attribution: ({ attribution }) => actors(attribution.map(({ source }) => source)),
  };
}

const EMPTY: Cell = { value: undefined, label: "" };

function word(value: string | undefined): Cell {
  return { value, label: value ?? "" };
}

function free(value: string | undefined): Cell {
  return { value, label: plainName(value ?? "") };
}

function amount(value: number | undefined): Cell {
  return { value, label: value === undefined ? "" : String(value) };
}

function days(value: DayInterval | undefined): Cell {
  return { value, label: value === undefined ? "" : `${value.start}/${value.end}` };
}

const DAY_MS = 86_400_000;

/** Days and their ends; an end is a number of days, so that those far apart disagree more. */
function time(value: DayInterval | undefined): Cells {
  const end = (day: string | undefined): Cell =>
    amount(day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  return { time: days(value), start: end(value?.start), end: end(value?.end) };
}

/** Ids are those of the rows of `assertionsOf`. */
function itemsOf({ coding, coded }: OneCoding, desk: Desk): readonly Item[] {
  const item = (
    kind: ItemKind,
    local: string,
    { evidence, cells }: { readonly evidence: readonly Span[]; readonly cells: Cells },
  ): Item => {
    const entries = Object.entries(cells);
    return {
      id: `${coding}:${local}`,
      kind,
      evidence,
      values: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
      labels: Object.fromEntries(entries.map(([name, { label }]) => [name, label])),
      ways: Object.fromEntries(entries.map(([name, { ways }]) => [name, ways])),
    };
  };
  return [
    ...coded.events.map((event) =>
      item("event", event.id, { evidence: event.evidence, cells: eventCells(event, desk) }),
    ),
    ...coded.control.map((control, at) =>
      item("control", `k${at + 1}`, {
        evidence: control.evidence,
        cells: controlCells(control, desk),
      }),
    ),
    ...coded.relations.map((relation, at) =>
      item("tie", `t${at + 1}`, { evidence: relation.evidence, cells: tieCells(relation, desk) }),
    ),
    ...coded.figures.map((figure, at) =>
      item("figure", `f${at + 1}`, { evidence: figure.evidence, cells: figureCells(figure, desk) }),
    ),
    ...coded.quotes.map((quote, at) =>
      item("quote", `q${at + 1}`, { evidence: [quote.span], cells: quoteCells(quote, desk) }),
    ),
  ];
}

function eventCells(event: CodedReport["events"][number], desk: Desk): Cells {
  return {
    type: word(event.type),
    mode: word(event.mode),
    status: word(event.status),
    actor: desk.actors(event.actor),
    recipient: desk.actors(event.recipient),
    place: desk.place(event.place),
    ...time(event.time),
    attribution: desk.attribution(event),
  };
}

function controlCells(control: CodedReport["control"][number], desk: Desk): Cells {
  const { place, holder, from, status } = control;
  return {
    place: desk.place(place),
    holder: desk.actors([holder]),
    from: desk.actors(from === undefined ? [] : [from]),
    status: word(status),
    ...time(control.time),
  };
}

function tieCells(relation: CodedReport["relations"][number], desk: Desk): Cells {
  return {
    relation: word(relation.kind),
    subject: desk.actors([relation.subject]),
    object: desk.actors([relation.object]),
    since: days(relation.since),
    until: days(relation.until),
    attribution: desk.attribution(relation),
  };
}

function figureCells(figure: CodedReport["figures"][number], desk: Desk): Cells {
  const { measure, exact, min, max, who, by, place } = figure;
  return {
    measure: word(measure),
    exact: amount(exact),
    min: amount(min),
    max: amount(max),
    who: free(who),
    by: desk.actors(by === undefined ? [] : [by]),
    place: desk.place(place),
    ...time(figure.time),
    attribution: desk.attribution(figure),
  };
}

function quoteCells(quote: CodedReport["quotes"][number], desk: Desk): Cells {
  return {
    speaker: desk.actors([quote.speaker]),
    words: free(quote.text),
    venue: free(quote.venue),
  };
}
