/** How far two codings of one report agree, item by item: as the coding guide's scorer counts it. */
import { type DayInterval, type Span, spansOverlap } from "@zenobia/model";
import { type Candidate, candidatesOf, matchBest } from "./match.ts";
import { anyAgree, plainName } from "./names-agree.ts";
import { plainSheet, type Sheet, type SheetEvent } from "./sheet.ts";

/**
 * What is scored. Events by how much of them agrees: the same type on words in common, with the same parties, in full;
 * `any_type` is words in common alone. Then the states and the quotes.
 */
export const SCORED = [
  "detect",
  "who",
  "full",
  "any_type",
  "control",
  "relations",
  "figures",
  "quotes",
] as const;

/** One of the things scored. */
export type Scored = (typeof SCORED)[number];

/** What is asked of each event that both have. */
export const SLOTS = ["actor", "recipient", "place", "date", "status", "attribution"] as const;

/** One of the things asked of an event that both have. */
export type Slot = (typeof SLOTS)[number];

/** How many items both have, and how many each. */
export interface Count {
  readonly both: number;
  readonly first: number;
  readonly second: number;
}

/** Counts of everything scored; of a slot, `first` and `second` are the events that both have. */
export type Counts = Readonly<Record<Scored | Slot, Count>>;

const NOTHING: Count = { both: 0, first: 0, second: 0 };

/** Harmonic mean of precision and recall, the same whichever coder is taken for right; 0 when there are no items. */
export function f1({ both, first, second }: Count): number {
  return first + second === 0 ? 0 : (2 * both) / (first + second);
}

/** Adds counts up. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = (key: Scored | Slot): Count =>
    all.reduce(
      (total, { [key]: next }) => ({
        both: total.both + next.both,
        first: total.first + next.first,
        second: total.second + next.second,
      }),
      NOTHING,
    );
  return recordOf([...SCORED, ...SLOTS], sum);
}

/** Counts what two coders of one report have in common. */
export function scoreSheets(one: Sheet, other: Sheet): Counts {
  const [first, second] = [plainSheet(one), plainSheet(other)];
  return {
    ...scoreEvents(first, second),
    control: countMatches(
      [first.control, second.control],
      (a, b) => a.status === b.status && anyAgree(a.place, b.place) && anyAgree(a.holder, b.holder),
    ),
    relations: countMatches(
      [first.relations, second.relations],
      (a, b) => a.kind === b.kind && anyAgree(a.subject, b.subject) && anyAgree(a.object, b.object),
    ),
    figures: countMatches(
      [first.figures, second.figures],
      (a, b) =>
        a.measure === b.measure &&
        a.min === b.min &&
        a.max === b.max &&
        a.exact === b.exact &&
        shareWords(a.spans, b.spans),
    ),
    quotes: countMatches(
      [first.quotes, second.quotes],
      (a, b) => sameWords(a.words, b.words) && anyAgree(a.speaker, b.speaker),
    ),
  };
}

type Agreement = Readonly<Record<Slot, boolean>>;

function agreementOf(one: SheetEvent, other: SheetEvent): Agreement {
  return {
    actor: anyAgree(one.actors, other.actors),
    recipient: anyAgree(one.recipients, other.recipients),
    place: anyAgree(one.place, other.place),
    date: sameDays(one.time, other.time),
    status: one.status === other.status,
    attribution: anyAgree(one.speakers, other.speakers),
  };
}

/** The parties tell most of whether two events are one. */
const PARTY_WEIGHT = 4;

function weightOf(slots: Agreement): number {
  const weight = (slot: Slot): number =>
    slot === "actor" || slot === "recipient" ? PARTY_WEIGHT : 1;
  return SLOTS.reduce((sum, slot) => sum + (slots[slot] ? weight(slot) : 0), 0);
}

function scoreEvents(
  { events: first }: Sheet,
  { events: second }: Sheet,
): Pick<Counts, "detect" | "who" | "full" | "any_type" | Slot> {
  const totals = { first: first.length, second: second.length };
  const weigh = (one: SheetEvent, other: SheetEvent): number | undefined =>
    shareWords(one.spans, other.spans) ? weightOf(agreementOf(one, other)) : undefined;
  const found = matchBest(
    candidatesOf(first, second, (one, other) =>
      one.type === other.type ? weigh(one, other) : undefined,
    ),
  ).flatMap((match) => slotsOf(match, first, second));
  const who = found.filter(({ actor, recipient }) => actor && recipient);
  const full = who.filter(({ place, date, status }) => place && date && status);
  const slot = (name: Slot): Count => {
    const both = found.filter(({ [name]: agrees }) => agrees).length;
    return { both, first: found.length, second: found.length };
  };
  return {
    detect: { both: found.length, ...totals },
    who: { both: who.length, ...totals },
    full: { both: full.length, ...totals },
    any_type: { both: countLoosely(first, second), ...totals },
    ...recordOf(SLOTS, slot),
  };
}

function slotsOf(
  match: Candidate,
  first: readonly SheetEvent[],
  second: readonly SheetEvent[],
): readonly Agreement[] {
  const [one, other] = [first[match.first], second[match.second]];
  return one && other ? [agreementOf(one, other)] : [];
}

function countLoosely(first: readonly SheetEvent[], second: readonly SheetEvent[]): number {
  const candidates = candidatesOf(first, second, (one, other) => {
    if (!shareWords(one.spans, other.spans)) return;
    const agreeing = [
      one.type === other.type,
      anyAgree(one.actors, other.actors),
      anyAgree(one.recipients, other.recipients),
    ];
    return agreeing.filter(Boolean).length;
  });
  return matchBest(candidates).length;
}

function countMatches<Item>(
  [first, second]: readonly [readonly Item[], readonly Item[]],
  same: (one: Item, other: Item) => boolean,
): Count {
  const candidates = candidatesOf(first, second, (one, other) =>
    same(one, other) ? 1 : undefined,
  );
  return { both: matchBest(candidates).length, first: first.length, second: second.length };
}

/** Tells whether spans of two lists have a character in common. */
export function shareWords(first: readonly Span[], second: readonly Span[]): boolean {
  return first.some((one) => second.some((other) => spansOverlap(one, other)));
}

/** The precision in which days were told does not matter. */
function sameDays(one: DayInterval | undefined, other: DayInterval | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

/** How much of the longer quotation the shorter must be. */
const QUOTE_SHARE = 0.8;

function sameWords(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short !== "" && long.includes(short) && short.length >= QUOTE_SHARE * long.length;
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
