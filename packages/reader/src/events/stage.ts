import type { PloverType } from "@zenobia/model";
import type { ResolvedPlace } from "../document.ts";
import { isHyphenated } from "../frames/hyphen-frame.ts";
import { defineStage, type Stage } from "../stage.ts";
import type { PredicateMatch } from "./event-draft.ts";
import { findMatches, governorOf } from "./find-matches.ts";
import { withImpliedParties } from "./implied/imply-parties.ts";
import { type Draft, mergeTellings } from "./merge-tellings.ts";
import { modeOf } from "./mode.ts";
import { createEventScene, type EventLayers, type EventScene, isListed } from "./scene.ts";

/** Reads who did what to whom from the frames that the predicate lexicon knows. */
export const eventsStage: Stage<keyof EventLayers, "matches" | "events"> = defineStage({
  name: "events",
  version: "2",
  requires: [
    "source",
    "words",
    "sentences",
    "tokens",
    "mentions",
    "entities",
    "frames",
    "places",
    "times",
    "quotations",
  ],
  adds: ["matches", "events"],
  run(document, knowledge) {
    const scene = createEventScene(document, knowledge);
    const matches = findMatches(scene);
    const drafts = matches.flatMap((match) => draftsOf(scene, match, matches));
    const events = mergeTellings(scene, drafts);
    return {
      matches,
      events: withImpliedParties(scene, events, matches),
    };
  },
});

/** One event a place: "strikes against Manbij and Mosul" are two. */
function draftsOf(
  scene: EventScene,
  match: PredicateMatch,
  matches: readonly PredicateMatch[],
): readonly Draft[] {
  const { type } = match.entry;
  if (type === "none" || !isEvent(scene, match) || isAbsorbed(scene, match, matches)) return [];
  const places = distinctPlaces(match);
  return places.map((place) => draftOf(scene, match, type, place));
}

function distinctPlaces(match: PredicateMatch): readonly (ResolvedPlace | undefined)[] {
  const seen = new Set<number>();
  const places = match.places.filter(({ mention, relative }) => {
    const start = relative?.words[0] ?? mention[0];
    return !seen.has(start) && seen.add(start);
  });
  return places.length === 0 ? [undefined] : places;
}

function draftOf(
  scene: EventScene,
  match: PredicateMatch,
  type: PloverType,
  place: ResolvedPlace | undefined,
): Draft {
  const mode = modeOf(scene, match.frame, match.entry);
  const { places: _places, ...rest } = match;
  return {
    ...rest,
    type,
    ...(mode === undefined ? {} : { mode: mode.mode }),
    contexts: match.entry.contexts ?? [],
    ...(place === undefined ? {} : { place }),
    because: mode === undefined ? match.because : [...match.because, mode.rule],
    also: [],
  };
}

/** Types that somebody must be said to do; a passive may leave them out. */
const NEEDS_ACTOR = new Set([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "MOBILIZE",
]);

/** A predicate is an event when somebody acts in it or is acted upon; a bare noun needs more. */
function isEvent(scene: EventScene, match: PredicateMatch): boolean {
  const { frame, entry } = match;
  if ((match.chance ?? 1) < scene.knowledge.words.judge.keep) return false;
  if (match.actors.length === 0 && match.recipients.length === 0)
    return isDoneToPlace(scene, match) && !isDescription(scene, match);
  if (match.actors.length === 0 && NEEDS_ACTOR.has(entry.type) && !isBarePassive(match))
    return false;
  if (match.actors.length === 0 && hasIdleSubject(scene, match)) return false;
  if (entry.parties === "both" && frame.category === "noun" && match.actors.length === 0)
    return false;
  return !isDescription(scene, match);
}

/** "Two villages were shelled", "rockets fell on Safed": nobody is named, but it is said where. */
function isDoneToPlace(scene: EventScene, match: PredicateMatch): boolean {
  const { entry, frame, places } = match;
  if (entry.type !== "ASSAULT" || frame.category !== "verb" || places.length === 0) return false;
  return (match.chance ?? 1) >= scene.knowledge.words.judge.bare;
}

const INSTRUMENTS = ["~weapon", "~munition", "~explosive", "~vehicle", "~aircraft", "~attack"];

/** "The chaos killed thousands": what neither acts, nor is a weapon or a deed, does no assault. */
function hasIdleSubject(scene: EventScene, { frame, entry }: PredicateMatch): boolean {
  if (entry.actor?.includes("subject") === false) return false;
  const subject = frame.arguments.find(({ role }) => role === "subject");
  if (
    frame.category !== "verb" ||
    frame.passive ||
    !subject ||
    scene.tokens[subject.head]?.upos !== "NOUN"
  )
    return false;
  return (
    scene.frameAt.get(subject.head) === undefined && !isListed(scene, subject.head, INSTRUMENTS)
  );
}

/** A passive whose agent is left out, "were accused", or a verb that says the same, "went on trial". */
function isBarePassive({ frame, entry }: PredicateMatch): boolean {
  if (frame.category === "noun") return false;
  const isUndergone =
    entry.recipient?.includes("subject") === true && entry.actor?.includes("subject") === false;
  return (
    isUndergone ||
    (frame.passive && !frame.arguments.some((argument) => argument.role === "subject"))
  );
}

/** "CIA-trained fighters", "captured soldiers", "groups that are armed by X": a state or a tie, not an event. */
function isDescription(scene: EventScene, { frame, entry }: PredicateMatch): boolean {
  if (frame.category === "noun") return false;
  if (isHyphenated(scene.view, frame.head)) return true;
  const relation = scene.tokens[frame.head]?.relation ?? "";
  if (relation === "amod" && frame.head < scene.view.tree.parent(frame.head)) return true;
  return entry.relation !== undefined && isInRelativeClause(scene, frame.head);
}

function isInRelativeClause(scene: EventScene, head: number): boolean {
  const { tree } = scene.view;
  const first = tree.relation(head) === "conj" ? tree.parent(head) : head;
  return tree.relation(first) === "acl";
}

/** The action under "threatened to", "agreed to" and the like is part of that event. */
function isAbsorbed(
  scene: EventScene,
  match: PredicateMatch,
  matches: readonly PredicateMatch[],
): boolean {
  const governor = governorOf(scene, match.frame);
  if (governor === undefined) return false;
  return matches.some(
    (other) =>
      other.frame.head === governor &&
      other.entry.content === "absorb" &&
      other.entry.type !== "none" &&
      isEvent(scene, other),
  );
}
