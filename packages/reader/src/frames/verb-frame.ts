import type { Argument, Frame } from "./frame.ts";
import { hyphenFrame } from "./hyphen-frame.ts";
import {
  coordinated,
  hasFeature,
  isNominal,
  isRelativePronoun,
  lemmaAt,
  prepositionOf,
  relationAt,
  uposAt,
  type View,
} from "./sentence-view.ts";

/** How far a chain of control or coordination is followed. */
const MAX_STEPS = 6;

/** Finds who and what stands around a verb: through passives, relative clauses, control and coordination. */
export function verbFrame(view: View, head: number): Frame {
  const hyphenated = hyphenFrame(view, head);
  if (hyphenated) return hyphenated;
  const passive = isPassive(view, head);
  const own = [...ownArguments(view, head, passive), ...governorArguments(view, head, passive)];
  const inherited = own.some((argument) => argument.role === "subject")
    ? []
    : inheritedSubject(view, head, passive, MAX_STEPS);
  const shared = own.some((argument) => argument.role === "object")
    ? []
    : sharedObject(view, head, passive);
  return {
    head,
    category: "verb",
    passive,
    particles: particlesOf(view, head),
    arguments: [...own, ...(inherited.length > 0 ? inherited : sharedAgent(view, head, { passive, own })), ...shared],
  };
}

/** Tells whether a verb is passive: by its auxiliary, its subject, or as a bare past participle. */
export function isPassive(view: View, head: number): boolean {
  const { tree } = view;
  if (tree.childBy(head, "nsubj:pass", "aux:pass", "csubj:pass", "obl:agent") !== undefined) return true;
  if (!isPastParticiple(view, head)) return false;
  const relation = tree.relation(head);
  if (relation === "acl" || relation === "amod") return !relationAt(view, head).endsWith("relcl");
  if (relation === "advcl") return tree.childBy(head, "nsubj", "aux") === undefined;
  if (relation === "conj" && tree.childBy(head, "nsubj", "aux") === undefined)
    return isPassive(view, tree.parent(head));
  return false;
}

function isPastParticiple(view: View, index: number): boolean {
  return view.tokens[index]?.xpos === "VBN" || (hasFeature(view, index, "VerbForm=Part") && hasFeature(view, index, "Tense=Past"));
}

function ownArguments(view: View, head: number, passive: boolean): readonly Argument[] {
  const found: Argument[] = [];
  for (const child of view.tree.children(head)) {
    const role = ownRole(view, child, passive) ?? controlledClause(view, head, child);
    if (!role) continue;
    for (const filler of coordinatedPhrases(view, child, role.role)) found.push({ ...role, ...filler });
  }
  return found;
}

function ownRole(
  view: View,
  child: number,
  passive: boolean,
): { readonly role: string; readonly rule: string } | undefined {
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
      return { role: "indirect", rule: "indirect" };
    case "obl": {
      const preposition = prepositionOf(view, child);
      if (relation === "obl:agent" || (passive && preposition === "by"))
        return { role: "subject", rule: "subject.passive-agent" };
      if (isQuantity(view, child)) return { role: passive ? "subject" : "object", rule: "object.quantity" };
      return preposition === "" ? undefined : { role: preposition, rule: "oblique" };
    }
    case "xcomp":
    case "ccomp":
      return { role: "clause", rule: "clause" };
    default:
      return undefined;
  }
}

/** "besieging up to 200,000 civilians": what the parser took for a preposition bounds the number. */
function isQuantity(view: View, child: number): boolean {
  const number = view.tree.childBy(child, "nummod");
  if (number === undefined || view.tree.childBy(view.tree.parent(child), "obj") !== undefined) return false;
  const [first] = view.tree.subtree(number);
  return view.lists.quantity_prepositions.some((phrase) => {
    const words = phrase.split(" ");
    return words.every((word, index) => view.words[first - words.length + index]?.form.toLowerCase() === word);
  });
}

