import { hasFeature, lemmaAt, relationAt, uposAt, type View } from "./sentence-view.ts";

/** Tells whether a verb is passive: by its auxiliary, its subject, or as a bare past participle. */
export function isPassive(view: View, head: number): boolean {
  const { tree } = view;
  if (isBareWithMeans(view, head)) return false;
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

/** "The presidents conferred by telephone": what the parser took for an agent does nothing, and no auxiliary says passive. */
function isBareWithMeans(view: View, head: number): boolean {
  const { tree } = view;
  const agent = tree.childBy(head, "obl:agent");
  return (
    agent !== undefined && isMeans(view, agent) && tree.childBy(head, "aux:pass") === undefined
  );
}

/** Tells whether a word names what something is done by, and nobody: "by telephone". */
export function isMeans(view: View, index: number): boolean {
  const isNamed = view.tree.childBy(index, "det", "amod", "nmod:poss", "compound") !== undefined;
  return (
    !isNamed &&
    !hasFeature(view, index, "Number=Plur") &&
    view.lists.means.includes(lemmaAt(view, index))
  );
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
