import type { EventDraft } from "./event-draft.ts";
import type { EventScene } from "./scene.ts";

/**
 * Fills in whom an attack was on where the sentence names only the place: whom the same actor is told to fight
 * elsewhere in the report, as long as there is one such side.
 */
export function withOpponents(
  scene: EventScene,
  events: readonly EventDraft[],
): readonly EventDraft[] {
  const opponents = countOpponents(scene, events);
  return events.map((event) => {
    const actor = event.actors[0];
    if (
      event.type !== "ASSAULT" ||
      event.recipients.length > 0 ||
      actor === undefined ||
      !lacksRecipient(event)
    )
      return event;
    const opponent = likeliest(opponents.get(scene.entityOf[actor] ?? -1));
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

/** Times each entity is told to attack, or to be attacked by, another; with a mention of that other. */
type Opponents = ReadonlyMap<
  number,
  ReadonlyMap<number, { readonly count: number; readonly mention: number }>
>;

function countOpponents(scene: EventScene, events: readonly EventDraft[]): Opponents {
  const counts = new Map<number, Map<number, { count: number; mention: number }>>();
  for (const [one, other] of events.flatMap(adversaries)) {
    const to = scene.entityOf[other] ?? -1;
    if (!canOppose(scene, other, scene.entityOf[one] ?? -1)) continue;
    const row =
      counts.get(scene.entityOf[one] ?? -1) ??
      new Map<number, { count: number; mention: number }>();
    row.set(to, { count: (row.get(to)?.count ?? 0) + 1, mention: row.get(to)?.mention ?? other });
    counts.set(scene.entityOf[one] ?? -1, row);
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
  row: ReadonlyMap<number, { readonly count: number; readonly mention: number }> | undefined,
): number | undefined {
  if (!row) return undefined;
  const sorted = [...row.values()].sort((a, b) => b.count - a.count || a.mention - b.mention);
  const [first, second] = sorted;
  return first && (!second || first.count > second.count) ? first.mention : undefined;
}

function isNamed(scene: EventScene, entity: number): boolean {
  return (scene.entities[entity]?.mentions ?? []).some((index) =>
    ["name", "modifier"].includes(scene.mentions[index]?.kind ?? ""),
  );
}