/** "was asked to release": an infinitive the parser took for a purpose is the clause of a verb of control. */
function controlledClause(view: View, head: number, child: number): { readonly role: string; readonly rule: string } | undefined {
  const isInfinitive = view.tree.relation(child) === "advcl" && hasFeature(view, child, "VerbForm=Inf");
  return isInfinitive && view.lists.object_control.includes(lemmaAt(view, head)) ? { role: "clause", rule: "clause.control" } : undefined;
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
function coordinatedPhrases(view: View, child: number, role: string): readonly Partial<Argument>[] & readonly { head: number }[] {
  if (role === "clause" || !isNominal(view, child)) return [{ head: child }];
  return coordinated(view, child).map((head) => {
    const preposition = head === child ? "" : prepositionOf(view, head);
    return preposition !== "" && preposition !== role && role !== "subject" && role !== "object"
      ? { head, role: preposition }
      : { head };
  });
}

/** The noun that a participle or relative clause modifies, as subject, object or oblique of the verb. */
function governorArguments(view: View, head: number, passive: boolean): readonly Argument[] {
  const { tree } = view;
  const governor = tree.parent(head);
  if (governor < 0) return [];
  const relation = relationAt(view, head);
  if (relation === "acl:relcl") return relativeArguments(view, head, governor, passive);
  if (relation === "conj" && relationAt(view, governor) === "acl:relcl" && isVerbal(view, governor)) {
    if (tree.childBy(head, "nsubj") === undefined) return relativeArguments(view, head, tree.parent(governor), passive);
    return [];
  }
  if (relation === "conj" && tree.relation(governor) === "acl" && passive && tree.childBy(head, "nsubj:pass") === undefined)
    return fill(view, tree.parent(governor), "object", "participle");
  if (tree.relation(head) === "acl" && isNominal(view, governor) && !hasMark(view, head)) {
    return fill(view, governor, passive ? "object" : "subject", "participle");
  }
  if (tree.relation(head) === "amod" && passive)
    return [...fill(view, governor, "object", "participle"), ...compoundAgents(view, head)];
  return [];
}

/** "US-backed", "Russian-led": what is compounded with a passive participle is its agent. */
function compoundAgents(view: View, participle: number): readonly Argument[] {
  return view.tree
    .childrenBy(participle, "compound", "obl:unmarked", "nmod", "amod", "advmod", "nsubj", "obl")
    .filter((child) => child < participle && (isNominal(view, child) || uposAt(view, child) === "ADJ"))
    .flatMap((child) => [child, ...view.tree.childrenBy(child, "compound", "flat", "conj", "amod")])
    .map((head) => ({ role: "subject", head, rule: "subject.compound-participle" }));
}

function hasMark(view: View, head: number): boolean {
  return view.tree.childBy(head, "mark") !== undefined;
}

function relativeArguments(
  view: View,
  head: number,
  governor: number,
  passive: boolean,
): readonly Argument[] {
  const { tree } = view;
  const pronoun = tree.children(head).find((child) => isRelativePronoun(view, child));
  if (pronoun !== undefined) {
    const relation = tree.relation(pronoun);
    if (relation === "nsubj") return fill(view, governor, passive ? "object" : "subject", "relative");
    if (relation === "obj") return fill(view, governor, "object", "relative");
    if (relation === "obl") {
      const preposition = prepositionOf(view, pronoun);
      return fill(view, governor, preposition === "" ? "object" : preposition, "relative");
    }
    return [];
  }
  if (tree.childBy(head, "nsubj") !== undefined && tree.childBy(head, "obj") === undefined && !passive)
    return fill(view, governor, "object", "relative-bare");
  return [];
}

function fill(view: View, governor: number, role: string, rule: string): readonly Argument[] {
  const list = view.tree.relation(governor) === "conj" ? [governor] : [governor];
  return list.map((head) => ({ role, head, rule: `${role}.${rule}` }));
}

function isVerbal(view: View, index: number): boolean {
  return uposAt(view, index) === "VERB" || uposAt(view, index) === "AUX";
}

/** The subject that a verb shares with the clause it hangs on: control, coordination, adverbial clauses. */
function inheritedSubject(
  view: View,
  head: number,
  passive: boolean,
  steps: number,
): readonly Argument[] {
  const { tree } = view;
  const governor = tree.parent(head);
  if (steps === 0 || governor < 0) return [];
  const relation = tree.relation(head);
  const role = passive ? "object" : "subject";
  if (relation === "acl" && hasMark(view, head)) return infinitiveOfNoun(view, governor, role);
  if (!["xcomp", "conj", "advcl", "ccomp", "parataxis", "amod", "dislocated"].includes(relation) || !isClauseHead(view, governor)) return [];
  if (relation === "ccomp" && tree.childBy(head, "mark") === undefined) return [];
  if ((relation === "ccomp" || relation === "parataxis") && !hasFeature(view, head, "VerbForm=Inf")) return [];
  if (relation === "conj" && tree.childBy(head, "nsubj") !== undefined) return [];
  const outer = isVerbal(view, governor) ? verbSubjects(view, governor, { head, relation, steps }) : predicateSubjects(view, governor, steps);
  return outer.map((argument) => ({ role, head: argument.head, rule: `${role}.shared-${relation}` }));
}

function isClauseHead(view: View, index: number): boolean {
  return isVerbal(view, index) || view.tree.childBy(index, "cop", "nsubj") !== undefined || uposAt(view, index) === "ADJ";
}

/** A clause that looks for its subject in the clause above. */
interface Subordinate {
  readonly head: number;
  readonly relation: string;
  readonly steps: number;
}

/** "accused them *of* bombing", "barred them *from* voting": the object does it. */
function hasComplementMark(view: View, head: number): boolean {
  const mark = view.tree.childBy(head, "mark");
  return mark !== undefined && ["of", "for", "from"].includes(lemmaAt(view, mark));
}

function verbSubjects(view: View, governor: number, { head, relation, steps }: Subordinate): readonly Argument[] {
  const passive = isPassive(view, governor);
  const own = [...ownArguments(view, governor, passive), ...governorArguments(view, governor, passive)];
  const objects = own.filter((argument) => argument.role === "object" && !argument.rule.includes("clause"));
  if ((relation === "xcomp" || relation === "ccomp" || relation === "advcl") && objects.length > 0) {
    const controls = view.lists.object_control.includes(lemmaAt(view, governor));
    if (passive || (relation !== "advcl" && controls) || hasComplementMark(view, head)) return objects;
  }
  const subjects = own.filter((argument) => argument.role === "subject");
  if (subjects.length > 0) return subjects;
  if (passive && relation === "conj") return objects;
  return inheritedSubject(view, governor, passive, steps - 1);
}

/** The subject of a nominal or adjectival predicate; of "Fresh from ousting X, Y …" that of the main clause. */
function predicateSubjects(view: View, governor: number, steps: number): readonly Argument[] {
  if (view.tree.childBy(governor, "nsubj") === undefined) return inheritedSubject(view, governor, false, steps - 1);
  return view.tree
    .childrenBy(governor, "nsubj")
    .filter((child) => !isRelativePronoun(view, child))
    .flatMap((child) => coordinated(view, child))
    .map((head) => ({ role: "subject", head, rule: "subject.predicate" }));
}

/** "plans to attack", "their decision to withdraw": the possessor or the subject of the noun's verb. */
function infinitiveOfNoun(view: View, noun: number, role: string): readonly Argument[] {
  const possessor = view.tree.childBy(noun, "nmod:poss");
  if (possessor !== undefined) return [{ role, head: possessor, rule: `${role}.possessor-of-noun` }];
  const verb = view.tree.parent(noun);
  if (verb < 0 || !isVerbal(view, verb)) return [];
  const frame = ownArguments(view, verb, isPassive(view, verb));
  return frame
    .filter((argument) => argument.role === "subject")
    .map((argument) => ({ role, head: argument.head, rule: `${role}.subject-of-noun` }));
}

/** "trained and equipped by Ethiopia": the agent after the last participle is that of each. */
function sharedAgent(view: View, head: number, known: { readonly passive: boolean; readonly own: readonly Argument[] }): readonly Argument[] {
  if (!known.passive || known.own.some((argument) => argument.role === "subject")) return [];
  const next = view.tree.childrenBy(head, "conj").find((child) => isVerbal(view, child) && view.tree.childBy(child, "nsubj:pass") === undefined);
  if (next === undefined || next - head > 3) return [];
  return ownArguments(view, next, true)
    .filter((argument) => argument.role === "subject")
    .map((argument) => ({ ...argument, rule: "subject.shared-agent" }));
}

/** "attacked and captured the town": the object after the last of several verbs belongs to each. */
function sharedObject(view: View, head: number, passive: boolean): readonly Argument[] {
  if (passive || view.tree.childBy(head, "obj", "obl", "ccomp", "xcomp") !== undefined) return [];
  const next = view.tree
    .childrenBy(head, "conj")
    .find((child) => isVerbal(view, child) && view.tree.childBy(child, "nsubj") === undefined);
  if (next === undefined || next - head > 3) return [];
  return ownArguments(view, next, false)
    .filter((argument) => argument.role === "object")
    .map((argument) => ({ ...argument, rule: "object.shared" }));
}

function particlesOf(view: View, head: number): readonly string[] {
  const { tree, lists } = view;
  return tree
    .children(head)
    .filter((child) => {
      const relation = relationAt(view, child);
      if (relation === "compound:prt") return true;
      return (relation === "advmod" || relation === "case" || relation === "mark") && lists.particles.includes(lemmaAt(view, child));
    })
    .map((child) => lemmaAt(view, child));
}
