import type { AssertionRow } from "../api/contract.ts";

/** How the value of a field is shown and given. */
export type FieldType =
  | "type"
  | "status"
  | "control-status"
  | "relation"
  | "measure"
  | "actors"
  | "actor"
  | "place"
  | "interval"
  | "number"
  | "text";

/** A field of an assertion, as it is shown, corrected and given. */
export interface FieldSpec {
  /** As the record names it. */
  readonly name: string;
  /** As the reader is told it. */
  readonly label: string;
  readonly type: FieldType;
  /** Whether it may be left empty. */
  readonly isOptional: boolean;
}

function field(name: string, label: string, type: FieldType): FieldSpec {
  return { name, label, type, isOptional: false };
}

function maybe(name: string, label: string, type: FieldType): FieldSpec {
  return { name, label, type, isOptional: true };
}

const SPEAKERS = maybe("attribution", "According to", "actors");

/** Fields of each kind, in the order in which they are read: who, whom, what, where, when, how sure, who says so. */
export const FIELD_SPECS: Readonly<Record<AssertionRow["kind"], readonly FieldSpec[]>> = {
  event: [
    maybe("actors", "Who", "actors"),
    maybe("recipients", "Whom", "actors"),
    field("type", "What", "type"),
    maybe("mode", "How", "text"),
    maybe("place", "Where", "place"),
    maybe("time", "When", "interval"),
    field("status", "Status", "status"),
    SPEAKERS,
  ],
  control: [
    field("holder", "Who", "actor"),
    field("status", "Does what", "control-status"),
    field("place", "Where", "place"),
    maybe("from", "From whom", "actor"),
    maybe("time", "When", "interval"),
    SPEAKERS,
  ],
  tie: [
    field("subject", "Who", "actor"),
    field("relation", "Tie", "relation"),
    field("object", "To whom", "actor"),
    maybe("since", "Since", "interval"),
    maybe("until", "Until", "interval"),
    SPEAKERS,
  ],
  figure: [
    field("measure", "Counts", "measure"),
    maybe("exact", "Number", "number"),
    maybe("min", "At least", "number"),
    maybe("max", "At most", "number"),
    maybe("qualifier", "In words", "text"),
    maybe("who", "Of whom", "text"),
    maybe("by", "By whom", "actor"),
    maybe("place", "Where", "place"),
    maybe("time", "When", "interval"),
    SPEAKERS,
  ],
  quote: [field("speaker", "Speaker", "actor"), maybe("venue", "Said where", "text"), SPEAKERS],
};

/** The value that a row has in a field; `undefined` where it has none. */
export function valueIn(row: object, name: string): unknown {
  const value: unknown = (row as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
