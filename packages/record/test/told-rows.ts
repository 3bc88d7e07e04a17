import type { Day, DayInterval, DayPrecision } from "@zenobia/model";
import {
  type ActorReference,
  type AssertionHead,
  type ControlRow,
  canonicalJson,
  type EventRow,
  type FigureRow,
  foldKey,
  type PlaceReference,
  type TieRow,
} from "@zenobia/record";

/** An actor of the knowledge base where the name is one word in small letters, else one that only reports name. */
export function anActor(name: string, parts: Partial<ActorReference> = {}): ActorReference {
  const known = /^[a-z-]+$/u.test(name);
  return {
    key: known ? `kb:${name}` : `name::${foldKey(name)}`,
    name,
    kind: "rebel",
    code: "XXX REB",
    ...(known ? { entity: name } : {}),
    ...parts,
  };
}

/** A place with an id made of its name. */
export function aPlace(name: string, parts: Partial<PlaceReference> = {}): PlaceReference {
  return { key: `gn:${name}`, name, precision: "place", country: "XXX", ...parts };
}

/** An interval of days: "2021-03-04", "2021-03-04/2021-03-09", "2021-03" or "2021". */
export function days(told: string): DayInterval {
  const [start = "", end = start] = told.split("/");
  const precision: DayPrecision =
    start !== end ? "range" : start.length === 10 ? "day" : start.length === 7 ? "month" : "year";
  const first = start.padEnd(10, "-01");
  if (precision === "month") {
    const [year, month] = start.split("-").map(Number) as [number, number];
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    return { start: `${start}-01`, end: last, precision };
  }
  return precision === "year"
    ? { start: `${start}-01-01`, end: `${start}-12-31`, precision }
    : { start: first, end: end.padEnd(10, "-01"), precision };
}

/** What any row may be given. */
export interface HeadParts {
  /** Number of the assertion; makes its id. */
  readonly n?: number;
  readonly report?: string;
  readonly published?: Day;
  readonly publisher?: string;
  readonly says?: readonly string[];
  readonly words?: string;
  readonly at?: number;
  readonly because?: readonly string[];
}

function aHead(kind: string, parts: HeadParts): AssertionHead {
  const { n = 1, published = "2021-06-01", publisher, says = [], at = 0, because = [] } = parts;
  const report = parts.report ?? `r-${n}`;
  const text = parts.words ?? "so it is told";
  return {
    id: `c-${report}:${kind}${n}`,
    coding: `c-${report}`,
    report,
    coder: "test",
    published,
    ...(publisher === undefined ? {} : { publisher }),
    attribution: says.map((name) => anActor(name)),
    evidence: [{ span: [at, at + text.length], text }],
    because,
  };
}

/** "Dorn: gained by reds on 2021-03-04". */
export function control(
  status: ControlRow["status"],
  holder: string | ActorReference,
  {
    place = "Dorn",
    from,
    time,
    event,
    ...head
  }: HeadParts & {
    readonly place?: string | PlaceReference;
    readonly from?: string;
    readonly time?: string;
    readonly event?: string;
  } = {},
): ControlRow {
  return {
    ...aHead("k", head),
    kind: "control",
    place: typeof place === "string" ? aPlace(place) : place,
    holder: typeof holder === "string" ? anActor(holder) : holder,
    ...(from === undefined ? {} : { from: anActor(from) }),
    ...(time === undefined ? {} : { time: days(time) }),
    status,
    ...(event === undefined ? {} : { event }),
  };
}

/** An attack unless another type is given. */
export function event(
  actors: readonly (string | ActorReference)[],
  recipients: readonly (string | ActorReference)[],
  {
    place,
    time,
    type = "ASSAULT",
    status = "happened",
    mode,
    ...head
  }: HeadParts & {
    readonly place?: string;
    readonly time?: string;
    readonly type?: EventRow["type"];
    readonly status?: EventRow["status"];
    readonly mode?: string;
  } = {},
): EventRow {
  const named = (actor: string | ActorReference): ActorReference =>
    typeof actor === "string" ? anActor(actor) : actor;
  return {
    ...aHead("e", head),
    kind: "event",
    type,
    ...(mode === undefined ? {} : { mode }),
    contexts: [],
    intensity: -9,
    actors: actors.map(named),
    recipients: recipients.map(named),
    ...(place === undefined ? {} : { place: aPlace(place) }),
    ...(time === undefined ? {} : { time: days(time) }),
    status,
    confidence: 0.9,
  };
}

/** "arland backs reds". */
export function tie(
  subject: string,
  relation: TieRow["relation"],
  object: string,
  { since, until, ...head }: HeadParts & { readonly since?: string; readonly until?: string } = {},
): TieRow {
  return {
    ...aHead("t", head),
    kind: "tie",
    relation,
    subject: anActor(subject),
    object: anActor(object),
    ...(since === undefined ? {} : { since: days(since) }),
    ...(until === undefined ? {} : { until: days(until) }),
  };
}

/** A number of people killed unless another measure is given. */
export function figure(
  bounds: Pick<FigureRow, "exact" | "min" | "max" | "qualifier">,
  {
    measure = "killed",
    who,
    by,
    place,
    time,
    ...head
  }: HeadParts & {
    readonly measure?: FigureRow["measure"];
    readonly who?: string;
    readonly by?: string;
    readonly place?: string | PlaceReference;
    readonly time?: string;
  } = {},
): FigureRow {
  return {
    ...aHead("f", head),
    kind: "figure",
    measure,
    ...bounds,
    ...(who === undefined ? {} : { who }),
    ...(by === undefined ? {} : { by: anActor(by) }),
    ...(place === undefined ? {} : { place: typeof place === "string" ? aPlace(place) : place }),
    ...(time === undefined ? {} : { time: days(time) }),
  };
}

/** What two ways of deriving must have in common: every byte. */
export function bytesOf(derived: unknown): string {
  return canonicalJson(derived);
}
