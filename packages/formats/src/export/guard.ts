import { createRedactor, type Redactor } from "@zenobia/model";
import type {
  EventFacts,
  ExportedActor,
  ExportedAssertion,
  ExportedEvent,
  ExportedHead,
  ExportedIncident,
  ExportedPlace,
  ExportedRow,
} from "./exported.ts";

const NO_REDACTOR = createRedactor("", []);

/** What decisions say of a report. */
export interface ReportProtection {
  /** No longer shown, counted or exported. */
  readonly isTombstone?: boolean;
  /** Exported only when asked for. */
  readonly isSensitive?: boolean;
  readonly redactor?: Redactor;
}

/** What keeps things back from an export. */
export interface ExportGuard {
  /** `undefined` for a report that no decision protects. */
  readonly protectionOf: (report: string) => ReportProtection | undefined;
  /** Whether sensitive reports were asked for; their redactions hold all the same. */
  readonly withSensitive?: boolean;
}

/**
 * Gives a row as it may leave, its fields in a fixed order and none besides those of {@link ExportedRow}.
 *
 * Of an incident, what only reports tell that are kept back is left out.
 *
 * @returns `undefined` for a row that is kept back.
 */
export function guardRow(row: ExportedRow, guard: ExportGuard): ExportedRow | undefined {
  return row.kind === "incident" ? guardIncident(row, guard) : guardAssertion(row, guard);
}

function guardAssertion<Row extends ExportedAssertion>(
  row: Row,
  { protectionOf, withSensitive = false }: ExportGuard,
): Row | undefined {
  const { isTombstone, isSensitive, redactor = NO_REDACTOR } = protectionOf(row.report) ?? {};
  if (isTombstone || (isSensitive && !withSensitive)) return undefined;
  return assertionOf(row, redactor) as Row;
}

function guardIncident(row: ExportedIncident, guard: ExportGuard): ExportedIncident | undefined {
  const assertions = row.assertions.flatMap((event) => guardAssertion(event, guard) ?? []);
  if (assertions.length === 0) return undefined;
  const isWhole =
    assertions.length === row.assertions.length &&
    row.assertions.every(({ report }) => guard.protectionOf(report)?.redactor === undefined);
  const facts = isWhole ? row : factsToldBy(row, assertions);
  return { kind: "incident", id: row.id, ...factsOf(facts, NO_REDACTOR), assertions };
}

/** The facts of an incident that assertions tell; an actor or place that none of them names is left out. */
function factsToldBy(facts: EventFacts, assertions: readonly ExportedEvent[]): EventFacts {
  const named = assertions.flatMap(({ actors, recipients }) => [...actors, ...recipients]);
  const keys = new Set(named.map(({ key }) => key));
  const placeKeys = new Set(assertions.map(({ place }) => place?.key));
  const { place, time, ...others } = facts;
  const isToldTime = assertions.some(
    (told) => told.time && time && told.time.start <= time.end && time.start <= told.time.end,
  );
  return {
    ...others,
    actors: facts.actors.filter(({ key }) => keys.has(key)),
    recipients: facts.recipients.filter(({ key }) => keys.has(key)),
    ...(place && placeKeys.has(place.key) ? { place } : {}),
    ...(time && isToldTime ? { time } : {}),
  };
}

function assertionOf(row: ExportedAssertion, redactor: Redactor): ExportedAssertion {
  switch (row.kind) {
    case "event": {
      const { kind, status, confidence } = row;
      return { kind, ...headOf(row, redactor), ...factsOf(row, redactor), status, confidence };
    }
    case "control":
      return {
        kind: row.kind,
        ...headOf(row, redactor),
        place: placeOf(row.place, redactor) ?? hiddenPlace(row.place, redactor),
        holder: actorOf(row.holder, redactor),
        ...present({ from: row.from && actorOf(row.from, redactor), time: row.time }),
        status: row.status,
        ...present({ event: row.event }),
      };
    case "tie":
      return {
        kind: row.kind,
        ...headOf(row, redactor),
        relation: row.relation,
        subject: actorOf(row.subject, redactor),
        object: actorOf(row.object, redactor),
        ...present({ since: row.since, until: row.until }),
      };
    case "figure": {
      const { kind, measure, min, max, exact, qualifier, who, by, place, time } = row;
      return {
        kind,
        ...headOf(row, redactor),
        measure,
        ...present({ min, max, exact }),
        ...present({ qualifier: qualifier && redactor.words(qualifier) }),
        ...present({ who: who && redactor.words(who) }),
        ...present({ by: by && actorOf(by, redactor), place: placeOf(place, redactor), time }),
      };
    }
    default: {
      const [proof] = row.evidence;
      const isWhole = proof?.text === row.words;
      return {
        kind: row.kind,
        ...headOf(row, redactor),
        speaker: actorOf(row.speaker, redactor),
        words: isWhole ? redactor.evidence(proof).text : redactor.words(row.words),
        ...present({ venue: row.venue && redactor.words(row.venue) }),
      };
    }
  }
}

function headOf(row: ExportedHead, redactor: Redactor): ExportedHead {
  const { id, coding, report, coder, published, publisher } = row;
  return {
    ...{ id, coding, report, coder, published },
    ...present({ publisher }),
    attribution: row.attribution.map((actor) => actorOf(actor, redactor)),
    evidence: row.evidence.map(redactor.evidence),
    because: row.because,
  };
}

function factsOf(row: EventFacts, redactor: Redactor): EventFacts {
  return {
    type: row.type,
    ...present({ mode: row.mode }),
    contexts: row.contexts,
    intensity: row.intensity,
    actors: row.actors.map((actor) => actorOf(actor, redactor)),
    recipients: row.recipients.map((actor) => actorOf(actor, redactor)),
    ...present({ place: placeOf(row.place, redactor), time: row.time }),
  };
}

/** Key of an actor or place whose name is masked: the key would tell it. */
const HIDDEN = "redacted";

function hiddenPlace({ name, precision }: ExportedPlace, redactor: Redactor): ExportedPlace {
  return { key: HIDDEN, name: redactor.words(name), precision };
}

function actorOf(actor: ExportedActor, redactor: Redactor): ExportedActor {
  const { key, kind, code, country, entity } = actor;
  const name = redactor.words(actor.name);
  if (name !== actor.name) return { key: HIDDEN, name, kind, code: "" };
  return { key, name, kind, code, ...present({ country, entity }) };
}

/** A place whose name is masked is left out: its point would tell it. */
function placeOf(place: ExportedPlace | undefined, redactor: Redactor): ExportedPlace | undefined {
  if (place === undefined || redactor.words(place.name) !== place.name) return undefined;
  const { key, name, lat, lon, geonameId, country, admin1, precision, radiusMetres } = place;
  return {
    ...{ key, name },
    ...present({ lat, lon, geonameId, country, admin1 }),
    precision,
    ...present({ radiusMetres }),
  };
}

type Present<Row> = { readonly [Key in keyof Row]?: Exclude<Row[Key], undefined> };

/** A row without the keys that have no value. */
function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as Present<Row>;
}
