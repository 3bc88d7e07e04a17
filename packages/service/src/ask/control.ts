import type { Day } from "@zenobia/model";
import {
  type ActorKey,
  type AssertionRow,
  type Box,
  containmentByProvince,
  type DocumentFilter,
  type HolderOn,
  type HoldingOn,
  heldOn,
  holdingOn,
  type PlaceReference,
  type PlaceTimeline,
  type RolledUp,
  rollUp,
  type Store,
  type TimelineBrief,
  timelineOn,
} from "@zenobia/record";
import { timelineOf } from "./documents.ts";
import { plainKey } from "./key-names.ts";
import { present } from "./present.ts";
import { createShield, type Shield } from "./shield.ts";

/** A place as it was held on a day, with the names that its timeline gives. */
export interface HeldPlace extends Omit<HoldingOn, "holders" | "sides" | "next"> {
  readonly name: string;
  readonly reference: PlaceReference;
  readonly holders: readonly NamedHolder[];
  readonly sides: readonly NamedActor[];
  readonly next: readonly NamedActor[];
  /** Days from the last that a source speaks of to the day asked for. */
  readonly ageDays?: number;
}

/** One who held a place, with its name. */
export interface NamedHolder extends HolderOn {
  readonly name: string;
}

/** An actor's key with a name to show. */
export interface NamedActor {
  readonly actor: ActorKey;
  readonly name: string;
}

/** Which places on which day. */
export interface ControlQuestion {
  readonly day: Day;
  readonly box?: Box;
  /** Only places that this actor, or one that is part of it, holds or fights for. */
  readonly holder?: ActorKey;
}

const DAY_MS = 86_400_000;

/** Tells of each place who held it on a day, by names of places; of those too that are unknown by then. */
export async function askControl(
  store: Store,
  { box, day, holder }: ControlQuestion,
): Promise<readonly HeldPlace[]> {
  const timelines = await timelinesOn(store, day, present({ box }));
  const byPlace = new Map(timelines.map((timeline) => [timeline.place.key, timeline]));
  return heldOn(timelines, { day, ...present({ holder }) })
    .flatMap((on) => {
      const timeline = byPlace.get(on.place);
      return timeline === undefined ? [] : [heldPlace(on, timeline)];
    })
    .sort(compareNames);
}

/** Timelines without their claims. Nothing else in them is out of one report, and would have to be masked. */
async function timelinesOn(
  store: Store,
  day: Day,
  filter: DocumentFilter,
): Promise<readonly PlaceTimeline[]> {
  const briefs = await store.briefsAsOf("holding", day, filter);
  return briefs.map(({ document }) => timelineOn(document as TimelineBrief, day));
}

/** What is told of who held one place. */
export interface PlaceControl {
  readonly held: HeldPlace;
  readonly timeline: PlaceTimeline;
  /** Of a province, what is told of the places in it. */
  readonly whole?: PlaceParts;
  /** What it rests on, the claims that contradict it too. */
  readonly evidence: readonly AssertionRow[];
}

/** What is told of the places in a province, with names of places and actors by key. */
export interface PlaceParts extends Omit<RolledUp, "shares"> {
  /** Parts by holder, those that none holds for sure without one; larger first. */
  readonly shares: readonly { readonly holder?: ActorKey; readonly parts: number }[];
  readonly names: Readonly<Record<string, string>>;
}

/** Which place on which day. */
export interface PlaceQuestion {
  /** Keys of the place, the one that stands for all first. */
  readonly keys: readonly string[];
  /** Name of the place where nothing is told of itself. */
  readonly name: string;
  /** The last day that a source speaks of where absent. */
  readonly day?: Day;
}

/**
 * Tells who held a place on a day and over time.
 *
 * @returns Nothing where the record tells neither of the place nor, for a day that is given, of places in it.
 */
