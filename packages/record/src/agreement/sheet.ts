import {
  type CodedReport,
  type ControlStatus,
  type DayInterval,
  type EventStatus,
  type Measure,
  type PloverType,
  type RelationKind,
  type Span,
  textOf,
} from "@zenobia/model";
import { plainNames } from "./names-agree.ts";

/** What one coder says of one report, with every name that a party or a place goes by instead of its id. */
export interface Sheet {
  readonly events: readonly SheetEvent[];
  readonly control: readonly SheetControl[];
  readonly relations: readonly SheetRelation[];
  readonly figures: readonly SheetFigure[];
  readonly quotes: readonly SheetQuote[];
}

/** An event; empty lists of names where nobody, no place or no speaker is given. */
export interface SheetEvent {
  readonly type: PloverType;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: readonly string[];
  readonly time: DayInterval | undefined;
  readonly status: EventStatus;
  readonly speakers: readonly string[];
  /** Wherever the words that prove it stand, its trigger too. */
  readonly spans: readonly Span[];
}

/** Who holds a place. */
export interface SheetControl {
  readonly place: readonly string[];
  readonly holder: readonly string[];
  readonly status: ControlStatus;
}

/** A standing tie. */
export interface SheetRelation {
  readonly kind: RelationKind;
  readonly subject: readonly string[];
  readonly object: readonly string[];
}

/** A number about the conflict. */
export interface SheetFigure {
  readonly measure: Measure;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly exact: number | undefined;
  readonly spans: readonly Span[];
}

/** A direct quotation. */
export interface SheetQuote {
  readonly speaker: readonly string[];
  readonly words: string;
}

/** Writes a coding out as a sheet: of each actor and place its name, then the words of its mentions. */
export function sheetOf(coded: CodedReport, text: string): Sheet {
  const [actorNames, placeNames] = [waysOf(coded.actors, text), waysOf(coded.places, text)];
  const actors = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => actorNames.get(id) ?? [id]);
  const place = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : (placeNames.get(id) ?? [id]);
  return {
    events: coded.events.map((event) => ({
      type: event.type,
      actors: actors(event.actor),
      recipients: actors(event.recipient),
      place: place(event.place),
      time: event.time,
      status: event.status,
      speakers: actors(event.attribution.map(({ source }) => source)),
      spans: [...event.evidence, event.trigger],
    })),
    control: coded.control.map((control) => ({
      place: place(control.place),
      holder: actors([control.holder]),
      status: control.status,
    })),
    relations: coded.relations.map(({ kind, subject, object }) => ({
      kind,
      subject: actors([subject]),
      object: actors([object]),
    })),
    figures: coded.figures.map(({ measure, min, max, exact, evidence }) => ({
      ...{ measure, min, max, exact },
      spans: evidence,
    })),
    quotes: coded.quotes.map(({ speaker, text: words }) => ({ speaker: actors([speaker]), words })),
  };
}

/** Something of a coding that goes by several names. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly mentions: readonly Span[];
}

/** By id, the name of each and the words of its mentions. */
function waysOf(items: readonly Named[], text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    items.map(({ id, name, mentions }) => [
      id,
      [name, ...mentions.map((span) => textOf(text, span))],
    ]),
  );
}

/** A sheet with its names written plainly, each once: they are compared many times. */
export function plainSheet(sheet: Sheet): Sheet {
  return {
    events: sheet.events.map((event) => ({
      ...event,
      actors: plainNames(event.actors),
      recipients: plainNames(event.recipients),
      place: plainNames(event.place),
      speakers: plainNames(event.speakers),
    })),
    control: sheet.control.map(({ place, holder, status }) => ({
      place: plainNames(place),
      holder: plainNames(holder),
      status,
    })),
    relations: sheet.relations.map(({ kind, subject, object }) => ({
      kind,
      subject: plainNames(subject),
      object: plainNames(object),
    })),
    figures: sheet.figures,
    quotes: sheet.quotes.map(({ speaker, words }) => ({ speaker: plainNames(speaker), words })),
  };
}
