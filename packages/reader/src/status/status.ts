import type { EventStatus } from "@zenobia/model";
import type { Frame } from "../frames/frame.ts";
import { hasFeature, lemmaAt, uposAt, type View } from "../frames/sentence-view.ts";
import { governorStatus } from "./governors.ts";
import { modalStatus } from "./modals.ts";
import { type Found, isNegated, listed, type StatusScope } from "./status-scope.ts";
import type { StatusWords } from "./status-words.ts";

/** What became of an event as the words put it, with the rule that says so. */
export interface Status {
  readonly status: EventStatus;
  readonly rule: string;
  /** Tells whether the words deny it ("did not attack"). */
  readonly negated: boolean;
}

/** Reads the status of the event a frame stands for from its auxiliaries, modifiers and what governs it. */
export function statusOf(view: View, frame: Frame, lists: StatusWords): Status {
  const scope = { view, lists };
  const verb = frame.carrier ?? frame.head;
  const negated =
    isNegated(scope, frame.head) ||
    (frame.carrier !== undefined && isNegated(scope, frame.carrier));
  const found =
    modifierStatus(scope, frame.head) ??
    (frame.carrier === undefined ? undefined : carrierStatus(scope, frame.carrier)) ??
    modalStatus(scope, verb) ??
    governorStatus(scope, verb, frame) ??
    aspectStatus(scope, verb);
  if (negated && (found === undefined || found.status === "ongoing"))
    return { status: "denied", rule: "status.negation", negated };
  return { ...(found ?? { status: "happened", rule: "status.plain" }), negated };
}

function modifierStatus({ view, lists }: StatusScope, head: number): Found {
  for (const child of view.tree.children(head)) {
    if (!["amod", "advmod", "compound"].includes(view.tree.relation(child))) continue;
    const word = view.words[child]?.form.toLowerCase() ?? "";
    const status = listed(lists.modifiers, word) ?? listed(lists.modifiers, lemmaAt(view, child));
    if (status) return { status, rule: `status.modifier:${word}` };
  }
  return undefined;
}

/** "planned an attack", "threatened an attack": the light verb itself speaks of the status. */
function carrierStatus({ view, lists }: StatusScope, carrier: number): Found {
  const lemma = lemmaAt(view, carrier);
  if (lists.plain_with_object.includes(lemma)) return undefined;
  const status = listed(lists.governing_verbs, lemma);
  return status && status !== "happened" ? { status, rule: `status.carrier:${lemma}` } : undefined;
}

/** Progressive and "continue to": still going on at the time of the report. */
function aspectStatus({ view, lists }: StatusScope, verb: number): Found {
  if (uposAt(view, verb) !== "VERB") return undefined;
  const auxiliaries = view.tree.childrenBy(verb, "aux", "aux:pass");
  const isBe = auxiliaries.some(
    (aux) => lemmaAt(view, aux) === "be" && hasFeature(view, aux, "Tense=Pres"),
  );
  const hasBeen = auxiliaries.some(
    (aux) => lemmaAt(view, aux) === "have" && hasFeature(view, aux, "Tense=Pres"),
  );
  const progressive = view.tokens[verb]?.xpos === "VBG" && (isBe || hasBeen);
  if (progressive) return { status: "ongoing", rule: "status.progressive" };
  const adverb = view.tree
    .childrenBy(verb, "advmod")
    .some((child) => lists.ongoing_adverbs.includes(lemmaAt(view, child)));
  if (adverb && hasFeature(view, verb, "Tense=Pres"))
    return { status: "ongoing", rule: "status.still" };
  return undefined;
}
