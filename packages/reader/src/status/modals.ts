import { lemmaAt } from "../frames/sentence-view.ts";
import { type Found, listed, type StatusScope } from "./status-scope.ts";

/** Reads modal auxiliaries, open clauses ("if", "whether") and "the aim is to …". */
export function modalStatus(scope: StatusScope, verb: number): Found {
  return auxiliaryStatus(scope, verb) ?? clauseStatus(scope, verb);
}

function auxiliaryStatus({ view, lists }: StatusScope, verb: number): Found {
  const auxiliaries = view.tree.childrenBy(verb, "aux");
  for (const child of auxiliaries) {
    const lemma = lemmaAt(view, child);
    const status = listed(lists.modals, lemma);
    if (!status) continue;
    const isPerfect = auxiliaries.some((other) => other > child && lemmaAt(view, other) === "have");
    return isPerfect && status === "planned"
      ? undefined
      : { status, rule: `status.modal:${lemma}` };
  }
  return undefined;
}

function clauseStatus({ view, lists }: StatusScope, verb: number): Found {
  const mark = view.tree.childBy(verb, "mark");
  if (mark === undefined) return undefined;
  const word = lemmaAt(view, mark);
  if (lists.open_clauses.includes(word))
    return { status: "possible", rule: `status.open-clause:${word}` };
  const subject = word === "to" ? view.tree.childBy(verb, "nsubj:outer", "nsubj") : undefined;
  const status =
    subject === undefined ? undefined : listed(lists.governing_nouns, lemmaAt(view, subject));
  return status && subject !== undefined
    ? { status, rule: `status.subject:${lemmaAt(view, subject)}` }
    : undefined;
}
