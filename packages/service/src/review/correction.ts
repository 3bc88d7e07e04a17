import { ACTOR_KINDS, AppError, MEASURES, PLOVER_TYPES, RELATION_KINDS } from "@zenobia/model";
import type { AssertionRow } from "@zenobia/record";
import { isRecord, shown } from "../inputs/json-record.ts";
import { isDayInterval } from "./is-day-interval.ts";

type IsValid = (value: unknown) => boolean;

const EVENT_STATUSES = [
  "happened",
  "ongoing",
  "planned",
  "threatened",
  "possible",
  "denied",
  "called_for",
];
const CONTROL_STATUSES = ["gained", "lost", "held", "contested", "planned"];
const PRECISIONS = ["site", "place", "district", "province", "country"];
const MAX_TEXT = 1_000;
const MAX_LIST = 50;

const isText: IsValid = (value) =>
  typeof value === "string" && value !== "" && value.length <= MAX_TEXT;
const isNumber: IsValid = (value) => typeof value === "number" && Number.isFinite(value);
const isShare: IsValid = (value) => typeof value === "number" && value >= 0 && value <= 1;
const isActor: IsValid = (value) =>
  isRecord(value) &&
  isText(value["key"]) &&
  isText(value["name"]) &&
  oneOf(ACTOR_KINDS)(value["kind"]) &&
  typeof value["code"] === "string";
const isPlace: IsValid = (value) =>
  isRecord(value) &&
  isText(value["key"]) &&
  isText(value["name"]) &&
  oneOf(PRECISIONS)(value["precision"]);

function oneOf(words: readonly string[]): IsValid {
  return (value) => typeof value === "string" && words.includes(value);
}

function orNone(isValid: IsValid): IsValid {
  return (value) => value === null || isValid(value);
}

function listOf(isValid: IsValid): IsValid {
  return (value) => Array.isArray(value) && value.length <= MAX_LIST && value.every(isValid);
}

/** What each field of each kind may become. */
const FIELDS: Readonly<Record<AssertionRow["kind"], Readonly<Record<string, IsValid>>>> = {
  event: {
    type: oneOf(PLOVER_TYPES),
    mode: orNone(isText),
    contexts: listOf(isText),
    intensity: isNumber,
    actors: listOf(isActor),
    recipients: listOf(isActor),
    place: orNone(isPlace),
    time: orNone(isDayInterval),
    status: oneOf(EVENT_STATUSES),
    confidence: isShare,
  },
  control: {
    place: isPlace,
    holder: isActor,
    from: orNone(isActor),
    time: orNone(isDayInterval),
    status: oneOf(CONTROL_STATUSES),
  },
  tie: {
    relation: oneOf(RELATION_KINDS),
    subject: isActor,
    object: isActor,
    since: orNone(isDayInterval),
    until: orNone(isDayInterval),
  },
  figure: {
    measure: oneOf(MEASURES),
    min: orNone(isNumber),
    max: orNone(isNumber),
    exact: orNone(isNumber),
    qualifier: orNone(isText),
    who: orNone(isText),
    by: orNone(isActor),
    place: orNone(isPlace),
    time: orNone(isDayInterval),
  },
  quote: { speaker: isActor, venue: orNone(isText) },
};

/**
 * Checks that a field of a row may become a value.
 *
 * @throws {AppError} `review/invalid`
 */
export function checkCorrection(row: AssertionRow, field: string, value: unknown): void {
  const fields = { ...FIELDS[row.kind], attribution: listOf(isActor) };
  const isValid = Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : undefined;
  if (isValid === undefined)
    throw new AppError(
      "review/invalid",
      `a ${row.kind} has no field ${shown(field)} that can be corrected: it has ${Object.keys(fields).join(", ")}`,
    );
  if (!isValid(value))
    throw new AppError(
      "review/invalid",
      `${shown(value)} is no ${field} of a ${row.kind}${value === null ? ", which must have one" : ""}`,
    );
}
