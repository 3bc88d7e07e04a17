import { countryOfActor } from "../../actors/actor-code.ts";
import type { Entity } from "../../document.ts";
import type { EventDraft } from "../event-draft.ts";
import { type EventScene, knownOf } from "../scene.ts";

/**
 * People who march without anybody being named march against their government: the state of the place told, or else the one
 * where most places of the report lie. A passive without an agent stays without one, even where only a state could have
 * acted ("was jailed"): the report does not say who.
 */
export function withGovernments(
  scene: EventScene,
  events: readonly EventDraft[],
): readonly EventDraft[] {
  return events.map((event) => {
    if (event.type !== "PROTEST" || event.recipients.length > 0) return event;
    const state = stateOf(scene, event);
    const actors = event.actors.map((mention) => scene.entityOf[mention]);
    if (!state || actors.includes(state.index)) return event;
    return {
      ...event,
      recipients: [state.best],
      because: [...event.because, "recipient:state-of-place"],
    };
  });
}

/** The state where an event happens, as the report names it. */
function stateOf(scene: EventScene, event: EventDraft): Entity | undefined {
  const country = event.place?.record?.country ?? countryOfReport(scene);
  return country === undefined
    ? undefined
    : scene.entities.find((entity) => isStateOf(scene, entity, country));
}

/** A state that the report names otherwise than by its capital, which is also a town. */
function isStateOf(scene: EventScene, { best, mentions }: Entity, country: string): boolean {
  const known = knownOf(scene, best);
  return (
    known?.kind === "state" &&
    countryOfActor(known) === country &&
    mentions.some((mention) => scene.mentions[mention]?.use !== "capital")
  );
}

/** Share of the places of a report that must lie in one country for the report to be about it. */
const MOST = 0.6;

function countryOfReport(scene: EventScene): string | undefined {
  const counts = new Map<string, number>();
  for (const { record } of scene.places)
    if (record) counts.set(record.country, (counts.get(record.country) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].find(([, count]) => count > MOST * total)?.[0];
}
