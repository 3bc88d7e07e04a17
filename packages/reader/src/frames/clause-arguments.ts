import type { Argument } from "./frame.ts";
import {
  coordinated,
  hasFeature,
  isNominal,
  isRelativePronoun,
  lemmaAt,
  prepositionOf,
  relationAt,
  type View,
} from "./sentence-view.ts";
import { isMeans } from "./voice.ts";

/** How many clauses up a relative pronoun looks for its clause. */
const MAX_STEPS = 6;

/** Who and what stands around a verb in its own clause. */
export function ownArguments(view: View, head: number, passive: boolean): readonly Argument[] {
  const found: Argument[] = [];
  for (const child of view.tree.children(head)) {
    const role = ownRole(view, child, passive) ?? controlledClause(view, head, child);
    if (!role) continue;
    for (const filler of coordinatedPhrases(view, child, role.role))
      found.push({ ...role, ...filler });
  }
  const misplaced = misplacedInfinitives(view, head);
  return [
    ...found,
    ...hiddenArguments(view, head),
    ...misplaced.map((clause) => ({ role: "clause", head: clause, rule: "clause.control" })),
  ];
}

/** What the parser made a part of the object: "gave *Jordan* assurances", "committed crimes *against civilians*". */
function hiddenArguments(view: View, verb: number): readonly Argument[] {
  const object = view.tree.childBy(verb, "obj");
  if (object === undefined || object < verb) return [];
  const against = view.tree
    .childrenBy(object, "nmod")
    .filter((child) => prepositionOf(view, child) === "against")
    .flatMap((child) => coordinated(view, child))
    .map((head) => ({ role: "against", head, rule: "oblique.of-object" }));
  const receiver = view.tree.childBy(object, "compound");
  const isGiven =
    receiver === verb + 1 &&
    view.lists.giving_verbs.includes(lemmaAt(view, verb)) &&
    view.tokens[receiver]?.upos === "PROPN" &&
    view.tokens[object]?.xpos === "NNS";
  return isGiven
    ? [...against, { role: "indirect", head: receiver, rule: "indirect.compound" }]
    : against;
}

/** "asked the rebels *to attend*", "was urged by donors *to pay*": infinitives the parser hung on the noun before. */
export function misplacedInfinitives(view: View, verb: number): readonly number[] {
  if (!view.lists.object_control.includes(lemmaAt(view, verb))) return [];
  return view.tree
    .children(verb)
    .filter((child) => ["iobj", "obl:agent"].includes(relationAt(view, child)))
    .flatMap((child) => view.tree.childrenBy(child, "acl"))
    .filter((clause) => hasFeature(view, clause, "VerbForm=Inf"));
}

/** A role with the rule that gave it. */
interface Given {
  readonly role: string;
  readonly rule: string;
}

function ownRole(view: View, child: number, passive: boolean): Given | undefined {
  if (isRelativePronoun(view, child) && isInRelativeClause(view, child)) return undefined;
  const relation = relationAt(view, child);
  switch (view.tree.relation(child)) {
    case "nsubj":
      return relation === "nsubj:pass" || passive
        ? { role: "object", rule: "object.passive-subject" }
        : { role: "subject", rule: "subject.active" };
    case "obj":
      return { role: "object", rule: "object.active" };
    case "iobj":
      return isOnlyObject(view, child)
        ? { role: "object", rule: "object.before-clause" }
        : { role: "indirect", rule: "indirect" };
    case "obl":
      return obliqueRole(view, child, passive);
    case "xcomp":
      return isNamedObject(view, child)
        ? { role: "object", rule: "object.named" }
        : { role: "clause", rule: "clause" };
    case "ccomp":
      return { role: "clause", rule: "clause" };
    default:
      return undefined;
  }
}

function obliqueRole(view: View, child: number, passive: boolean): Given | undefined {
  const preposition = prepositionOf(view, child);
  if (isPhrasalObject(view, child, preposition)) return { role: "object", rule: "object.phrasal" };
  if (relationAt(view, child) === "obl:agent" || (passive && preposition === "by"))
    return isMeans(view, child)
      ? { role: "by", rule: "oblique" }
      : { role: "subject", rule: "subject.passive-agent" };
  if (isQuantity(view, child))
    return { role: passive ? "subject" : "object", rule: "object.quantity" };
  return preposition === "" ? undefined : { role: preposition, rule: "oblique" };
}

/** "handed over *the town*": the parser took the particle for a preposition. */
function isPhrasalObject(view: View, child: number, preposition: string): boolean {
  const verb = view.tree.parent(child);
  return (
    view.lists.phrasal_verbs.includes(`${lemmaAt(view, verb)} ${preposition}`) &&
    lemmaAt(view, verb + 1) === preposition &&
    view.tree.childBy(verb, "obj") === undefined
  );
}

/** "forced *villagers* to flee": an object the parser took for an indirect one. */
function isOnlyObject(view: View, child: number): boolean {
  const verb = view.tree.parent(child);
  return (
    view.tree.childBy(verb, "obj") === undefined &&
    (view.tree.childBy(verb, "xcomp") !== undefined || misplacedInfinitives(view, verb).length > 0)
  );
}

/** "contested *Badme*": a bare name behind a verb without an object is the object. */
function isNamedObject(view: View, child: number): boolean {
  const verb = view.tree.parent(child);
  return (
    view.tokens[child]?.upos === "PROPN" &&
    child > verb &&
    view.tree.childBy(child, "case", "cop", "mark", "nsubj") === undefined &&
    view.tree.childBy(verb, "obj", "nsubj:pass") === undefined
  );
}

/** "driving out up to 900 families": what the parser took for a preposition bounds the number. */
function isQuantity(view: View, child: number): boolean {
  const number = view.tree.childBy(child, "nummod");
  if (number === undefined || view.tree.childBy(view.tree.parent(child), "obj") !== undefined)
    return false;
  const [first] = view.tree.subtree(number);
  return view.lists.quantity_prepositions.some((phrase) => {
    const words = phrase.split(" ");
    return words.every(
      (word, index) => view.words[first - words.length + index]?.form.toLowerCase() === word,
    );
  });
}

/** "was asked to release": an infinitive the parser took for a purpose is the clause of a verb of control. */
function controlledClause(view: View, head: number, child: number): Given | undefined {
  const isInfinitive =
    view.tree.relation(child) === "advcl" && hasFeature(view, child, "VerbForm=Inf");
  return isInfinitive && view.lists.object_control.includes(lemmaAt(view, head))
    ? { role: "clause", rule: "clause.control" }
    : undefined;
}

function isInRelativeClause(view: View, pronoun: number): boolean {
  let clause = view.tree.parent(pronoun);
  for (let step = 0; step < MAX_STEPS && clause >= 0; step += 1) {
    if (relationAt(view, clause) === "acl:relcl") return true;
    clause = view.tree.parent(clause);
  }
  return false;
}

/** A phrase and its conjuncts; a conjunct with a preposition of its own keeps that preposition. */
function coordinatedPhrases(
  view: View,
  child: number,
  role: string,
): readonly Partial<Argument>[] & readonly { head: number }[] {
  if (role === "clause" || !isNominal(view, child)) return [{ head: child }];
  return coordinated(view, child).map((head) => {
    const preposition = head === child ? "" : prepositionOf(view, head);
    return preposition !== "" && preposition !== role && role !== "subject" && role !== "object"
      ? { head, role: preposition }
      : { head };
  });
}
