import type { DayInterval } from "@zenobia/model";
import type { AssertionRow } from "../assertions/assertion.ts";
import type { Scale } from "./alpha.ts";

/** What kind of item is compared. */
export type ItemKind = AssertionRow["kind"];

/** What a coder put into a field: words, a number, names of actors, days. */
export type FieldValue = string | number | readonly string[] | DayInterval;

/** A field that is compared of each item that both coders have. */
export interface Field {
  readonly name: string;
  readonly scale: Scale;
  /** How much it tells of whether two items are the same. */
  readonly weight: number;
  /** The words are the coder's own: those that hold the other's agree too. */
  readonly isFree?: boolean;
  /** An end of the days of another field: measured by itself, not listed by itself. */
  readonly isEnd?: boolean;
  /** Only compared where this field agrees. */
  readonly within?: string;
}

/** How items of one kind are paired and compared. */
export interface KindFields {
  /** Two items whose words do not meet are still the same where all of these agree. */
  readonly identity: readonly string[];
  /** Two items whose words meet are the same where a field of this weight agrees; 0 asks for none. */
  readonly leastWeight: number;
  readonly fields: readonly Field[];
}

/** Weight of what an item is, of whom or what it is about, and of the rest. */
const [WHAT, WHOM, REST] = [16, 4, 1] as const;

function nominal(name: string, weight: number = REST, more: Partial<Field> = {}): Field {
  return { name, scale: "nominal", weight, ...more };
}

function number(name: string): Field {
  return { name, scale: "interval", weight: WHOM };
}

const TIME: readonly Field[] = [
  nominal("time"),
  { name: "start", scale: "interval", weight: 0, isEnd: true },
  { name: "end", scale: "interval", weight: 0, isEnd: true },
];

/** What is compared of the items of each kind, in the order in which it is told. */
export const FIELDS: Readonly<Record<ItemKind, KindFields>> = {
  event: {
    identity: [],
    leastWeight: WHOM,
    fields: [
      nominal("type", WHAT),
      nominal("mode", REST, { within: "type" }),
      nominal("status"),
      nominal("actor", WHOM),
      nominal("recipient", WHOM),
      nominal("place"),
      ...TIME,
      nominal("attribution"),
    ],
  },
  control: {
    identity: ["place", "holder", "status"],
    leastWeight: WHOM,
    fields: [
      nominal("place", WHOM),
      nominal("holder", WHOM),
      nominal("from"),
      nominal("status"),
      ...TIME,
    ],
  },
  tie: {
    identity: ["relation", "subject", "object"],
    leastWeight: WHOM,
    fields: [
      nominal("relation"),
      nominal("subject", WHOM),
      nominal("object", WHOM),
      nominal("since"),
      nominal("until"),
      nominal("attribution"),
    ],
  },
  figure: {
    identity: [],
    leastWeight: WHOM,
    fields: [
      nominal("measure", WHOM),
      number("exact"),
      number("min"),
      number("max"),
      nominal("who", REST, { isFree: true }),
      nominal("by"),
      nominal("place"),
      ...TIME,
      nominal("attribution"),
    ],
  },
  quote: {
    identity: [],
    leastWeight: 0,
    fields: [
      nominal("speaker", WHOM),
      nominal("words", WHOM, { isFree: true }),
      nominal("venue", REST, { isFree: true }),
    ],
  },
};

/** The kinds in the order in which they are told. */
export const ITEM_KINDS: readonly ItemKind[] = ["event", "control", "tie", "figure", "quote"];
