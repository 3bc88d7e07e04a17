import type { Argument, Frame } from "./frame.ts";
import {
  coordinated,
  isNominal,
  lemmaAt,
  prepositionOf,
  relationAt,
  uposAt,
  type View,
} from "./sentence-view.ts";
import { verbFrame } from "./verb-frame.ts";

/** Finds who and what stands around an event noun: possessors, modifiers, prepositions, its light verb. */
export function nounFrame(view: View, head: number): Frame {
  const carrier = carrierOf(view, head);
  const own = ownArguments(view, head);
  const carried = carrier === undefined ? [] : carriedArguments(view, carrier, own, head);
  return {
    head,
    category: "noun",
    passive: false,
    particles: [],
    arguments: [
      ...own,
      ...participleArguments(view, head),
      ...carried,
      ...describedArguments(view, head),
      ...hostArguments(view, head),
      ...claimedArguments(view, head),
    ],
    ...(carrier === undefined ? {} : { carrier }),
  };
}

function ownArguments(view: View, head: number): readonly Argument[] {
  return view.tree.children(head).flatMap((child) => argumentsFrom(view, child));
}

function argumentsFrom(view: View, child: number): readonly Argument[] {
  switch (relationAt(view, child)) {
    case "nmod:poss":
      return phraseArguments(view, child, { role: "possessor", rule: "noun.possessor" });
    case "compound":
    case "amod":
    case "nmod:desc":
      return modifiers(view, child).map((head) => ({
        role: "modifier",
        head,
        rule: "noun.modifier",
      }));
    case "acl":
      return isInfinitive(view, child)
        ? [{ role: "clause", head: child, rule: "noun.infinitive" }]
        : [];
    case "nmod":
    case "obl": {
      const role = prepositionOf(view, child);
      return role === "" ? [] : phraseArguments(view, child, { role, rule: "noun.preposition" });
    }
    default:
      return [];
  }
}

/** A phrase and what is coordinated with it; a conjunct with its own preposition keeps that as its role. */
function phraseArguments(
  view: View,
  child: number,
  given: { readonly role: string; readonly rule: string },
): readonly Argument[] {
  return coordinated(view, child).map((head) => {
    const preposition = head === child ? "" : prepositionOf(view, head);
    return { head, rule: given.rule, role: preposition || given.role };
  });
}

/** "advanced under air cover from Y", "with the help of Y": who does what the noun goes with is its host. */
function hostArguments(view: View, head: number): readonly Argument[] {
  if (!["under", "with"].includes(prepositionOf(view, head))) return [];
  let verb = view.tree.parent(head);
  for (let step = 0; step < 2 && verb >= 0 && uposAt(view, verb) !== "VERB"; step += 1)
    verb = view.tree.parent(verb);
  if (verb < 0 || uposAt(view, verb) !== "VERB") return [];
  return verbFrame(view, verb)
    .arguments.filter((argument) => argument.role === "subject")
    .map((argument) => ({ role: "host", head: argument.head, rule: "host.subject" }));
}

/** "claimed responsibility for the *bombing*": who says so did it, or is said to have done it. */
function claimedArguments(view: View, head: number): readonly Argument[] {
  if (prepositionOf(view, head) !== "for") return [];
  const above = view.tree.parent(head);
  const verb = lemmaAt(view, above) === "responsibility" ? view.tree.parent(above) : above;
  const object = verb < 0 ? undefined : view.tree.childBy(verb, "obj");
  if (
    object === undefined ||
    lemmaAt(view, object) !== "responsibility" ||
    !view.lists.responsibility_verbs.includes(lemmaAt(view, verb))
  )
    return [];
  return verbFrame(view, verb)
    .arguments.filter((argument) => argument.role === "subject")
    .map((argument) => ({ role: "subject", head: argument.head, rule: "subject.responsibility" }));
}

