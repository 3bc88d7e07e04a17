import type { EventStatus } from "@zenobia/model";
import type { Frame } from "../frames/frame.ts";
import { hasFeature, lemmaAt, prepositionOf, relationAt, uposAt, type View } from "../frames/sentence-view.ts";
import type { StatusWords } from "./status-words.ts";

/** What became of an event as the words put it, with the rule that says so. */
export interface Status {
  readonly status: EventStatus;
  readonly rule: string;
  /** Tells whether the words deny it ("did not attack"). */
  readonly negated: boolean;
}

/** How many predicates above the event are looked at. */
const MAX_CLIMB = 4;
const ORDER: readonly EventStatus[] = ["denied", "threatened", "called_for", "planned", "possible", "ongoing", "happened"];

/** Reads the status of the event a frame stands for from its auxiliaries, modifiers and what governs it. */
export function statusOf(view: View, frame: Frame, lists: StatusWords): Status {
  const scope = { view, lists };
  const verb = frame.carrier ?? frame.head;
  const negated = isNegated(scope, frame.head) || (frame.carrier !== undefined && isNegated(scope, frame.carrier));
  const found =
    modifierStatus(scope, frame.head) ??
    (frame.carrier === undefined ? undefined : carrierStatus(scope, frame.carrier)) ??
    modalStatus(scope, verb) ??
    governorStatus(scope, verb, frame) ??
    aspectStatus(scope, verb);
  if (negated && (found === undefined || found.status === "ongoing")) return { status: "denied", rule: "status.negation", negated };
  return { ...(found ?? { status: "happened", rule: "status.plain" }), negated };
}

interface Scope {
  readonly view: View;
  readonly lists: StatusWords;
}

type Found = Omit<Status, "negated"> | undefined;

function listed(table: Readonly<Partial<Record<EventStatus, readonly string[]>>>, lemma: string): EventStatus | undefined {
  return ORDER.find((status) => table[status]?.includes(lemma));
}

function isNegated({ view, lists }: Scope, head: number): boolean {
  return view.tree
    .children(head)
    .some((child) => ["advmod", "det", "cc", "neg"].includes(view.tree.relation(child)) && lists.negations.includes(lemmaAt(view, child)));
}

function modifierStatus({ view, lists }: Scope, head: number): Found {
  for (const child of view.tree.children(head)) {
    if (!["amod", "advmod", "compound"].includes(view.tree.relation(child))) continue;
    const word = view.words[child]?.form.toLowerCase() ?? "";
    const status = listed(lists.modifiers, word) ?? listed(lists.modifiers, lemmaAt(view, child));
    if (status) return { status, rule: `status.modifier:${word}` };
  }
  return undefined;
}

/** "planned an attack", "threatened an attack": the light verb itself speaks of the status. */
function carrierStatus({ view, lists }: Scope, carrier: number): Found {
  const lemma = lemmaAt(view, carrier);
  const status = listed(lists.governing_verbs, lemma);
  return status && status !== "happened" ? { status, rule: `status.carrier:${lemma}` } : undefined;
}

function modalStatus({ view, lists }: Scope, verb: number): Found {
  for (const child of view.tree.childrenBy(verb, "aux")) {
    const lemma = lemmaAt(view, child);
    const status = listed(lists.modals, lemma);
    if (!status) continue;
    const perfect = view.tree.childrenBy(verb, "aux").some((other) => other > child && lemmaAt(view, other) === "have");
    if (perfect && status === "planned") return undefined;
    return { status, rule: `status.modal:${lemma}` };
  }
  const mark = view.tree.childBy(verb, "mark");
  const subject = view.tree.childBy(verb, "nsubj:outer", "nsubj");
  const aim = subject !== undefined && mark !== undefined && lemmaAt(view, mark) === "to" ? listed(lists.governing_nouns, lemmaAt(view, subject)) : undefined;
  if (aim) return { status: aim, rule: `status.subject:${lemmaAt(view, subject ?? verb)}` };
  if (mark !== undefined && lists.open_clauses.includes(lemmaAt(view, mark))) return { status: "possible", rule: `status.open-clause:${lemmaAt(view, mark)}` };
  return undefined;
}

/** Climbs through what governs the event: "plans to", "the threat of", "called for". */
function governorStatus(scope: Scope, verb: number, frame: Frame): Found {
  let below = verb;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = scope.view.tree.parent(below);
    if (above < 0) return undefined;
    const found = statusUnder(scope, above, below);
    if (found) return found;
    if (!passesOn(scope, above, below, frame)) return undefined;
    below = above;
  }
  return undefined;
}

