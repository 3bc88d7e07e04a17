import type { ControlStatus, EventStatus, Span } from "@zenobia/model";
import type { ResolvedPlace } from "../document.ts";
import type { PredicateMatch } from "../events/event-draft.ts";
import { argumentsIn } from "../events/match.ts";
import { nameOfWords } from "../events/name-of-words.ts";
import { placesUnder } from "../events/place-roles.ts";
import type { ControlEffect } from "../events/predicate.ts";
import { type EventScene, isListed, kindOf } from "../events/scene.ts";
import { lemmaAt } from "../frames/sentence-view.ts";
import { evidenceOver, wordsOf } from "./evidence.ts";
import type { ControlDraft } from "./state-draft.ts";

/** Reads who holds, gains or loses a place from the predicates that say so. */
export function findControl(
  scene: EventScene,
  matches: readonly PredicateMatch[],
): readonly ControlDraft[] {
  const kept: ControlDraft[] = [];
  for (const draft of matches.flatMap((match) => controlOf(scene, match))) {
    const at = kept.findIndex((earlier) => isSame(scene, earlier, draft));
    const earlier = kept[at];
    if (earlier) kept[at] = combine(earlier, draft);
    else kept.push(draft);
  }
  return kept;
}

/** The first telling with what only the later one says, and the words of both. */
function combine(first: ControlDraft, later: ControlDraft): ControlDraft {
  const from = first.from ?? later.from;
  const time = first.time ?? later.time;
  return {
    ...first,
    ...(from === undefined ? {} : { from }),
    ...(time === undefined ? {} : { time }),
    evidence: [...first.evidence, ...later.evidence],
  };
}

function controlOf(scene: EventScene, match: PredicateMatch): readonly ControlDraft[] {
  const effect = match.entry.control;
  if (!effect) return [];
  const taker = effect.change === "lost" ? match.recipients[0] : undefined;
  const status = statusOf(taker === undefined ? effect.change : "gained", match.status);
  if (status === undefined) return [];
  if (taker !== undefined)
    return controlBy(scene, match, { effect, status, holder: taker, from: match.actors[0] });
  const sides = effect.holder === "actor" ? match.actors : match.recipients;
  return (match.entry.parties === "both" ? sides : sides.slice(0, 1)).flatMap((holder) =>
    controlBy(scene, match, { effect, status, holder, from: formerHolder(scene, match, holder) }),
  );
}

/** A side that holds, gains, loses or contests a place. */
interface Holding {
  readonly effect: ControlEffect;
  readonly status: ControlStatus;
  readonly holder: number;
  readonly from: number | undefined;
}

function controlBy(
  scene: EventScene,
  match: PredicateMatch,
  { effect, status, holder, from }: Holding,
): readonly ControlDraft[] {
  return placesIn(scene, match, effect.place).map((place) => ({
    place,
    holder,
    ...(from === undefined ? {} : { from }),
    ...(match.time === undefined ? {} : { time: match.time }),
    status,
    match,
    head: match.frame.head,
    evidence: [
      evidenceOver(scene, match.frame.head, [
        ...wordsOf(scene, [holder, ...(from === undefined ? [] : [from])]),
        ...placeWords(scene, place),
      ]),
    ],
    because: [...match.because, `control:${match.entry.id}`],
  }));
}

function placesIn(
  scene: EventScene,
  match: PredicateMatch,
  roles: readonly string[],
): readonly ResolvedPlace[] {
  for (const role of roles) {
    const places = argumentsIn(scene, match.frame, role).flatMap((argument) =>
      placesUnder(scene, argument.head, {
        withConjuncts: match.frame.category === "adjective" || match.frame.passive,
      }),
    );
    const towns = places.filter((place) => !isState(place));
    if (towns.length > 0) return [...new Set(towns)];
    const described = argumentsIn(scene, match.frame, role).flatMap((argument) =>
      describedPlace(scene, argument.head),
    );
    if (described.length > 0) return described;
  }
  return match.places.filter((place) => !isState(place)).slice(0, 1);
}

/** Nobody takes or loses a whole state in one sentence; what is told of is a part of it. */
function isState(place: ResolvedPlace): boolean {
  return place.record?.featureCode.startsWith("PCL") === true;
}

const HELD = ["~position", "~building"];

/** A place without a name of its own: "the police headquarters", "the Mapandi bridge". */
function describedPlace(scene: EventScene, head: number): readonly ResolvedPlace[] {
  const mention = scene.mentionAt.get(head);
  if (mention?.kind !== "nominal" || !isListed(scene, head, HELD)) return [];
  if (!["the", "its", "their"].includes(lemmaAt(scene.view, mention.from))) return [];
  const from = scene.tokens[mention.from]?.upos === "DET" ? mention.from + 1 : mention.from;
  const start = scene.words[from]?.span[0] ?? mention.span[0];
  const span: Span = [start, mention.span[1]];
  const name = nameOfWords(scene.words.slice(from, mention.to));
  return [{ mention: span, name, confidence: 0.3, because: "place.described" }];
}

function placeWords(scene: EventScene, place: ResolvedPlace): readonly number[] {
  return [...scene.placeAt].filter(([, other]) => other === place).map(([word]) => word);
}

/** Who held it before: the entry's own role, else whoever the place was taken from. */
function formerHolder(
  scene: EventScene,
  match: PredicateMatch,
  holder: number,
): number | undefined {
  const isOther = (mention: number): boolean => scene.entityOf[mention] !== scene.entityOf[holder];
  const recipient =
    match.entry.control?.change === "gained" ? match.recipients.find(isOther) : undefined;
  return recipient ?? namedHolder(scene, match, isOther);
}

function namedHolder(
  scene: EventScene,
  match: PredicateMatch,
  isOther: (mention: number) => boolean,
): number | undefined {
  for (const role of match.entry.control?.from ?? ["from"]) {
    for (const { head } of argumentsIn(scene, match.frame, role)) {
      const mention = scene.placeAt.has(head) ? undefined : scene.mentionAt.get(head);
      if (mention && kindOf(scene, mention.index) !== undefined && isOther(mention.index))
        return mention.index;
    }
  }
  return undefined;
}

/** What the status of the predicate makes of the change. */
function statusOf(change: ControlStatus, status: EventStatus): ControlStatus | undefined {
  if (status === "denied") return undefined;
  if (status === "happened") return change;
  if (status === "ongoing") return change === "gained" || change === "lost" ? "contested" : change;
  return change === "gained" ? "planned" : undefined;
}

function isSame(scene: EventScene, a: ControlDraft, b: ControlDraft): boolean {
  return (
    a.place.name === b.place.name &&
    a.status === b.status &&
    scene.entityOf[a.holder] === scene.entityOf[b.holder]
  );
}
