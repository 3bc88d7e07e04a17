import type { EventStatus } from "@zenobia/model";
import { lemmaAt, type View } from "../frames/sentence-view.ts";
import type { StatusWords } from "./status-words.ts";

/** What the rules of status look at. */
export interface StatusScope {
  readonly view: View;
  readonly lists: StatusWords;
}

/** A status with the rule that found it; undefined when the words show none. */
export type Found = { readonly status: EventStatus; readonly rule: string } | undefined;

const ORDER: readonly EventStatus[] = [
  "denied",
  "threatened",
  "called_for",
  "planned",
  "possible",
  "ongoing",
  "happened",
];

/** The status under which a table lists a lemma. */
export function listed(
  table: Readonly<Partial<Record<EventStatus, readonly string[]>>>,
  lemma: string,
): EventStatus | undefined {
  return ORDER.find((status) => table[status]?.includes(lemma));
}

/** Tells whether a word is negated ("did not", "no attack"). */
export function isNegated({ view, lists }: StatusScope, head: number): boolean {
  return view.tree
    .childrenBy(head, "advmod", "det", "cc")
    .some((child) => lists.negations.includes(lemmaAt(view, child)));
}
