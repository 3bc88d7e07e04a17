import type { EventDraft } from "../event-draft.ts";
import type { Sides } from "../implied/sides.ts";
import type { EventScene } from "../scene.ts";
import { candidatesFor } from "./candidates.ts";
import { type PartyScene, partyFeatures } from "./party-features.ts";

/** What the model of parties says of a mention: that it acts, is acted upon, or is neither. */
export type PartyRole = "neither" | "actor" | "recipient";

/**
 * Lets the learned model weigh who acts and who is acted upon in each event: those whom the rules chose, and all others
 * whom the report names near it. Without a model the rules decide alone.
 */
export function castParties(
  scene: EventScene,
  events: readonly EventDraft[],
  sides: Sides,
): readonly EventDraft[] {
  if (!scene.knowledge.parties) return events;
  const inOrder = inTextOrder(events);
  return events.map((event) => cast({ scene, sides, event, before: toldBefore(inOrder, event) }));
}

/** Events by where they are told. */
export function inTextOrder(events: readonly EventDraft[]): readonly EventDraft[] {
  return [...events].sort((a, b) => a.frame.head - b.frame.head || a.index - b.index);
}

/** The events told before another. */
export function toldBefore(
  inOrder: readonly EventDraft[],
  event: EventDraft,
): readonly EventDraft[] {
  return inOrder.filter((other) => other.frame.head < event.frame.head);
}

function cast(party: PartyScene): EventDraft {
  const { scene, event } = party;
  const { parties } = scene.knowledge;
  const { keep, add } = scene.knowledge.words.judge.parties;
  if (!parties) return event;
  const actors: number[] = [];
  const recipients: number[] = [];
  for (const mention of candidatesFor(scene, event)) {
    const ranked = parties.rank({ features: partyFeatures(party, mention), dense: [] });
    const chance = (role: PartyRole): number =>
      ranked.find(({ type }) => type === role)?.probability ?? 0;
    const role: PartyRole = chance("actor") >= chance("recipient") ? "actor" : "recipient";
    const chosen = event[role === "actor" ? "actors" : "recipients"].includes(mention);
    if (chance(role) >= (chosen ? keep : add))
      (role === "actor" ? actors : recipients).push(mention);
  }
  return {
    ...event,
    actors,
    recipients,
    because: [...event.because, ...reasons(event, { actors, recipients }, parties.id)],
  };
}

/** Says where the model went another way than the rules. */
function reasons(
  event: EventDraft,
  cast: Pick<EventDraft, "actors" | "recipients">,
  model: string,
): readonly string[] {
  return (["actors", "recipients"] as const).flatMap((side) =>
    cast[side].join() === [...event[side]].sort((a, b) => a - b).join()
      ? []
      : [`${side === "actors" ? "actor" : "recipient"}:${model}`],
  );
}