function statusUnder(scope: Scope, above: number, below: number): Found {
  const { view, lists } = scope;
  const relation = view.tree.relation(below);
  const lemma = lemmaAt(view, above);
  const upos = uposAt(view, above);
  if (upos === "AUX" && relation === "xcomp" && lemma === "be") return { status: "planned", rule: "status.be-to" };
  if (upos === "VERB" && governs(view, above, below)) {
    const status = listed(lists.governing_verbs, lemma);
    if (status && status !== "happened") return { status, rule: `status.governor:${lemma}` };
    if (relation === "xcomp" && status === undefined) return modalStatus(scope, above) ?? (isNegated(scope, above) ? { status: "denied", rule: "status.negation-above" } : undefined);
  }
  if (upos === "NOUN" && ["acl", "nmod", "ccomp", "compound"].includes(relation)) {
    const status = listed(lists.governing_nouns, lemma);
    if (status && relationAt(view, below) !== "acl:relcl") return { status, rule: `status.governor-noun:${lemma}` };
  }
  if (upos === "ADJ" && relation === "xcomp") {
    const status = listed(lists.governing_verbs, lemma);
    if (status) return { status, rule: `status.governor:${lemma}` };
    if (["ready", "set", "likely", "due", "about", "prepared"].includes(lemma)) return { status: "planned", rule: `status.governor:${lemma}` };
  }
  return undefined;
}

/** Tells whether a verb says something about the action below: an infinitive, an object, "prepare for", "call for". */
function governs(view: View, above: number, below: number): boolean {
  const relation = relationAt(view, below);
  const lemma = lemmaAt(view, above);
  if (relation === "xcomp") return true;
  if (relation === "ccomp") return !hasOwnTense(view, below) || ["demand", "urge", "insist", "threaten", "fear", "vow", "deny", "hope", "recommend", "request", "expect"].includes(lemma);
  if (relation === "advcl") return hasFeature(view, below, "VerbForm=Inf") && ["plan", "call", "prepare", "order", "schedule"].includes(lemma);
  if (relation === "obj" || relation === "nsubj:pass") return !["carry", "use", "claim", "help", "order", "go", "set", "begin", "start", "force", "stop", "manage"].includes(lemma);
  if (relation === "obl") return ["for", "of", "on", "against", "from"].includes(prepositionOf(view, below)) && ["call", "prepare", "plan", "refrain", "threaten", "push", "press", "appeal", "warn", "accuse", "ask", "ready", "brace"].includes(lemma) && lemma !== "accuse";
  return false;
}

function hasOwnTense(view: View, index: number): boolean {
  return hasFeature(view, index, "VerbForm=Fin") || view.tree.childrenBy(index, "aux").some((aux) => hasFeature(view, aux, "VerbForm=Fin"));
}

/** Which links carry a status down: infinitives, coordination, "including assaults", "operations against". */
function passesOn({ view }: Scope, above: number, below: number, frame: Frame): boolean {
  const relation = relationAt(view, below);
  if (relation === "acl:relcl" || relation === "parataxis") return false;
  if (["conj", "xcomp", "nmod", "appos", "acl", "obl", "obj", "compound"].includes(view.tree.relation(below))) {
    return relation !== "obl" || frame.category === "noun" ? uposAt(view, above) !== "PROPN" : false;
  }
  return relation === "ccomp" && hasFeature(view, below, "VerbForm=Inf");
}

/** Progressive and "continue to": still going on at the time of the report. */
function aspectStatus({ view, lists }: Scope, verb: number): Found {
  if (uposAt(view, verb) !== "VERB") return undefined;
  const auxiliaries = view.tree.childrenBy(verb, "aux", "aux:pass");
  const isBe = auxiliaries.some((aux) => lemmaAt(view, aux) === "be" && hasFeature(view, aux, "Tense=Pres"));
  const hasBeen = auxiliaries.some((aux) => lemmaAt(view, aux) === "have" && hasFeature(view, aux, "Tense=Pres"));
  const progressive = view.tokens[verb]?.xpos === "VBG" && (isBe || hasBeen);
  if (progressive) return { status: "ongoing", rule: "status.progressive" };
  const adverb = view.tree.childrenBy(verb, "advmod").some((child) => lists.ongoing_adverbs.includes(lemmaAt(view, child)));
  if (adverb && hasFeature(view, verb, "Tense=Pres")) return { status: "ongoing", rule: "status.still" };
  return undefined;
}
