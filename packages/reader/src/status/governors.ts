import type { Frame } from "../frames/frame.ts";
import {
  hasFeature,
  lemmaAt,
  prepositionOf,
  relationAt,
  uposAt,
  type View,
} from "../frames/sentence-view.ts";
import { modalStatus } from "./modals.ts";
import { type Found, isNegated, listed, type StatusScope } from "./status-scope.ts";

/** How many predicates above the event are looked at. */
const MAX_CLIMB = 4;

/** Climbs through what governs the event: "plans to", "the threat of", "called for". */
export function governorStatus(scope: StatusScope, verb: number, frame: Frame): Found {
  let below = verb;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = scope.view.tree.parent(below);
    if (above < 0) return headlineStatus(scope.view, below);
    const found = statusUnder(scope, above, below);
    if (found) return found;
    if (!passesOn(scope, above, below, frame)) return undefined;
    below = above;
  }
  return undefined;
}

/** "Troops to leave Kidal": a headline's infinitive is what is to come. */
function headlineStatus(view: View, root: number): Found {
  return isInfinitive(view, root) ? { status: "planned", rule: "status.infinitive" } : undefined;
}

function isInfinitive(view: View, verb: number): boolean {
  const mark = view.tree.childBy(verb, "mark");
  return (
    mark !== undefined && lemmaAt(view, mark) === "to" && hasFeature(view, verb, "VerbForm=Inf")
  );
}

function statusUnder(scope: StatusScope, above: number, below: number): Found {
  switch (uposAt(scope.view, above)) {
    case "AUX":
      return isBeTo(scope.view, above, below)
        ? { status: "planned", rule: "status.be-to" }
        : undefined;
    case "VERB":
      return underVerb(scope, above, below);
    case "NOUN":
      return underNoun(scope, above, below);
    case "ADJ":
      return underAdjective(scope, above, below);
    default:
      return undefined;
  }
}

function isBeTo(view: View, above: number, below: number): boolean {
  return view.tree.relation(below) === "xcomp" && lemmaAt(view, above) === "be";
}

function underVerb(scope: StatusScope, above: number, below: number): Found {
  const { view, lists } = scope;
  if (isPurpose(scope, above, below)) return { status: "planned", rule: "status.purpose" };
  if (!governs(scope, above, below)) return undefined;
  const lemma = lemmaAt(view, above);
  const status = listed(lists.governing_verbs, lemma);
  if (status && status !== "happened") return { status, rule: `status.governor:${lemma}` };
  if (status || view.tree.relation(below) !== "xcomp") return undefined;
  const negation: Found = isNegated(scope, above)
    ? { status: "denied", rule: "status.negation-above" }
    : undefined;
  return modalStatus(scope, above) ?? negation;
}

/** "massed troops *to retake* the town": what something is done for has not happened. */
function isPurpose({ view, lists }: StatusScope, above: number, below: number): boolean {
  return (
    view.tree.relation(below) === "advcl" &&
    below > above &&
    isInfinitive(view, below) &&
    !lists.infinitive_verbs.includes(lemmaAt(view, above))
  );
}

function underNoun({ view, lists }: StatusScope, above: number, below: number): Found {
  if (
    !["acl", "nmod", "ccomp", "compound"].includes(view.tree.relation(below)) ||
    relationAt(view, below) === "acl:relcl"
  )
    return undefined;
  const lemma = lemmaAt(view, above);
  const status = listed(lists.governing_nouns, lemma);
  if (status) return { status, rule: `status.governor-noun:${lemma}` };
  return isInfinitive(view, below) ? { status: "planned", rule: "status.infinitive" } : undefined;
}

function underAdjective({ view, lists }: StatusScope, above: number, below: number): Found {
  if (view.tree.relation(below) !== "xcomp") return undefined;
  const lemma = lemmaAt(view, above);
  const status = listed(lists.governing_verbs, lemma) ?? listed(lists.governing_adjectives, lemma);
  return status && { status, rule: `status.governor:${lemma}` };
}

/** Tells whether a verb says something about the action below: an infinitive, an object, "prepare for", "call for". */
function governs({ view, lists }: StatusScope, above: number, below: number): boolean {
  const lemma = lemmaAt(view, above);
  switch (relationAt(view, below)) {
    case "xcomp":
      return true;
    case "ccomp":
      return !hasOwnTense(view, below) || lists.clause_verbs.includes(lemma);
    case "advcl":
      return hasFeature(view, below, "VerbForm=Inf") && lists.infinitive_verbs.includes(lemma);
    case "obj":
    case "nsubj:pass":
      return !lists.plain_with_object.includes(lemma);
    case "obl":
      return (
        ["for", "of", "on", "against", "from"].includes(prepositionOf(view, below)) &&
        lists.prepositional_verbs.includes(lemma)
      );
    default:
      return false;
  }
}

function hasOwnTense(view: View, index: number): boolean {
  return (
    hasFeature(view, index, "VerbForm=Fin") ||
    view.tree.childrenBy(index, "aux").some((aux) => hasFeature(view, aux, "VerbForm=Fin"))
  );
}

const CARRYING = new Set(["conj", "xcomp", "nmod", "appos", "acl", "obl", "obj", "compound"]);

/** Which links carry a status down: infinitives, coordination, "including assaults", "operations against". */
function passesOn({ view }: StatusScope, above: number, below: number, frame: Frame): boolean {
  const relation = relationAt(view, below);
  if (relation === "acl:relcl" || relation === "parataxis") return false;
  if (!CARRYING.has(view.tree.relation(below)))
    return relation === "ccomp" && hasFeature(view, below, "VerbForm=Inf");
  return uposAt(view, above) !== "PROPN" && (relation !== "obl" || frame.category === "noun");
}
