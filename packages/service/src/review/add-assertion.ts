import {
  type Actor,
  type ActorKind,
  AppError,
  type CodedReport,
  type ControlStatus,
  cameoOf,
  type DayInterval,
  type EventStatus,
  intensityOf,
  type Measure,
  PLOVER,
  type Place,
  type PlacePrecision,
  type PloverType,
  type RelationKind,
  type Span,
} from "@zenobia/model";
import type { AssertionId, ReportId, Store, StoredReport } from "@zenobia/record";
import { present } from "../ask/present.ts";
import { keptCodingOf, sha256Of } from "../ingest/kept-coding.ts";
import { importCoding } from "./import-coding.ts";

/** An actor as a reviewer names it: by key where the record knows it, else by name. */
export interface GivenActor {
  readonly name: string;
  readonly key?: string;
  readonly kind?: ActorKind;
  readonly code?: string;
  readonly country?: string;
}

/** A place as a reviewer names it. */
export interface GivenPlace {
  readonly name: string;
  readonly key?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly country?: string;
  readonly admin1?: string;
  readonly precision?: PlacePrecision;
}

interface MissedHead {
  readonly report: ReportId;
  /** Words that prove it, in the order of the text; at least one. */
  readonly evidence: readonly Span[];
  /** Outermost speaker first. */
  readonly attribution?: readonly GivenActor[];
}

/** Something that a report asserts and that no coder found, in a reviewer's words. */
export type MissedAssertion = MissedHead &
  (
    | {
        readonly kind: "event";
        readonly type: PloverType;
        readonly mode?: string;
        readonly contexts?: readonly string[];
        readonly actors: readonly GivenActor[];
        readonly recipients: readonly GivenActor[];
        readonly place?: GivenPlace;
        readonly time?: DayInterval;
        readonly status: EventStatus;
        /** The word that tells it; the first of the evidence where absent. */
        readonly trigger?: Span;
      }
    | {
        readonly kind: "control";
        readonly place: GivenPlace;
        readonly holder: GivenActor;
        readonly from?: GivenActor;
        readonly time?: DayInterval;
        readonly status: ControlStatus;
      }
    | {
        readonly kind: "tie";
        readonly relation: RelationKind;
        readonly subject: GivenActor;
        readonly object: GivenActor;
        readonly since?: DayInterval;
        readonly until?: DayInterval;
      }
    | {
        readonly kind: "figure";
        readonly measure: Measure;
        readonly min?: number;
        readonly max?: number;
        readonly exact?: number;
        readonly qualifier?: string;
        readonly who?: string;
        readonly by?: GivenActor;
        readonly place?: GivenPlace;
        readonly time?: DayInterval;
      }
    | { readonly kind: "quote"; readonly speaker: GivenActor; readonly venue?: string }
  );

/** Name of the model by which a coding says that it is one addition among others of its coder. */
export const ADDITION = "addition";

const BECAUSE = "reviewer:added";

/**
 * Keeps what a reviewer found, as a coding of theirs that stands beside those they made before.
 *
 * @returns Id of the new assertion.
 * @throws {AppError} `review/unknown`, `review/invalid`, `store/*`
 */
