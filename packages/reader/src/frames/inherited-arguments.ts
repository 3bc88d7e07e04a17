import { misplacedInfinitives, ownArguments } from "./clause-arguments.ts";
import type { Argument } from "./frame.ts";
import { governorArguments } from "./modified-noun.ts";
import {
  coordinated,
  hasFeature,
  isRelativePronoun,
  lemmaAt,
  prepositionOf,
  uposAt,
  type View,
} from "./sentence-view.ts";
import { isPassive, isVerbal } from "./voice.ts";

/** How far a chain of control or coordination is followed. */
const MAX_STEPS = 6;

/** The subject that a verb shares with the clause it hangs on: control, coordination, adverbial clauses. */
export function inheritedSubject(
  view: View,
  head: number,
  passive: boolean,
  steps: number = MAX_STEPS,
): readonly Argument[] {
  const { tree } = view;
  const governor = tree.parent(head);
  if (steps === 0 || governor < 0) return [];
  const relation = tree.relation(head);
  const role = passive ? "object" : "subject";
  if (relation === "acl" && view.tree.childBy(head, "mark") !== undefined)
    return infinitiveOfNoun(view, head, role);
  if (
    !["xcomp", "conj", "advcl", "ccomp", "parataxis", "amod", "dislocated"].includes(relation) ||
    !isClauseHead(view, governor)
  )
    return [];
  if (relation === "ccomp" && tree.childBy(head, "mark") === undefined) return [];
  if ((relation === "ccomp" || relation === "parataxis") && !hasFeature(view, head, "VerbForm=Inf"))
    return [];
  if (relation === "conj" && tree.childBy(head, "nsubj") !== undefined) return [];
  const outer = isVerbal(view, governor)
    ? verbSubjects(view, governor, { head, relation, steps })
    : predicateSubjects(view, governor, steps);
  return outer.map((argument) => ({
    role,
    head: argument.head,
    rule: `${role}.shared-${relation}`,
  }));
}

function isClauseHead(view: View, index: number): boolean {
  return (
    isVerbal(view, index) ||
    view.tree.childBy(index, "cop", "nsubj") !== undefined ||
    uposAt(view, index) === "ADJ"
  );
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

function verbSubjects(
  view: View,
  governor: number,
  { head, relation, steps }: Subordinate,
): readonly Argument[] {
  const passive = isPassive(view, governor);
  const own = [
    ...ownArguments(view, governor, passive),
    ...governorArguments(view, governor, passive),
  ];
  const called = calledFor(view, head, own);
  if (called.length > 0) return called;
  const objects = own.filter(
    (argument) => argument.role === "object" && !argument.rule.includes("clause"),
  );
  if (
    (relation === "xcomp" || relation === "ccomp" || relation === "advcl") &&
    objects.length > 0
  ) {
    const controls = view.lists.object_control.includes(lemmaAt(view, governor));
    const isPurpose = relation === "advcl" && !hasFeature(view, head, "VerbForm=Inf");
    if (passive || (!isPurpose && controls) || hasComplementMark(view, head)) return objects;
  }
  const subjects = own.filter((argument) => argument.role === "subject");
  if (subjects.length > 0) return subjects;
  if (passive && relation === "conj") return objects;
  return inheritedSubject(view, governor, passive, steps - 1);
}

/** "called *for the minister* to resign": who stands behind "for", right before an infinitive, does it. */
function calledFor(view: View, head: number, own: readonly Argument[]): readonly Argument[] {
  const mark = view.tree.childBy(head, "mark");
  if (mark === undefined || lemmaAt(view, mark) !== "to") return [];
  return own.filter(
    (argument) => argument.role === "for" && view.tree.subtree(argument.head)[1] === mark,
  );
}

/** The subject of a nominal or adjectival predicate; of "Weary of fighting X, Y …" that of the main clause. */
function predicateSubjects(view: View, governor: number, steps: number): readonly Argument[] {
  if (view.tree.childBy(governor, "nsubj") === undefined)
    return inheritedSubject(view, governor, false, steps - 1);
  return view.tree
    .childrenBy(governor, "nsubj")
    .filter((child) => !isRelativePronoun(view, child))
    .flatMap((child) => coordinated(view, child))
    .map((head) => ({ role: "subject", head, rule: "subject.predicate" }));
}

/** "asked the rebels to attend": who is asked, where the parser took the infinitive for one of the noun. */
function controlledSubject(
  view: View,
  head: number,
  role: string,
): readonly Argument[] | undefined {
  const verb = view.tree.parent(view.tree.parent(head));
  if (verb < 0 || !misplacedInfinitives(view, verb).includes(head)) return undefined;
  return ownArguments(view, verb, isPassive(view, verb))
    .filter((argument) => argument.role === "object")
    .map((argument) => ({ role, head: argument.head, rule: `${role}.shared-acl` }));
}

/** "plans to attack", "their decision to withdraw": the possessor or the subject of the noun's verb. */
function infinitiveOfNoun(view: View, head: number, role: string): readonly Argument[] {
  const controlled = controlledSubject(view, head, role);
  if (controlled) return controlled;
  const noun = view.tree.parent(head);
  const possessor = view.tree.childBy(noun, "nmod:poss");
  if (possessor !== undefined)
    return [{ role, head: possessor, rule: `${role}.possessor-of-noun` }];
  const verb = view.tree.parent(noun);
  if (verb < 0 || !isVerbal(view, verb)) return [];
  const frame = ownArguments(view, verb, isPassive(view, verb));
  const subjects = frame.filter((argument) => argument.role === "subject");
  const objects = frame.filter((argument) => argument.role === "object");
  // "used the groups as proxies to fight": those who are used fight.
  const isRole = prepositionOf(view, noun) === "as" && objects.length > 0;
  return (isRole ? objects : subjects).map((argument) => ({
    role,
    head: argument.head,
    rule: `${role}.${isRole ? "object" : "subject"}-of-noun`,
  }));
}

/** "trained and equipped by Ethiopia": the agent after the last participle is that of each. */
export function sharedAgent(
  view: View,
  head: number,
  known: { readonly passive: boolean; readonly own: readonly Argument[] },
): readonly Argument[] {
  if (!known.passive || known.own.some((argument) => argument.role === "subject")) return [];
  const next = view.tree
    .childrenBy(head, "conj")
    .find((child) => isVerbal(view, child) && view.tree.childBy(child, "nsubj:pass") === undefined);
  if (next === undefined || next - head > 3) return [];
  return ownArguments(view, next, true)
    .filter((argument) => argument.role === "subject")
    .map((argument) => ({ ...argument, rule: "subject.shared-agent" }));
}

/** "attacked and captured the town": the object after the last of several verbs belongs to each. */
export function sharedObject(view: View, head: number, passive: boolean): readonly Argument[] {
  if (passive || view.tree.childBy(head, "obj", "obl", "ccomp", "xcomp") !== undefined) return [];
  const next = view.tree
    .childrenBy(head, "conj")
    .find((child) => isVerbal(view, child) && view.tree.childBy(child, "nsubj") === undefined);
  if (next === undefined || next - head > 3) return [];
  return ownArguments(view, next, false)
    .filter((argument) => argument.role === "object")
    .map((argument) => ({ ...argument, rule: "object.shared" }));
}