export async function askPlaceControl(
  store: Store,
  { keys, name, day: asked }: PlaceQuestion,
): Promise<PlaceControl | undefined> {
  const { rows } = await store.listDocuments("holding", { places: keys }, { limit: 1 });
  const timeline = rows.map(timelineOf)[0];
  const whole = await partsOf(timeline, keys, { store, day: asked });
  if (timeline === undefined && whole === undefined) return undefined;
  const shield = await shieldOfTimelines(timeline === undefined ? [] : [timeline], store);
  const told = shield.mask(timeline) ?? emptyTimeline(name, keys[0] ?? name);
  const day = asked ?? lastDayOf(told) ?? whole?.day ?? "";
  const on = holdingOn(told, day);
  const evidence = (await store.rows(on.assertions)).map((row) => shield.mask(row));
  return { held: heldPlace(on, told), timeline: told, ...present({ whole }), evidence };
}

/** Masks what reviewers redacted; a name stays that another report tells. */
export async function shieldOfTimelines(
  timelines: readonly PlaceTimeline[],
  store: Store,
): Promise<Shield> {
  const claims = timelines.flatMap((timeline) => timeline.claims);
  return await createShield(
    store,
    claims.map(({ report }) => report),
  );
}

async function partsOf(
  timeline: PlaceTimeline | undefined,
  keys: readonly string[],
  { store, day: asked }: { readonly store: Store; readonly day: Day | undefined },
): Promise<PlaceParts | undefined> {
  const place = timeline?.place ?? (await placeReference(keys, store));
  const day = asked ?? (timeline === undefined ? undefined : lastDayOf(timeline));
  if (place?.precision !== "province" || day === undefined) return undefined;
  const timelines = await timelinesOn(store, day, {});
  const containment = containmentByProvince([place, ...timelines.map((one) => one.place)]);
  const rolled = rollUp(timelines, { place: place.key, day, containment });
  const names = new Map([
    ...timelines.map((one) => [one.place.key, one.place.name] as const),
    ...timelines.flatMap(({ actors }) =>
      Object.entries(actors).map(([key, { name }]) => [key, name] as const),
    ),
  ]);
  const shares = rolled.shares.map(({ holder, parts }) => ({ parts, ...present({ holder }) }));
  return { ...rolled, shares, names: Object.fromEntries(names) };
}

/** A place as the latest row gives it that has one of the keys. */
export async function placeReference(
  keys: readonly string[],
  store: Store,
): Promise<PlaceReference | undefined> {
  const { rows } = await store.listRows({ places: keys }, { limit: 1 });
  const [row] = rows;
  return row !== undefined && "place" in row ? row.place : undefined;
}

function heldPlace(on: HoldingOn, { actors, place }: PlaceTimeline): HeldPlace {
  const nameOf = (key: ActorKey): string => actors[key]?.name ?? plainKey(key);
  const named = (actor: ActorKey): NamedActor => ({ actor, name: nameOf(actor) });
  return {
    ...on,
    name: place.name,
    reference: place,
    holders: on.holders.map((holder) => ({ ...holder, name: nameOf(holder.actor) })),
    sides: on.sides.map(named),
    next: on.next.map(named),
    ...present({ ageDays: ageOf(on) }),
  };
}

function ageOf({ day, lastConfirmed }: HoldingOn): number | undefined {
  if (lastConfirmed === undefined) return undefined;
  return Math.round((Date.parse(day) - Date.parse(lastConfirmed)) / DAY_MS);
}

function compareNames(a: HeldPlace, b: HeldPlace): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.place < b.place ? -1 : 1;
}

function lastDayOf({ claims, holdings }: PlaceTimeline): Day | undefined {
  const confirmed = holdings.map(({ lastConfirmed }) => lastConfirmed).sort();
  const published = claims.map((claim) => claim.published).sort();
  return confirmed.at(-1) ?? published.at(-1);
}

function emptyTimeline(name: string, key: string): PlaceTimeline {
  return {
    place: { key, name, precision: "province" },
    keys: [key],
    actors: {},
    holdings: [],
    contests: [],
    contradictions: [],
    claims: [],
  };
}
