import {
  type Attribution,
  cameoOf,
  type EventAssertion,
  intensityOf,
  PLOVER,
  type Span,
} from "@zenobia/model";
import type { EventDraft, PredicateMatch } from "../events/event-draft.ts";
import type { EventScene } from "../events/scene.ts";
import { evidenceOver, wordsOf } from "../states/evidence.ts";
import type { Registry } from "./registry.ts";

/** Gives the chain of speakers of what stands at a word, outermost first. */
export type AttributionAt = (word: number) => readonly Attribution[];

/** Writes event drafts as assertions, with ids in text order. */
export function codeEvents(
  scene: EventScene,
  drafts: readonly EventDraft[],
  desk: Desk,
): readonly EventAssertion[] {
  return drafts.map((draft) => codeEvent(scene, draft, desk));
}

/** What writing assertions needs: ids and speakers. */
export interface Desk {
  readonly registry: Registry;
  readonly attributionAt: AttributionAt;
}

function codeEvent(
  scene: EventScene,
  draft: EventDraft,
  { registry, attributionAt }: Desk,
): EventAssertion {
  const actor = [...new Set(draft.actors.map(registry.actor))];
  const recipient = [...new Set(draft.recipients.map(registry.actor))].filter(
    (id) => !actor.includes(id),
  );
  const time = draft.time?.interval;
  return {
    id: `e${draft.index + 1}`,
    type: draft.type,
    ...(draft.mode === undefined ? {} : { mode: draft.mode }),
    contexts: draft.contexts,
    quad: PLOVER[draft.type].quad,
    intensity: intensityOf(draft.type, draft.mode),
    cameo: cameoOf(draft.type, draft.mode),
    actor,
    recipient,
    ...(draft.place === undefined ? {} : { place: registry.place(draft.place) }),
    ...(time === undefined ? {} : { time }),
    status: draft.status,
    attribution: speakersOf(scene, draft, { registry, attributionAt }),
    trigger: triggerSpan(scene, draft),
    evidence: [
      eventEvidence(scene, draft, draft.counted),
      ...draft.also.map((match) => eventEvidence(scene, match)),
    ],
    because: draft.because,
    confidence: confidenceOf(draft),
  };
}

/** The chain around the predicate, and who the predicate itself makes the speaker ("denied it"). */
function speakersOf(
  scene: EventScene,
  draft: EventDraft,
  { registry, attributionAt }: Desk,
): readonly Attribution[] {
  const chain = attributionAt(draft.frame.head);
  const own = draft.speaker === undefined ? undefined : registry.actor(draft.speaker);
  if (own === undefined || chain.some(({ source }) => source === own)) return chain;
  return [...chain, { source: own, cue: triggerSpan(scene, draft) }];
}

function triggerSpan(scene: EventScene, draft: EventDraft): Span {
  const first = scene.words[draft.trigger[0] ?? draft.frame.head];
  const last = scene.words[draft.trigger.at(-1) ?? draft.frame.head];
  return [first?.span[0] ?? 0, last?.span[1] ?? 0];
}

function eventEvidence(
  scene: EventScene,
  match: Omit<PredicateMatch, "places">,
  counted: readonly number[] = [],
): Span {
  const time = match.time === undefined ? [] : [match.time.from, match.time.to - 1];
  return evidenceOver(scene, match.frame.head, [
    ...match.trigger,
    ...wordsOf(scene, [...match.actors, ...match.recipients, ...counted]),
    ...time,
  ]);
}

/**
 * How often the judge of events, asked of passages that it had not seen, was right of predicates such as this; without it a rank:
 * more of who, whom and where filled, less doubt in the words.
 */
function confidenceOf(draft: EventDraft): number {
  if (draft.chance !== undefined) return Math.round(draft.chance * HUNDRED) / HUNDRED;
  const parties =
    draft.actors.length > 0 && (draft.recipients.length > 0 || draft.place !== undefined) ? 0.2 : 0;
  const verbal = draft.frame.category === "verb" ? 0.1 : 0;
  const told = draft.also.length > 0 ? 0.1 : 0;
  return Math.round((0.5 + parties + verbal + told) * HUNDRED) / HUNDRED;
}

const HUNDRED = 100;
