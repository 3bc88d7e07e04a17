import type {
  Actor,
  Assertion,
  CodedReport,
  ControlAssertion,
  EventAssertion,
  FigureAssertion,
  Place,
  Quote,
  RelationAssertion,
  Span,
} from "@zenobia/model";
import type { Voice } from "../kinship/voice.ts";
import type {
  AssertionHead,
  AssertionRow,
  CodingId,
  ControlRow,
  EventRow,
  Evidence,
  FigureRow,
  QuoteRow,
  ReportId,
  TieRow,
} from "./assertion.ts";
import { foldKey } from "./fold-key.ts";
import { passageAround } from "./passage-around.ts";
import type { ActorReference, PlaceReference } from "./references.ts";

/** What is known of a coding besides its own words. */
export interface CodingContext {
  readonly coding: CodingId;
  readonly report: ReportId;
  /** The stored text that the coding's spans point into. */
  readonly text: string;
  /** Whose voice the report is, where it is not its own. */
  readonly voice?: Voice;
}

/**
 * Lists what a coding asserts, one row an assertion, in the order of the coding: events, control, ties, figures, quotes.
 * Ids are the coding's own (`e1`), or the kind's letter and the place in its list (`k1`, `t1`, `f1`, `q1`).
 */
export function assertionsOf(coded: CodedReport, context: CodingContext): readonly AssertionRow[] {
  const desk = createDesk(coded, context);
  return [
    ...coded.events.map((event) => eventRow(event, desk)),
    ...coded.control.flatMap((control, index) => controlRow(control, index, desk)),
    ...coded.relations.map((relation, index) => tieRow(relation, index, desk)),
    ...coded.figures.map((figure, index) => figureRow(figure, index, desk)),
    ...coded.quotes.map((quote, index) => quoteRow(quote, index, desk)),
  ];
}

/** Looks ids of one coding up. */
interface Desk {
  readonly coding: CodingId;
  readonly actor: (id: string) => ActorReference;
  readonly maybeActor: (id: string | undefined) => ActorReference | undefined;
  readonly place: (id: string | undefined) => PlaceReference | undefined;
  readonly head: (local: string, assertion: Assertion) => AssertionHead;
  readonly words: (span: Span) => Evidence;
  /** The sentence round a span; absent where the span is a sentence itself. */
  readonly passage: (span: Span | undefined) => Evidence | undefined;
}

function createDesk(coded: CodedReport, { coding, report, text, voice }: CodingContext): Desk {
  const actors = new Map(coded.actors.map((actor) => [actor.id, referenceTo(actor)]));
  const places = new Map(coded.places.map((place) => [place.id, referenceToPlace(place)]));
  const actor = (id: string): ActorReference => actors.get(id) ?? unknownActor(id);
  return {
    coding,
    actor,
    maybeActor: (id) => (id === undefined ? undefined : actor(id)),
    place: (id) => (id === undefined ? undefined : places.get(id)),
    words: (span) => wordsAt(text, span),
    passage: (span) => passageOf(text, span),
    head: (local, { attribution, evidence, because }) => ({
      id: `${coding}:${local}`,
      coding,
      report,
      coder: coded.coder.name,
      published: coded.report.published.slice(0, "YYYY-MM-DD".length),
      ...present({ publisher: coded.report.publisher, voice }),
      attribution: attribution.map(({ source }) => actor(source)),
      evidence: evidence.map((span) => wordsAt(text, span)),
      because,
    }),
  };
}

function eventRow(event: EventAssertion, desk: Desk): EventRow {
  const { actor, head, passage, place, words } = desk;
  const { id, type, mode, contexts, intensity, time, status, confidence } = event;
  return {
    ...head(id, event),
    kind: "event",
    type,
    ...present({ mode }),
    contexts,
    intensity,
    actors: event.actor.map(actor),
    recipients: event.recipient.map(actor),
    ...present({ place: place(event.place), time }),
    status,
    trigger: words(event.trigger),
    ...present({ passage: passage(event.evidence[0]) }),
    confidence,
  };
}

/** Control of a place that the coding does not list is left out: there is nothing to hold. */
function controlRow(control: ControlAssertion, index: number, desk: Desk): readonly ControlRow[] {
  const { holder, from, time, status, event } = control;
  const place = desk.place(control.place);
  if (place === undefined) return [];
  return [
    {
      ...desk.head(`k${index + 1}`, control),
      kind: "control",
      place,
      holder: desk.actor(holder),
      ...present({ from: desk.maybeActor(from), time }),
      status,
      ...(event === undefined ? {} : { event: `${desk.coding}:${event}` }),
    },
  ];
}

function tieRow(relation: RelationAssertion, index: number, { actor, head }: Desk): TieRow {
  const { kind, subject, object, since, until } = relation;
  return {
    ...head(`t${index + 1}`, relation),
    kind: "tie",
    relation: kind,
    subject: actor(subject),
    object: actor(object),
    ...present({ since, until }),
  };
}

function figureRow(figure: FigureAssertion, index: number, desk: Desk): FigureRow {
  const { measure, min, max, exact, qualifier, who, by, place, time } = figure;
  return {
    ...desk.head(`f${index + 1}`, figure),
    kind: "figure",
    measure,
    ...present({ min, max, exact, qualifier, who, time }),
    ...present({ by: desk.maybeActor(by), place: desk.place(place) }),
  };
}

function quoteRow(quote: Quote, index: number, { actor, head }: Desk): QuoteRow {
  const { speaker, text, venue, span, because } = quote;
  return {
    ...head(`q${index + 1}`, { attribution: [], evidence: [span], because }),
    kind: "quote",
    speaker: actor(speaker),
    words: text,
    ...present({ venue }),
  };
}

function referenceTo({ name, kind, code, country, entity }: Actor): ActorReference {
  return {
    key: entity === undefined ? `name:${country ?? ""}:${foldKey(name)}` : `kb:${entity}`,
    name,
    kind,
    code,
    ...present({ country, entity }),
  };
}

function unknownActor(id: string): ActorReference {
  return { key: `name::${id}`, name: id, kind: "other", code: "" };
}

function referenceToPlace(place: Place): PlaceReference {
  const { name, lat, lon, geonameId, country, admin1, precision, radiusMetres } = place;
  return {
    key: geonameId === undefined ? `name:${country ?? ""}:${foldKey(name)}` : `gn:${geonameId}`,
    name,
    precision,
    ...present({ lat, lon, geonameId, country, admin1, radiusMetres }),
  };
}

function passageOf(text: string, span: Span | undefined): Evidence | undefined {
  if (span === undefined) return undefined;
  const whole = passageAround(text, span);
  return whole[0] === span[0] && whole[1] === span[1] ? undefined : wordsAt(text, whole);
}

function wordsAt(text: string, span: Span): Evidence {
  return { span, text: text.slice(span[0], span[1]) };
}

type Present<Row> = { readonly [Key in keyof Row]?: Exclude<Row[Key], undefined> };

/** A row without the keys that have no value. */
function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as Present<Row>;
}
