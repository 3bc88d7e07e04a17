import type { EventDraft } from "../event-draft.ts";
import type { Sides } from "../implied/sides.ts";
import type { PartyChances } from "../judge/judge-words.ts";
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
  const chances = scene.knowledge.words.judge.parties;
  if (!parties) return event;
  const weighed = candidatesFor(scene, event).map((mention): Weighed => {
    const ranked = parties.rank({ features: partyFeatures(party, mention), dense: [] });
    const chance = (role: PartyRole): number =>
      ranked.find(({ type }) => type === role)?.probability ?? 0;
    const role = chance("actor") >= chance("recipient") ? "actor" : "recipient";
    return { mention, role, chance: chance(role) };
  });
  const actors = chooseParties(weighed, event, "actor", chances.actor);
  const recipients = chooseParties(weighed, event, "recipient", chances.recipient);
  return {
    ...event,
    actors,
    recipients,
    because: [...event.because, ...reasons(event, { actors, recipients }, parties.id)],
  };
}

interface Weighed {
  readonly mention: number;
  /** The likelier of the two. */
  readonly role: "actor" | "recipient";
  readonly chance: number;
}

/**
 * Those whom the rules chose, unless the model all but rules them out; for want of any the likeliest other; and beside
 * them only whom it is rather sure of, for a party too many is as wrong as one that is missing.
 */
function chooseParties(
  weighed: readonly Weighed[],
  event: EventDraft,
  role: Weighed["role"],
  { keep, fill, add }: PartyChances,
): number[] {
  const chosen = event[role === "actor" ? "actors" : "recipients"];
  const own = weighed.filter((one) => one.role === role);
  const kept = own.filter(({ mention, chance }) => chosen.includes(mention) && chance >= keep);
  const best = own.reduce<Weighed | undefined>(
    (most, one) => (one.chance > (most?.chance ?? fill) ? one : most),
    undefined,
  );
  const taken = own.filter(
    (one) => kept.includes(one) || one.chance >= add || (kept.length === 0 && one === best),
  );
  return taken.map(({ mention }) => mention);
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
