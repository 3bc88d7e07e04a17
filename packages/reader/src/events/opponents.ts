import type { EventDraft } from "./event-draft.ts";
import type { EventScene } from "./scene.ts";

/**
 * Fills in whom an attack was on where the sentence names only the place: whom the same actor is told to fight
 * elsewhere in the report, as long as there is one such side.
 */
export function withOpponents(scene: EventScene, events: readonly EventDraft[]): readonly EventDraft[] {
  const opponents = countOpponents(scene, events);
  return events.map((event) => {
    const actor = event.actors[0];
    if (event.type !== "ASSAULT" || event.recipients.length > 0 || actor === undefined || !lacksRecipient(event)) return event;
    const opponent = likeliest(opponents.get(scene.entityOf[actor] ?? -1));
    return opponent === undefined ? event : { ...event, recipients: [opponent], because: [...event.because, "recipient:opponent-in-report"] };
  });
}

/** A place taken, or an offensive: something that is always against somebody. */
function lacksRecipient(event: EventDraft): boolean {
  return event.entry.parties !== "both" && (event.entry.control !== undefined || event.frame.category === "noun");
}

/** Times each entity is told to attack, or to be attacked by, another; with a mention of that other. */
type Opponents = ReadonlyMap<number, ReadonlyMap<number, { readonly count: number; readonly mention: number }>>;

function countOpponents(scene: EventScene, events: readonly EventDraft[]): Opponents {
  const counts = new Map<number, Map<number, { count: number; mention: number }>>();
  const add = (one: number, other: number): void => {
    const from = scene.entityOf[one] ?? -1;
    const to = scene.entityOf[other] ?? -1;
    if (from === to || !isNamed(scene, to) || scene.profiles[other]?.kind === "civilians" || scene.profiles[other]?.kind === "person") return;
    const row = counts.get(from) ?? new Map<number, { count: number; mention: number }>();
    row.set(to, { count: (row.get(to)?.count ?? 0) + 1, mention: row.get(to)?.mention ?? other });
    counts.set(from, row);
  };
  for (const event of events) {
    if (event.type !== "ASSAULT") continue;
    for (const actor of event.actors) for (const recipient of event.recipients) for (const [one, other] of [[actor, recipient], [recipient, actor]] as const) add(one, other);
    if (event.entry.parties === "both") for (const one of event.actors) for (const other of event.actors) add(one, other);
  }
  return counts;
}

function likeliest(row: ReadonlyMap<number, { readonly count: number; readonly mention: number }> | undefined): number | undefined {
  if (!row) return undefined;
  const sorted = [...row.values()].sort((a, b) => b.count - a.count || a.mention - b.mention);
  const [first, second] = sorted;
  return first && (!second || first.count > second.count) ? first.mention : undefined;
}

function isNamed(scene: EventScene, entity: number): boolean {
  return (scene.entities[entity]?.mentions ?? []).some((index) => ["name", "modifier"].includes(scene.mentions[index]?.kind ?? ""));
}
