import type { EventStatus } from "@zenobia/model";
import type { AssertionId, EventRow, ReportId } from "../assertions/assertion.ts";
import type { ActorReference, PlaceReference } from "../assertions/references.ts";
import { dayNumber } from "../days/day-number.ts";
import type { Identity } from "../decisions/identity.ts";
import type { Kinship } from "../kinship/kinship.ts";
import { wordsOf } from "./block-keys.ts";
import { contentWords, stemsOfTrigger, type WordWeights, withoutStems } from "./content-words.ts";
import { type Deed, deedOf } from "./deeds.ts";

/** What of an event is compared with others: read once, compared often. */
export interface Telling {
  readonly id: AssertionId;
  readonly row: EventRow;
  readonly report: ReportId;
  /** Day of publication, as days since 1970. */
  readonly published: number;
  /** First and last day told; absent when the report does not say when. */
  readonly days?: DaysTold;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly place?: PlaceReference;
  /** Key of the place, after decisions that two are one. */
  readonly placeKey?: string;
  readonly words: WordWeights;
  /** Words of the whole sentence. */
  readonly around: WordWeights;
  /** Stems of the word or words that tell what was done; they are not among `words`. */
  readonly stems?: readonly string[];
  /** What was done, whatever the word for it; see {@link deedOf}. */
  readonly deed?: Deed;
  readonly outlook: Outlook;
}

/** Days told, as days since 1970, both ends inclusive. */
export interface DaysTold {
  readonly first: number;
  readonly last: number;
}

/** One who acts or is acted upon, with the groups they are part of. */
export interface Party {
  readonly key: string;
  readonly groups: readonly string[];
  readonly reference: ActorReference;
  /** Words of the name by which it may be found again under another: "shamima", "begum". */
  readonly names: readonly string[];
}

/** Whether something is told as come about, as to come, or as either. */
export type Outlook = "fact" | "plan" | "open";

const OUTLOOKS: Readonly<Record<EventStatus, Outlook>> = {
  happened: "fact",
  ongoing: "fact",
  denied: "open",
  possible: "open",
  planned: "plan",
  threatened: "plan",
  called_for: "plan",
};

/** What comparing needs besides the rows. */
export interface TellingContext {
  readonly kinship: Kinship;
  readonly identity: Identity;
}

/** Reads what of an event is compared. */
export function tellingOf(row: EventRow, context: TellingContext): Telling {
  const { time, place, trigger } = row;
  const party = (reference: ActorReference): Party => partyOf(reference, row, context);
  const told = trigger === undefined ? {} : readTrigger(trigger.text);
  return {
    id: row.id,
    row,
    report: row.report,
    published: dayNumber(row.published),
    ...(time === undefined
      ? {}
      : { days: { first: dayNumber(time.start), last: dayNumber(time.end) } }),
    actors: row.actors.map(party),
    recipients: row.recipients.map(party),
    ...(place === undefined ? {} : { place, placeKey: context.identity.place(place.key) }),
    words: withoutStems(contentWords(row.evidence.map(({ text }) => text)), told.stems ?? []),
    around: wordsOf(row),
    ...told,
    outlook: OUTLOOKS[row.status],
  };
}

function readTrigger(text: string): Pick<Telling, "deed" | "stems"> {
  const stems = stemsOfTrigger(text);
  const deed = stems.map(deedOf).findLast((found) => found !== undefined);
  return { stems, ...(deed === undefined ? {} : { deed }) };
}

function partyOf(
  reference: ActorReference,
  { published }: EventRow,
  { kinship, identity }: TellingContext,
): Party {
  const key = identity.actor(reference.key);
  const groups = kinship.groupsOf(reference.key, published).map(identity.actor);
  return { key, groups, reference, names: namesOf(reference) };
}

const CAPITALISED = /\p{Lu}[\p{L}’'-]+/gu;

/** Names of those whom no knowledge base has: "19-year-old Shamima Begum" and "Begum" share one. */
function namesOf({ entity, name }: ActorReference): readonly string[] {
  if (entity !== undefined) return [];
  return (name.slice(0, 200).match(CAPITALISED) ?? []).map((word) =>
    word.toLowerCase().replace(/[’']s$/u, ""),
  );
}

/** Orders tellings as incidents count them: by publication, then by id. */
export function byPublication(a: Telling, b: Telling): number {
  return a.published - b.published || (a.id < b.id ? -1 : Number(a.id > b.id));
}