export async function addAssertion(
  store: Pick<Store, "append" | "reports">,
  missed: MissedAssertion,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<AssertionId> {
  const [report] = await store.reports([missed.report]);
  if (report === undefined)
    throw new AppError(
      "review/unknown",
      `there is no report ${JSON.stringify(missed.report)} in this record`,
    );
  checkEvidence(missed.evidence, report);
  const coded = codingOf(missed, report, { by, at });
  await importCoding(store, { coded, by, at });
  return `${keptCodingOf(coded).id}:${LOCAL_IDS[missed.kind]}`;
}

const LOCAL_IDS = { event: "e1", control: "k1", tie: "t1", figure: "f1", quote: "q1" } as const;

function checkEvidence(evidence: readonly Span[], { id, text }: StoredReport): void {
  const isInside = ([start, end]: Span): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
  if (evidence.length === 0 || !evidence.every((span) => isInside(span) && span[1] <= text.length))
    throw new AppError(
      "review/invalid",
      `evidence is at least one [start, end] within the ${text.length} characters of ${id}`,
    );
}

function codingOf(
  missed: MissedAssertion,
  report: StoredReport,
  { by, at }: { readonly by: string; readonly at: string },
): CodedReport {
  const { metadata, text } = report;
  const { author: _, ...said } = metadata;
  const desk = new CodingDesk();
  const parts = partsOf(missed, desk, text);
  return {
    report: { id: report.id, ...said, sha256: sha256Of(text), length: text.length },
    coder: { name: by, version: "1", models: { [ADDITION]: at } },
    actors: desk.actors,
    places: desk.places,
    events: [],
    control: [],
    relations: [],
    figures: [],
    quotes: [],
    times: [],
    ...parts,
  };
}

function partsOf(missed: MissedAssertion, desk: CodingDesk, text: string): Partial<CodedReport> {
  const head = {
    attribution: (missed.attribution ?? []).map((actor) => ({ source: desk.actor(actor) })),
    evidence: missed.evidence,
    because: [BECAUSE],
  };
  switch (missed.kind) {
    case "event": {
      const { contexts = [], mode, status, time, trigger, type } = missed;
      const place = missed.place && desk.place(missed.place);
      const cameo = cameoOf(type, mode);
      const event = {
        id: LOCAL_IDS.event,
        type,
        contexts,
        quad: PLOVER[type].quad,
        intensity: intensityOf(type, mode),
        actor: missed.actors.map((actor) => desk.actor(actor)),
        recipient: missed.recipients.map((actor) => desk.actor(actor)),
        status,
        trigger: trigger ?? missed.evidence[0] ?? [0, 0],
        confidence: 1,
        ...present({ mode, place, time, cameo: cameo === "" ? undefined : cameo }),
      } as const;
      return { events: [{ ...event, ...head }] };
    }
    case "control": {
      const { from, holder, place, status, time } = missed;
      const control = {
        place: desk.place(place),
        holder: desk.actor(holder),
        status,
        ...present({ from: from && desk.actor(from), time }),
      };
      return { control: [{ ...control, ...head }] };
    }
    case "tie": {
      const { object, relation, since, subject, until } = missed;
      const ends = { subject: desk.actor(subject), object: desk.actor(object) };
      return { relations: [{ kind: relation, ...ends, ...present({ since, until }), ...head }] };
    }
    case "figure": {
      const { by, exact, max, measure, min, place, qualifier, time, who } = missed;
      const scope = { by: by && desk.actor(by), place: place && desk.place(place) };
      const told = present({ exact, max, min, qualifier, time, who, ...scope });
      return { figures: [{ measure, ...told, ...head }] };
    }
    case "quote": {
      const [span = [0, 0]] = missed.evidence;
      const { speaker, venue } = missed;
      const quote = { speaker: desk.actor(speaker), text: text.slice(...span), span };
      return { quotes: [{ ...quote, ...present({ venue }), because: [BECAUSE] }] };
    }
  }
}

/** Gives out the ids of actors and places within one coding. */
class CodingDesk {
  readonly actors: Actor[] = [];
  readonly places: Place[] = [];

  actor({ code = "", country, key = "", kind = "other", name }: GivenActor): string {
    const id = `a${this.actors.length + 1}`;
    const entity = key.startsWith("kb:") ? key.slice("kb:".length) : undefined;
    const from = country ?? countryOfKey(key);
    this.actors.push({
      id,
      name,
      code,
      kind,
      sectors: [],
      mentions: [],
      ...present({ entity, country: from }),
    });
    return id;
  }

  place({ admin1, country, key = "", lat, lon, name, precision = "place" }: GivenPlace): string {
    const id = `p${this.places.length + 1}`;
    const [, number] = /^gn:(\d{1,12})$/u.exec(key) ?? [];
    const geonameId = number === undefined ? undefined : Number(number);
    const from = country ?? countryOfKey(key);
    this.places.push({
      id,
      name,
      precision,
      mentions: [],
      ...present({ admin1, country: from, geonameId, lat, lon }),
    });
    return id;
  }
}

/** Of `name:SYR:free men`, "SYR". */
function countryOfKey(key: string): string | undefined {
  return /^name:([A-Z]{1,8}):/u.exec(key)?.[1];
}
