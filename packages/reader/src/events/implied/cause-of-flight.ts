import { lemmaAt } from "../../frames/sentence-view.ts";
import type { EventDraft } from "../event-draft.ts";
import { type EventScene, kindOf } from "../scene.ts";

/** How many sentences back the fighting may stand that people flee from. */
const MAX_SENTENCES = 4;
const FIGHTS: ReadonlySet<string> = new Set(["state", "military", "rebel", "militia"]);

/**
 * People who flee are driven out by those who fight (PLOVER codes SANCTION expel, with the cause as actor): those
 * of the latest fighting told before, or else in the same sentence after.
 */
export function withCauseOfFlight(
  scene: EventScene,
  events: readonly EventDraft[],
): readonly EventDraft[] {
  return events.map((event) => {
    if (event.type !== "SANCTION" || event.mode !== "expel" || event.actors.length > 0)
      return event;
    const fight = fightBehind(scene, event, events);
    if (!fight) return event;
    return {
      ...event,
      actors: fightersOf(scene, fight),
      because: [...event.because, `actor:cause-${lemmaAt(scene.view, fight.frame.head)}`],
    };
  });
}

function fightBehind(
  scene: EventScene,
  event: EventDraft,
  events: readonly EventDraft[],
): EventDraft | undefined {
  const sentenceOf = ({ frame }: EventDraft): number => scene.words[frame.head]?.sentence ?? 0;
  const isFight = (other: EventDraft): boolean =>
    other.type === "ASSAULT" && fightersOf(scene, other).length > 0;
  return (
    events.findLast((other) => sentenceOf(other) === sentenceOf(event) && isFight(other)) ??
    events.findLast(
      (other) =>
        other.frame.head < event.frame.head &&
        sentenceOf(event) - sentenceOf(other) <= MAX_SENTENCES &&
        isFight(other),
    )
  );
}

/** Those who fight in an event: both sides of a clash, and of an attack the other side too where it is armed. */
function fightersOf(scene: EventScene, { actors, recipients }: EventDraft): readonly number[] {
  return [...actors, ...recipients].filter((mention) => FIGHTS.has(kindOf(scene, mention) ?? ""));
}
