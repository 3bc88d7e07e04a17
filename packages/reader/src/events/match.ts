import { type Argument, type Frame, fillers } from "../frames/frame.ts";
import { coordinated, lemmaAt, prepositionOf, relationAt } from "../frames/sentence-view.ts";
import type { EntryUse, PredicateWord } from "./predicate.ts";
import { type EventScene, isListed } from "./scene.ts";

/** The entries of the lexicon that fit a frame: the most specific that is an event, and all that state a tie or control. */
export function entriesFor(scene: EventScene, frame: Frame): readonly PredicateWord[] {
  const lemma = lemmaAt(scene.view, frame.head);
  const fitting = usesOf(frame).flatMap((use) =>
    scene.knowledge.predicates.find(lemma, use).filter((word) => fits(scene, frame, word)),
  );
  const event = fitting.find(
    (word) => word.entry.type !== "none" && !isCarried(scene, frame, word),
  );
  const states = fitting.filter((word) => word.entry.type === "none");
  const state = states.find((word) => word.entry.relation) ?? states[0];
  const control = states.find((word) => word.entry.control);
  return [...new Set([event, state, control].filter((word) => word !== undefined))];
}

/**
 * "conducted *strikes* against A and B": what a light verb carries is told by its noun, with all that hangs on it, and not by an
 * entry for the verb as well.
 */
function isCarried(scene: EventScene, frame: Frame, { entry }: PredicateWord): boolean {
  if (frame.category !== "verb" || entry.if?.["object"] === undefined) return false;
  return scene.frames.some(
    (noun) =>
      noun.carrier === frame.head &&
      scene.knowledge.predicates
        .find(lemmaAt(scene.view, noun.head), "noun")
        .some((word) => word.entry.type === entry.type && fits(scene, noun, word)),
  );
}

/** A participle before or after a noun can stand in the lexicon as a verb or as an adjective. */
function usesOf(frame: Frame): readonly EntryUse[] {
  if (frame.category === "noun") return ["noun"];
  return frame.category === "adjective" || frame.passive ? ["adjective", "verb"] : ["verb"];
}

function fits(scene: EventScene, frame: Frame, word: PredicateWord): boolean {
  return (
    hasWords(scene, frame, word) &&
    word.conditions.if.every(([role, list]) => holds(scene, frame, role, list)) &&
    !word.conditions.unless.some(([role, list]) => holds(scene, frame, role, list))
  );
}

function holds(scene: EventScene, frame: Frame, role: string, list: readonly string[]): boolean {
  return argumentsIn(scene, frame, role).some((argument) => isListed(scene, argument.head, list));
}

/** Particles of a verb; for a noun the words right before it ("air strike"). */
function hasWords(scene: EventScene, frame: Frame, word: PredicateWord): boolean {
  if (word.with.length === 0) return true;
  if (word.use !== "noun")
    return word.with.every(
      (part) => frame.particles.includes(part) || followsAsWord(scene, frame, part),
    );
  return word.with.every((part, index) => {
    const before = wordBefore(scene, frame.head, word.with.length - index);
    return lemmaAt(scene.view, before) === part || scene.words[before]?.form.toLowerCase() === part;
  });
}

/** An adverb the parser attached elsewhere still counts right behind the verb. */
function followsAsWord(scene: EventScene, frame: Frame, part: string): boolean {
  return lemmaAt(scene.view, frame.head + 1) === part;
}

/** The word `back` places before, hyphens not counted. */
function wordBefore(scene: EventScene, head: number, back: number): number {
  let index = head;
  for (let step = 0; step < back; step += 1) {
    index -= 1;
    if (lemmaAt(scene.view, index) === "-") index -= 1;
  }
  return index;
}

/** Roles that are no preposition and so are never looked for further down. */
const NAMED_ROLES = new Set(["subject", "object", "indirect", "possessor", "modifier", "clause"]);

/**
 * Fillers of a role. "clause.subject" and "clause.object" look into the clause, or the action noun, under the
 * predicate; a preposition that nobody fills is looked for at the object ("filed a case *against Israel*").
 */
export function argumentsIn(scene: EventScene, frame: Frame, role: string): readonly Argument[] {
  const known = scene.fillersOf.get(frame) ?? new Map<string, readonly Argument[]>();
  scene.fillersOf.set(frame, known);
  const found = known.get(role) ?? findArguments(scene, frame, role);
  known.set(role, found);
  return found;
}

