import { REDACTED } from "@zenobia/model";
import type {
  ActorPair,
  ActorReference,
  AssertionRow,
  CountRow,
  DocumentFilter,
  PlaceReference,
  PlaceTimeline,
  Store,
} from "@zenobia/record";
import { shieldOfTimelines } from "./control.ts";
import { pairOf, timelineOf } from "./documents.ts";
import { type History, historyOf } from "./history.ts";
import { actorsOfRow, placeOfRow } from "./row-references.ts";
import { createShield } from "./shield.ts";

/** What the record tells of an actor. */
export interface ActorView {
  readonly kind: "actor";
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly reference?: ActorReference;
  /** By kind and type of what it has a part in. */
  readonly counts: readonly CountRow[];
  readonly others: readonly OtherActor[];
  /** Places that it held. */
  readonly places: readonly PlaceReference[];
  /** The latest in which it has a part; where there are none, the latest that it says. */
  readonly assertions: readonly AssertionRow[];
  readonly history: History;
}

/** With whom an actor has to do; those told of most come first. */
export interface OtherActor {
  readonly key: string;
  readonly name: string;
  readonly ties: number;
  readonly fights: number;
}

/** What the record tells of a place. */
export interface PlaceView {
  readonly kind: "place";
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly reference?: PlaceReference;
  readonly counts: readonly CountRow[];
  readonly timeline?: PlaceTimeline;
  readonly assertions: readonly AssertionRow[];
  readonly history: History;
}

const LATEST = 20;
const MOST_NAMES = 12;
const MOST_DOCUMENTS = 30;
/** So many pairs, the latest, are looked at for those told of most. */
const MOST_PAIRS = 600;

/** Tells of an actor: its names, what it does and what is said of it, with whom it has to do, what it held. */
export async function askActor(
  keys: readonly string[],
  store: Store,
): Promise<ActorView | undefined> {
  const latest = (await store.listRows({ actors: keys }, { limit: LATEST })).rows;
  const spoken = (await store.listRows({ sources: keys }, { limit: LATEST })).rows;
  if (latest.length === 0 && spoken.length === 0) return undefined;
  const assertions = await masked(latest.length > 0 ? latest : spoken, store);
  const references = assertions.flatMap(actorsOfRow).filter(({ key }) => keys.includes(key));
  const first = references.find(({ name }) => !name.includes(REDACTED)) ?? references[0];
  return {
    kind: "actor",
    keys,
    names: namesIn(references),
    ...(first && { reference: first }),
    counts: await store.count({ by: ["kind", "type"], filter: { actors: keys } }),
    others: await othersOf(keys, store),
    places: (await timelinesOf({ actors: keys }, store)).map(({ place }) => place),
    assertions,
    history: await historyOf(store, keys),
  };
}

async function othersOf(keys: readonly string[], store: Store): Promise<readonly OtherActor[]> {
  const page = await store.listDocuments("tie", { actors: keys }, { limit: MOST_PAIRS });
  // Their names are masked, as those in rows are, before anything is derived of them.
  const pairs = page.rows
    .map(pairOf)
    .sort((a, b) => tellingsIn(b) - tellingsIn(a))
    .slice(0, MOST_DOCUMENTS);
  return pairs.flatMap(({ actors, fights, ties }) =>
    Object.values(actors)
      .filter(({ key }) => !keys.includes(key))
      .map(({ key, name }) => ({ key, name, ties: ties.length, fights: fights.length })),
  );
}

function tellingsIn({ fights, ties }: ActorPair): number {
  return ties.reduce((sum, { tellings }) => sum + tellings.length, fights.length);
}

async function timelinesOf(
  filter: DocumentFilter,
  store: Store,
): Promise<readonly PlaceTimeline[]> {
  const page = await store.listDocuments("holding", filter, { limit: MOST_DOCUMENTS });
  const told = page.rows.map(timelineOf);
  return (await shieldOfTimelines(told, store)).mask(told);
}

/** Tells of a place: its names, what happened there, and who held it when. */
export async function askPlace(
  keys: readonly string[],
  store: Store,
): Promise<PlaceView | undefined> {
  const latest = (await store.listRows({ places: keys }, { limit: LATEST })).rows;
  if (latest.length === 0) return undefined;
  const assertions = await masked(latest, store);
  const references = assertions
    .flatMap((row) => placeOfRow(row) ?? [])
    .filter(({ key }) => keys.includes(key));
  const [timeline] = await timelinesOf({ places: keys }, store);
  const [first] = references;
  return {
    kind: "place",
    keys,
    names: namesIn(references),
    ...(first && { reference: first }),
    counts: await store.count({ by: ["kind", "type"], filter: { places: keys } }),
    ...(timeline && { timeline }),
    assertions,
    history: await historyOf(store, keys),
  };
}

async function masked(
  rows: readonly AssertionRow[],
  store: Store,
): Promise<readonly AssertionRow[]> {
  const shield = await createShield(
    store,
    rows.map(({ report }) => report),
  );
  return rows.map((row) => shield.mask(row));
}

function namesIn(references: readonly { readonly name: string }[]): readonly string[] {
  const names = references.map(({ name }) => name).filter((name) => !name.includes(REDACTED));
  return [...new Set(names)].slice(0, MOST_NAMES);
}
