import type { ControlAssertion, FigureAssertion, RelationAssertion } from "@zenobia/model";
import type { EventDraft } from "../events/event-draft.ts";
import type { ControlDraft, FigureDraft, RelationDraft } from "../states/state-draft.ts";
import type { Desk } from "./code-events.ts";

/** Writes who holds which place as assertions, each with its event where there is one. */
export function codeControl(
  drafts: readonly ControlDraft[],
  events: readonly EventDraft[],
  { registry, attributionAt }: Desk,
): readonly ControlAssertion[] {
  return drafts.map((draft) => {
    const event = events.find(
      (other) =>
        [other, ...other.also].some(({ frame }) => frame === draft.match.frame) &&
        (other.place === undefined || other.place.name === draft.place.name),
    );
    const time = draft.time?.interval;
    return {
      place: registry.place(draft.place),
      holder: registry.actor(draft.holder),
      ...(draft.from === undefined ? {} : { from: registry.actor(draft.from) }),
      ...(time === undefined ? {} : { time }),
      status: draft.status,
      ...(event === undefined ? {} : { event: `e${event.index + 1}` }),
      attribution: attributionAt(draft.head),
      evidence: draft.evidence,
      because: draft.because,
    };
  });
}

/** Writes standing ties as assertions. */
export function codeRelations(
  drafts: readonly RelationDraft[],
  { registry, attributionAt }: Desk,
): readonly RelationAssertion[] {
  return drafts.map((draft) => ({
    kind: draft.kind,
    subject: registry.actor(draft.subject),
    object: registry.actor(draft.object),
    ...(draft.since === undefined ? {} : { since: draft.since }),
    ...(draft.until === undefined ? {} : { until: draft.until }),
    attribution: attributionAt(draft.head),
    evidence: draft.evidence,
    because: draft.because,
  }));
}

/** Writes figures as assertions. */
export function codeFigures(
  drafts: readonly FigureDraft[],
  { registry, attributionAt }: Desk,
): readonly FigureAssertion[] {
  return drafts.map(({ head, by, place, time, ...figure }) => ({
    ...figure,
    ...(by === undefined ? {} : { by: registry.actor(by) }),
    ...(place === undefined ? {} : { place: registry.place(place) }),
    ...(time?.interval === undefined ? {} : { time: time.interval }),
    attribution: attributionAt(head),
  }));
}
