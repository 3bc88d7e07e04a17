import { hasFeature, relationAt, uposAt, type View } from "./sentence-view.ts";

/** Tells whether a verb is passive: by its auxiliary, its subject, or as a bare past participle. */
export function isPassive(view: View, head: number): boolean {
  const { tree } = view;
  if (tree.childBy(head, "nsubj:pass", "aux:pass", "csubj:pass", "obl:agent") !== undefined)
    return true;
  if (!isPastParticiple(view, head)) return false;
  const relation = tree.relation(head);
  if (relation === "acl" || relation === "amod") return !relationAt(view, head).endsWith("relcl");
  // "cut the line, destroyed 14 vehicles": what has an object of its own is a past tense taken for a participle.
  if (relation === "advcl") return tree.childBy(head, "nsubj", "aux", "obj") === undefined;
  if (relation === "conj" && tree.childBy(head, "nsubj", "aux") === undefined)
    return isPassive(view, tree.parent(head));
  return false;
}

function isPastParticiple(view: View, index: number): boolean {
  return (
    view.tokens[index]?.xpos === "VBN" ||
    (hasFeature(view, index, "VerbForm=Part") && hasFeature(view, index, "Tense=Past"))
  );
}

/** Tells whether a word heads a verbal clause. */
export function isVerbal(view: View, index: number): boolean {
  return uposAt(view, index) === "VERB" || uposAt(view, index) === "AUX";
}
