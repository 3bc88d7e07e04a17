import {
  type Assertion,
  type CodedReport,
  type DayInterval,
  type GoldEvent,
  type GoldReport,
  type Span,
  textOf,
} from "@zenobia/model";
import { goldDate } from "./gold-days.ts";

/**
 * Writes a coding in the form that people code in: names for ids, words for spans, the outermost of several speakers.
 *
 * What a coding by hand has comes back as it was; of a program's, words beyond the first evidence are lost.
 */
export function goldOf(coded: CodedReport, text: string): GoldReport {
  const namer = createNamer(coded, text);
  return {
    id: coded.report.id,
    actors: coded.actors.map((actor) => ({
      name: actor.name,
      aliases: aliasesOf(actor, text),
      kind: actor.kind,
      country: actor.country ?? "",
    })),
    events: coded.events.map((event) => ({
      type: event.type,
      mode: event.mode ?? null,
      actor: event.actor.map(namer.name),
      recipient: event.recipient.map(namer.name),
      place: namer.place(event.place),
      date: maybeDate(event.time),
      status: event.status,
      ...namer.proof(event),
    })),
    ...goldStates(coded, namer),
    quotes: coded.quotes.map(({ speaker, text: words, venue }) => ({
      speaker: namer.name(speaker),
      text: words,
      venue: venue ?? null,
    })),
  };
}

function goldStates(
  coded: CodedReport,
  { name, maybeName, place, proof }: Namer,
): Pick<GoldReport, "control" | "relations" | "figures"> {
  return {
    control: coded.control.map((control) => ({
      place: place(control.place) ?? "",
      holder: name(control.holder),
      from_holder: maybeName(control.from),
      date: maybeDate(control.time),
      status: control.status,
      evidence: proof(control).evidence,
    })),
    relations: coded.relations.map((relation) => ({
      kind: relation.kind,
      subject: name(relation.subject),
      object: name(relation.object),
      since: maybeDate(relation.since),
      until: maybeDate(relation.until),
      ...proof(relation),
    })),
    figures: coded.figures.map((figure) => ({
      measure: figure.measure,
      min: figure.min ?? null,
      max: figure.max ?? null,
      exact: figure.exact ?? null,
      qualifier: figure.qualifier ?? null,
      who: figure.who ?? null,
      by: maybeName(figure.by),
      place: place(figure.place),
      period: maybeDate(figure.time),
      ...proof(figure),
    })),
  };
}

/** Gives names for the ids of one coding. */
interface Namer {
  readonly name: (id: string) => string;
  readonly maybeName: (id: string | undefined) => string | null;
  readonly place: (id: string | undefined) => string | null;
  readonly proof: (assertion: Assertion) => Pick<GoldEvent, "attributed_to" | "evidence">;
}

function createNamer(coded: CodedReport, text: string): Namer {
  const actorNames = new Map(coded.actors.map(({ id, name }) => [id, name]));
  const placeNames = new Map(coded.places.map(({ id, name }) => [id, name]));
  const name = (id: string): string => actorNames.get(id) ?? id;
  const maybeName = (id: string | undefined): string | null => (id === undefined ? null : name(id));
  return {
    name,
    maybeName,
    place: (id) => (id === undefined ? null : (placeNames.get(id) ?? id)),
    proof: ({ attribution: [speaker], evidence: [span] }) => ({
      attributed_to: maybeName(speaker?.source),
      evidence: span === undefined ? "" : textOf(text, span),
    }),
  };
}

function maybeDate(days: DayInterval | undefined): string | null {
  return days === undefined ? null : goldDate(days);
}

interface Mentioned {
  readonly name: string;
  readonly mentions: readonly Span[];
}

/** Each other way in which the text names an actor, in the order in which they come. */
function aliasesOf({ name, mentions }: Mentioned, text: string): readonly string[] {
  const words = new Set(mentions.map((span) => textOf(text, span)));
  words.delete(name);
  return [...words];
}
