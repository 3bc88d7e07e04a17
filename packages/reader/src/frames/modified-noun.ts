import type { Argument } from "./frame.ts";
import {
  isNominal,
  isRelativePronoun,
  prepositionOf,
  relationAt,
  uposAt,
  type View,
} from "./sentence-view.ts";
import { isPassive, isVerbal } from "./voice.ts";

/** The noun that a participle or relative clause modifies, as subject, object or oblique of the verb. */
export function governorArguments(view: View, head: number, passive: boolean): readonly Argument[] {
  const { tree } = view;
  const governor = nameHead(view, tree.parent(head));
  if (governor < 0) return [];
  switch (relationAt(view, head)) {
    case "acl:relcl":
      return relativeArguments(view, head, { governor, passive });
    case "conj":
      return conjunctArguments(view, head, { governor, passive });
    case "acl":
      if (!isNominal(view, governor) || tree.childBy(head, "mark") !== undefined) return [];
      return fill(governor, passive ? "object" : "subject", "participle");
    case "amod":
      if (!passive && uposAt(view, head) !== "ADJ") return [];
      return [...fill(governor, "object", "participle"), ...compoundAgents(view, head)];
    default:
      return [];
  }
}

/** The word that stands for a whole name: the parser may hang a clause on the last word of it. */
function nameHead(view: View, index: number): number {
  const isInside = index >= 0 && view.tree.relation(index) === "flat";
  return isInside ? view.tree.parent(index) : index;
}

/** What a clause modifies and whether the clause is passive. */
interface Modified {
  readonly governor: number;
  readonly passive: boolean;
}

/** "groups that he armed and *trained*": the second verb modifies what the first does. */
function conjunctArguments(
  view: View,
  head: number,
  { governor, passive }: Modified,
): readonly Argument[] {
  const { tree } = view;
  if (tree.childBy(head, "nsubj", "nsubj:pass") !== undefined) return [];
  const first = relationAt(view, governor);
  if (first === "acl:relcl" && isVerbal(view, governor))
    return sharedRelative(view, head, { governor, passive });
  return first === "acl" && passive ? fill(tree.parent(governor), "object", "participle") : [];
}

/** What a verb has of the relative clause it goes on: its own pronoun's noun, else the first verb's object. */
function sharedRelative(
  view: View,
  head: number,
  { governor, passive }: Modified,
): readonly Argument[] {
  const { tree } = view;
  const noun = nameHead(view, tree.parent(governor));
  const own = relativeArguments(view, head, { governor: noun, passive });
  const isFilled = tree.childBy(head, "obj", "ccomp", "xcomp") !== undefined;
  if (own.length > 0 || passive || isFilled || isPassive(view, governor)) return own;
  return relativeArguments(view, governor, { governor: noun, passive: false })
    .filter((argument) => argument.role === "object")
    .map((argument) => ({ ...argument, rule: "object.relative-shared" }));
}

/** "US-backed", "Russian-led": what is compounded with a passive participle is its agent. */
function compoundAgents(view: View, participle: number): readonly Argument[] {
  return view.tree
    .childrenBy(participle, "compound", "obl:unmarked", "nmod", "amod", "advmod", "nsubj", "obl")
    .filter(
      (child) => child < participle && (isNominal(view, child) || uposAt(view, child) === "ADJ"),
    )
    .flatMap((child) => [child, ...view.tree.childrenBy(child, "compound", "flat", "conj", "amod")])
    .map((head) => ({ role: "subject", head, rule: "subject.compound-participle" }));
}

function relativeArguments(
  view: View,
  head: number,
  { governor, passive }: Modified,
): readonly Argument[] {
  const { tree } = view;
  const pronoun = tree.children(head).find((child) => isRelativePronoun(view, child));
  if (pronoun === undefined) {
    const isObject =
      !passive &&
      tree.childBy(head, "nsubj") !== undefined &&
      tree.childBy(head, "obj") === undefined;
    return isObject ? fill(governor, "object", "relative-bare") : [];
  }
  switch (tree.relation(pronoun)) {
    case "nsubj":
      return fill(governor, passive ? "object" : "subject", "relative");
    case "obj":
      return fill(governor, "object", "relative");
    case "obl":
      return fill(governor, prepositionOf(view, pronoun) || "object", "relative");
    default:
      return [];
  }
}

function fill(governor: number, role: string, rule: string): readonly Argument[] {
  return [{ role, head: governor, rule: `${role}.${rule}` }];
}
