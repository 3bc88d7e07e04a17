import { type Argument, fillers, type Frame } from "../frames/frame.ts";
import { lemmaAt } from "../frames/sentence-view.ts";
import type { EntryUse, PredicateWord, RoleConditions } from "./predicate.ts";
import { type EventScene, isListed } from "./scene.ts";

/** The entries of the lexicon that fit a frame: the most specific that is an event, and all that state a tie or control. */
export function entriesFor(scene: EventScene, frame: Frame): readonly PredicateWord[] {
  const lemma = lemmaAt(scene.view, frame.head);
  const fitting = usesOf(frame).flatMap((use) =>
    scene.knowledge.predicates.find(lemma, use).filter((word) => fits(scene, frame, word)),
  );
  const event = fitting.find((word) => word.entry.type !== "none");
  const states = fitting.filter((word) => word.entry.type === "none");
  const state = states.find((word) => word.entry.relation) ?? states[0];
  const control = states.find((word) => word.entry.control);
  return [...new Set([event, state, control].filter((word) => word !== undefined))];
}

/** A participle before or after a noun can stand in the lexicon as a verb or as an adjective. */
function usesOf(frame: Frame): readonly EntryUse[] {
  if (frame.category === "noun") return ["noun"];
  return frame.category === "adjective" || frame.passive ? ["adjective", "verb"] : ["verb"];
}

function fits(scene: EventScene, frame: Frame, word: PredicateWord): boolean {
  return (
    hasWords(scene, frame, word) &&
    Object.entries(word.entry.if ?? {}).every(([role, list]) => holds(scene, frame, role, list)) &&
    !anyHolds(scene, frame, word.entry.unless ?? {})
  );
}

function anyHolds(scene: EventScene, frame: Frame, conditions: RoleConditions): boolean {
  return Object.entries(conditions).some(([role, list]) => holds(scene, frame, role, list));
}

function holds(scene: EventScene, frame: Frame, role: string, list: readonly string[]): boolean {
  return argumentsIn(scene, frame, role).some((argument) => isListed(scene, argument.head, list));
}

/** Particles of a verb; for a noun the words right before it ("air strike"). */
function hasWords(scene: EventScene, frame: Frame, word: PredicateWord): boolean {
  if (word.with.length === 0) return true;
  if (word.use !== "noun") return word.with.every((part) => frame.particles.includes(part) || followsAsWord(scene, frame, part));
  return word.with.every((part, index) => wordBefore(scene, frame.head, word.with.length - index) === part);
}

/** An adverb the parser attached elsewhere still counts right behind the verb. */
function followsAsWord(scene: EventScene, frame: Frame, part: string): boolean {
  return lemmaAt(scene.view, frame.head + 1) === part;
}

/** Lemma of the word `back` places before, hyphens not counted. */
function wordBefore(scene: EventScene, head: number, back: number): string {
  let index = head;
  for (let step = 0; step < back; step += 1) {
    index -= 1;
    if (lemmaAt(scene.view, index) === "-") index -= 1;
  }
  return lemmaAt(scene.view, index);
}

/** Fillers of a role; "clause.subject" and "clause.object" look into the clause under the predicate. */
export function argumentsIn(scene: EventScene, frame: Frame, role: string): readonly Argument[] {
  if (!role.startsWith("clause.")) return fillers(frame, role);
  const inner = role.slice("clause.".length);
  return fillers(frame, "clause").flatMap((clause) => {
    const below = scene.frameAt.get(clause.head);
    return below ? fillers(below, inner) : [];
  });
}