/** "X is an ally of Y", "X, an ally of Y": what the noun is said of is its subject. */
function describedArguments(view: View, head: number): readonly Argument[] {
  const { tree } = view;
  if (tree.childBy(head, "cop") !== undefined) {
    return tree
      .childrenBy(head, "nsubj")
      .flatMap((child) => coordinated(view, child))
      .map((subject) => ({ role: "subject", head: subject, rule: "subject.copula" }));
  }
  const governor = tree.parent(head);
  if (relationAt(view, head) === "appos" && governor >= 0)
    return [{ role: "subject", head: governor, rule: "subject.apposition" }];
  return tree
    .childrenBy(head, "appos")
    .map((child) => ({ role: "subject", head: child, rule: "subject.apposition" }));
}

function isInfinitive(view: View, index: number): boolean {
  const mark = view.tree.childBy(index, "mark");
  return mark !== undefined && lemmaAt(view, mark) === "to";
}

/** A modifier, what it is coordinated with, and the modifiers under it: "US and Russian", "US air (strikes)". */
function modifiers(view: View, child: number): readonly number[] {
  const found = [child];
  for (const below of view.tree.children(child)) {
    if (["conj", "compound", "amod", "flat"].includes(view.tree.relation(below)))
      found.push(...modifiers(view, below));
  }
  return found;
}

/** "an attack carried out by rebels", "the offensive launched by Turkey". */
function participleArguments(view: View, head: number): readonly Argument[] {
  return view.tree.childrenBy(head, "acl").flatMap((verb) => {
    if (uposAt(view, verb) !== "VERB" || !view.lists.light_verbs.includes(lemmaAt(view, verb)))
      return [];
    return verbFrame(view, verb)
      .arguments.filter(
        (argument) =>
          argument.role !== "object" && argument.role !== "clause" && argument.head !== head,
      )
      .map((argument) => ({ ...argument, rule: `${argument.rule}.light` }));
  });
}

/** The light verb that has the noun as object or passive subject, or the like. */
function carrierOf(view: View, head: number): number | undefined {
  const { tree, lists } = view;
  let phrase = head;
  for (
    let step = 0;
    step < 3 && tree.relation(phrase) === "conj" && isNominal(view, tree.parent(phrase));
    step += 1
  )
    phrase = tree.parent(phrase);
  const verb = tree.parent(phrase);
  if (verb < 0 || uposAt(view, verb) !== "VERB") return undefined;
  const relation = relationAt(view, phrase);
  const lemma = lemmaAt(view, verb);
  if (relation === "obj" || relation === "nsubj:pass")
    return lists.light_verbs.includes(lemma) || lists.passive_light_verbs.includes(lemma)
      ? verb
      : undefined;
  if (relation === "obl" || relation === "obl:agent") {
    const preposition = prepositionOf(view, phrase);
    return ["in", "with", "into", "to"].includes(preposition) &&
      lists.participation_verbs.includes(lemma)
      ? verb
      : undefined;
  }
  return undefined;
}

function carriedArguments(
  view: View,
  carrier: number,
  own: readonly Argument[],
  noun: number,
): readonly Argument[] {
  const reversed = view.lists.passive_light_verbs.includes(lemmaAt(view, carrier));
  return verbFrame(view, carrier)
    .arguments.filter((argument) => argument.head !== noun && argument.role !== "clause")
    .filter((argument) => argument.role !== "object" || !isInSamePhrase(view, argument.head, noun))
    .map((argument) => ({
      ...argument,
      role: reversed && argument.role === "subject" ? "object" : argument.role,
      rule: `${argument.rule}.light`,
    }))
    .filter(
      (argument) =>
        !own.some((other) => other.role === argument.role && other.head === argument.head),
    );
}

function isInSamePhrase(view: View, head: number, noun: number): boolean {
  return (
    coordinated(view, head).includes(noun) ||
    coordinated(view, noun).includes(head) ||
    view.tree.isAncestor(head, noun)
  );
}