function findArguments(scene: EventScene, frame: Frame, role: string): readonly Argument[] {
  // "Hamas's spokesman": a noun can be one end of the tie it states.
  if (role === "self") return [{ role, head: frame.head, rule: "self" }];
  if (role.startsWith("clause."))
    return argumentsOfContent(scene, frame, role.slice("clause.".length));
  const own = fillers(frame, role);
  if (own.length === 0 && role === "subject" && frame.passive)
    return agentFurtherDown(scene, frame);
  if (own.length > 0 || NAMED_ROLES.has(role)) return own;
  const lower = argumentsOfObject(scene, frame, role);
  return lower.length > 0 || frame.category !== "noun"
    ? lower
    : argumentsOfVerb(scene, frame, role);
}

/** "recalled Canada's promise *to Haiti*": a phrase of the noun that the parser hung on its verb. */
function argumentsOfVerb(scene: EventScene, frame: Frame, role: string): readonly Argument[] {
  const { view } = scene;
  const verb = view.tree.parent(frame.head);
  if (
    !["obj", "nsubj", "nsubj:pass"].includes(relationAt(view, frame.head)) ||
    frame.carrier !== undefined
  )
    return [];
  return view.tree
    .childrenBy(verb, "obl")
    .filter((child) => child > frame.head && prepositionOf(view, child) === role)
    .flatMap((child) => coordinated(view, child))
    .map((head) => ({ role, head, rule: "preposition-of-verb" }));
}

/** "chased from their homes *by militias*", "found guilty *by a court*": an agent the parser hung on a phrase after the verb. */
function agentFurtherDown(scene: EventScene, frame: Frame): readonly Argument[] {
  const { view } = scene;
  return frame.arguments
    .filter(
      (argument) =>
        (argument.rule === "oblique" || argument.rule === "clause") &&
        argument.head > frame.head &&
        scene.frameAt.get(argument.head) === undefined,
    )
    .flatMap((argument) => view.tree.childrenBy(argument.head, "nmod", "obl"))
    .filter((child) => prepositionOf(view, child) === "by")
    .flatMap((child) => coordinated(view, child))
    .map((head) => ({ role: "subject", head, rule: "subject.agent-further-down" }));
}

function argumentsOfContent(scene: EventScene, frame: Frame, role: string): readonly Argument[] {
  const clauses = fillers(frame, "clause");
  const contents =
    clauses.length > 0
      ? clauses
      : [
          ...fillers(frame, "object"),
          ...frame.arguments.filter((argument) => argument.rule === "oblique"),
        ];
  return contents.flatMap((content) => {
    const below = scene.frameAt.get(content.head);
    if (!below) return [];
    if (below.category !== "noun" || role !== "subject") return argumentsIn(scene, below, role);
    return ["by", "possessor", "modifier"].flatMap((other) => fillers(below, other)).slice(0, 2);
  });
}

/** How many nouns down a misplaced phrase is looked for. */
const MAX_DEPTH = 2;

function nounsUnder(scene: EventScene, head: number, depth: number): readonly number[] {
  if (depth === 0) return [];
  return scene.view.tree
    .childrenBy(head, "nmod")
    .flatMap((child) => [child, ...nounsUnder(scene, child, depth - 1)]);
}

const ACTOR_OR_PLACE = ["~actor", "~place"];

/** What a phrase that belongs to the predicate may have been hung on: its objects, or things it goes with. */
function hostsOfPhrases(scene: EventScene, frame: Frame): readonly Argument[] {
  if (frame.category === "noun")
    return frame.arguments.filter((argument) => argument.rule === "noun.preposition");
  // "were evacuated by the Red Crescent *from Homs*": behind the agent of a passive stands what belongs to the verb.
  const agents = frame.passive
    ? fillers(frame, "subject").filter(({ head }) => head > frame.head)
    : [];
  const objects = [...fillers(frame, "object"), ...fillers(frame, "indirect"), ...agents];
  const rules = objects.length > 0 ? ["subject.active"] : ["oblique", "subject.active"];
  const things = frame.arguments.filter(
    (argument) => rules.includes(argument.rule) && !isListed(scene, argument.head, ACTOR_OR_PLACE),
  );
  return [...objects, ...things];
}

/** A prepositional phrase that the parser hung on the object, or one noun further down. */
function argumentsOfObject(scene: EventScene, frame: Frame, role: string): readonly Argument[] {
  const { view } = scene;
  const nouns = hostsOfPhrases(scene, frame).flatMap((argument) => [
    argument.head,
    ...(frame.category === "noun" && role !== "by"
      ? []
      : nounsUnder(scene, argument.head, MAX_DEPTH)),
  ]);
  const deeper = nouns.filter((noun) => noun > frame.head || frame.category !== "noun");
  return deeper.flatMap((noun) =>
    view.tree
      .childrenBy(noun, "nmod", "obl", "acl")
      .filter(
        (child) =>
          prepositionOf(view, child) === role && child >= (scene.mentionAt.get(noun)?.to ?? 0),
      )
      .flatMap((child) => coordinated(view, child))
      .map((head) => ({ role, head, rule: "preposition-of-object" })),
  );
}
