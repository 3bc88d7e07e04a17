import type { EventDraft } from "../event-draft.ts";
import type { EventScene } from "../scene.ts";
import { isState, type Side, type Sides } from "./sides.ts";

/**
 * Fills in whom an attack was on where the sentence names only the place: whom the same actor is told to fight
 * elsewhere in the report, as long as there is one such side.
 */
export function withOpponents(
  _scene: EventScene,
  events: readonly EventDraft[],
  { sideOf, speakerOf, foeOf }: Sides,
): readonly EventDraft[] {
  const opponents = countOpponents(events, sideOf);
  return events.map((event) => {
    const actor = event.actors[0];
    if (
      event.type !== "ASSAULT" ||
      event.recipients.length > 0 ||
      actor === undefined ||
      !lacksRecipient(event)
    )
      return event;
    const own = sideOf(actor);
    const side = own === undefined || opponents.has(own) ? likeliest(own, opponents) : foeOf(own);
    const opponent = side === undefined ? undefined : speakerOf(side);
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

/** Times each side is told to attack, or to be attacked by, another. */
type Opponents = ReadonlyMap<Side, ReadonlyMap<Side, number>>;

function countOpponents(
  events: readonly EventDraft[],
  sideOf: (mention: number) => Side | undefined,
): Opponents {
  const counts = new Map<Side, Map<Side, number>>();
  for (const event of events) {
    const told = new Set<string>();
    for (const [one, other] of adversaries(event)) {
      const [from, to] = [sideOf(one), sideOf(other)];
      if (from === undefined || to === undefined || from === to) continue;
      // Several mentions of one side in an event are one fight.
      if (told.has(`${from} ${to}`)) continue;
      told.add(`${from} ${to}`);
      const row = counts.get(from) ?? new Map<Side, number>();
      row.set(to, (row.get(to) ?? 0) + 1);
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

/** The one side fought most; a single fight of two states or of two groups is too little to go by. */
function likeliest(side: Side | undefined, opponents: Opponents): Side | undefined {
  const row = side === undefined ? undefined : opponents.get(side);
  if (side === undefined || !row) return undefined;
  const sorted = [...row].sort(([, a], [, b]) => b - a);
  const [first, second] = sorted;
  if (!first || (second && second[1] === first[1])) return undefined;
  return first[1] > 1 || isState(side) !== isState(first[0]) ? first[0] : undefined;
}
