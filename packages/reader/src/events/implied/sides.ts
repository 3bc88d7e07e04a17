import { countryOfActor } from "../../actors/actor-code.ts";
import { type EventScene, isEquipment } from "../scene.ts";

/** A side of a fight, however it is called: "Sri Lanka's army", "the military", "government planes". */
export type Side = string;

/** Kinds of actors that fight for a state. */
const STATE_KINDS: ReadonlySet<string> = new Set(["state", "military"]);
/** Kinds of actors that fight for themselves. */
const GROUP_KINDS: ReadonlySet<string> = new Set(["rebel", "militia"]);
/** A state that nobody names, and a group that nobody names. */
const SOME_STATE = "state:";
const SOME_GROUP = "group:";

/** Who is on which side of the fights that a report tells. */
export interface Sides {
  /** The side of a mention; `undefined` for those who do not fight. */
  readonly sideOf: (mention: number) => Side | undefined;
  /** Whom a side is likely to fight though the report tells no fight of the two: the only rebels of a state, or the state of rebels. */
  readonly foeOf: (side: Side) => Side | undefined;
  /** The mention that names a side best: one of an actor who is known, else the first. */
  readonly speakerOf: (side: Side) => number | undefined;
}

/**
 * Tells which side each actor of a report is on: forces of one state are one, and so are fighters of one group. Bare "the army"
 * and "the rebels" are the side that the report names, as long as it names one.
 */
export function sidesOf(scene: EventScene): Sides {
  const sides = scene.entities.map((entity) => sideOf(scene, entity.mentions));
  const named = [...new Set(sides)].flatMap((side) => side ?? []);
  const onlyState = only(named.filter((side) => isState(side) && side !== SOME_STATE));
  const onlyGroup = only(named.filter((side) => !isState(side) && side !== SOME_GROUP));
  const settled = sides.map((side) => {
    if (side === SOME_STATE) return onlyState ?? side;
    return side === SOME_GROUP ? (onlyGroup ?? side) : side;
  });
  const best = new Map<Side, number>();
  settled.forEach((side, index) => {
    const entity = scene.entities[index];
    if (side === undefined || !entity || isThing(scene, entity.best)) return;
    const isBetter = entity.mentions.some((mention) => scene.profiles[mention]?.known);
    const present = best.get(side);
    if (present === undefined || (isBetter && !isKnown(scene, present)))
      best.set(side, entity.best);
  });
  return {
    foeOf: (side) => foeOf(scene, side, settled),
    sideOf: (mention) => settled[scene.entityOf[mention] ?? -1],
    speakerOf: (side) => best.get(side),
  };
}

function foeOf(
  scene: EventScene,
  side: Side,
  all: readonly (Side | undefined)[],
): Side | undefined {
  const homeOf = (group: Side): Side => {
    const known = scene.knowledge.actors.byId(group.slice(SOME_GROUP.length));
    return `${SOME_STATE}${(known && countryOfActor(known)) ?? ""}`;
  };
  const others = [...new Set(all)].flatMap((other) => other ?? []);
  if (!isState(side))
    return side === SOME_GROUP ? undefined : others.find((other) => other === homeOf(side));
  const groups = others.filter((other) => !isState(other) && other !== SOME_GROUP);
  const group = only(groups);
  return group !== undefined && (side === SOME_STATE || homeOf(group) === side) ? group : undefined;
}

/** "Helicopters" fight, but name nobody. */
function isThing(scene: EventScene, mention: number): boolean {
  const head = scene.mentions[mention]?.head;
  return head !== undefined && isEquipment(scene, head);
}

/** Tells whether a side fights for a state. */
export function isState(side: Side): boolean {
  return side.startsWith(SOME_STATE);
}

function isKnown(scene: EventScene, mention: number): boolean {
  const entity = scene.entities[scene.entityOf[mention] ?? -1];
  return entity?.mentions.some((other) => scene.profiles[other]?.known) ?? false;
}

function sideOf(scene: EventScene, mentions: readonly number[]): Side | undefined {
  const profiles = mentions.flatMap((mention) => scene.profiles[mention] ?? []);
  const kind = profiles.find((profile) => profile.kind !== undefined)?.kind;
  if (kind === undefined) return undefined;
  if (GROUP_KINDS.has(kind)) {
    const known = profiles.find(({ known: actor }) => actor && GROUP_KINDS.has(actor.kind))?.known;
    return known === undefined ? SOME_GROUP : `${SOME_GROUP}${known.id}`;
  }
  if (!STATE_KINDS.has(kind)) return undefined;
  return `${SOME_STATE}${profiles.find(({ country }) => country !== undefined)?.country ?? ""}`;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
