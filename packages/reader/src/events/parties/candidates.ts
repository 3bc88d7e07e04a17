import type { EventDraft } from "../event-draft.ts";
import { type EventScene, kindOf } from "../scene.ts";

/** How many sentences back a party may have been named. */
const MAX_SENTENCES = 3;

/**
 * Mentions that could be a party of an event: of each entity near it the mention that the rules chose, else the one that fills a
 * role of the frame, else the nearest before.
 */
export function candidatesFor(scene: EventScene, event: EventDraft): readonly number[] {
  const best = new Map<number, number>();
  const chosen = [...event.actors, ...event.recipients];
  for (const mention of chosen) best.set(scene.entityOf[mention] ?? -1, mention);
  const fillers = new Set(event.frame.arguments.map(({ head }) => head));
  const sentence = scene.words[event.frame.head]?.sentence ?? 0;
  const isNear = (head: number): boolean => {
    const gap = sentence - (scene.words[head]?.sentence ?? 0);
    return gap >= 0 && gap <= MAX_SENTENCES;
  };
  const rank = (index: number): number => {
    const head = scene.mentions[index]?.head ?? 0;
    const isFiller = fillers.has(head) ? scene.words.length : 0;
    return isFiller + (head < event.frame.head ? head : -head);
  };
  for (const { index, head } of scene.mentions) {
    const entity = scene.entityOf[index] ?? -1;
    if (entity < 0 || !isNear(head) || kindOf(scene, index) === undefined) continue;
    if (!chosen.includes(index) && isAroundOrIn(scene, index, chosen)) continue;
    const known = best.get(entity);
    if (known === undefined || (!chosen.includes(known) && rank(index) > rank(known)))
      best.set(entity, index);
  }
  return [...best.values()].sort((a, b) => a - b);
}

/** "*Russian* jets" where the jets were chosen, and the jets where Russia was: one phrase has one party. */
function isAroundOrIn(scene: EventScene, index: number, chosen: readonly number[]): boolean {
  const mention = scene.mentions[index];
  return chosen.some((other) => {
    const taken = scene.mentions[other];
    return (
      mention !== undefined &&
      taken !== undefined &&
      mention.from < taken.to &&
      taken.from < mention.to
    );
  });
}
