import type { EventDraft } from "./event-draft.ts";
import { type EventScene, kindOf, membersOf } from "./scene.ts";

/**
 * Fills in whom an attack was on where the sentence names only the place: whom the same actor is told to fight
 * elsewhere in the report, as long as there is one such side.
 */
export function withOpponents(
  scene: EventScene,
  events: readonly EventDraft[],
): readonly EventDraft[] {
  const sides = sidesOf(scene, events);
  const opponents = countOpponents(scene, events, sides);
  return events.map((event) => {
    const actor = event.actors[0];
    if (
      event.type !== "ASSAULT" ||
      event.recipients.length > 0 ||
      actor === undefined ||
      !lacksRecipient(event)
    )
      return event;
    const opponent = likeliest(opponents.get(sides(actor)));
    return opponent === undefined
      ? event
      : {
          ...event,
          recipients: [opponent],
          because: [...event.because, "recipient:opponent-in-report"],
        };
  });
}

/** A place taken, or an offensive: something that is always against somebody. */
function lacksRecipient(event: EventDraft): boolean {
  return (
    event.entry.parties !== "both" &&
    (event.entry.control !== undefined || event.frame.category === "noun")
  );
}

/** Tells the side of a mention: the forces of one state are one side, others are each their own. */
type Sides = (mention: number) => string;

function sidesOf(scene: EventScene, events: readonly EventDraft[]): Sides {
  const countries = new Map<string, number>();
  for (const mention of events.flatMap(({ actors, recipients }) => [...actors, ...recipients])) {
    const country = isOfState(scene, mention) ? countryOf(scene, mention) : undefined;
    if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  const home = [...countries].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  return (mention) =>
    isOfState(scene, mention)
      ? `state ${countryOf(scene, mention) ?? home}`
      : `entity ${scene.entityOf[mention] ?? -1}`;
}

function isOfState(scene: EventScene, mention: number): boolean {
  const kind = kindOf(scene, mention);
  return kind === "military" || kind === "state";
}

function countryOf(scene: EventScene, mention: number): string | undefined {
  for (const member of membersOf(scene, mention)) {
    const country = scene.profiles[member]?.country;
    if (country !== undefined) return country;
  }
  return undefined;
}

/** Times each side is told to attack, or to be attacked by, another; with a mention of that other. */
type Opponents = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly count: number; readonly mention: number }>
>;

function countOpponents(scene: EventScene, events: readonly EventDraft[], sides: Sides): Opponents {
  const counts = new Map<string, Map<string, { count: number; mention: number }>>();
  for (const event of events) {
    const seen = new Set<string>();
    for (const [one, other] of adversaries(event)) {
      const [from, to] = [sides(one), sides(other)];
      const isNew = from !== to && !seen.has(`${from}, ${to}`);
      if (!isNew || !canOppose(scene, other, scene.entityOf[one] ?? -1)) continue;
      seen.add(`${from}, ${to}`);
      const row = counts.get(from) ?? new Map<string, { count: number; mention: number }>();
      row.set(to, { count: (row.get(to)?.count ?? 0) + 1, mention: row.get(to)?.mention ?? other });
      counts.set(from, row);
    }
  }
  return counts;
}

/** Pairs of mentions that an assault sets against each other, both ways round. */
function adversaries(event: EventDraft): readonly (readonly [number, number])[] {
  if (event.type !== "ASSAULT") return [];
  const others = event.entry.parties === "both" ? event.actors : event.recipients;
  return event.actors.flatMap((actor) =>
    others
      .filter((other) => other !== actor)
      .flatMap((other): readonly (readonly [number, number])[] => [
        [actor, other],
        [other, actor],
      ]),
  );
}

function canOppose(scene: EventScene, mention: number, side: number): boolean {
  const entity = scene.entityOf[mention] ?? -1;
  const kind = scene.profiles[mention]?.kind;
  return entity !== side && kind !== "civilians" && kind !== "person" && isNamed(scene, entity);
}

function likeliest(
  row: ReadonlyMap<string, { readonly count: number; readonly mention: number }> | undefined,
): number | undefined {
  if (!row) return undefined;
  const sorted = [...row.values()].sort((a, b) => b.count - a.count || a.mention - b.mention);
  const [first, second] = sorted;
  return first && (!second || first.count > second.count) ? first.mention : undefined;
}

/** A name, or a known name before a noun; "rebel" before "boats" names nobody. */
function isNamed(scene: EventScene, entity: number): boolean {
  return (scene.entities[entity]?.mentions ?? []).some((index) => {
    const mention = scene.mentions[index];
    return mention?.kind === "name" || (mention?.kind === "modifier" && mention.known.length > 0);
  });
}
