import { ownArguments } from "./clause-arguments.ts";
import type { Frame } from "./frame.ts";
import { hyphenFrame } from "./hyphen-frame.ts";
import { inheritedSubject, sharedAgent, sharedObject } from "./inherited-arguments.ts";
import { governorArguments } from "./modified-noun.ts";
import { lemmaAt, relationAt, uposAt, type View } from "./sentence-view.ts";
import { isPassive } from "./voice.ts";

/** Finds who and what stands around a verb: through passives, relative clauses, control and coordination. */
export function verbFrame(view: View, head: number): Frame {
  const hyphenated = hyphenFrame(view, head);
  if (hyphenated) return hyphenated;
  const passive = isPassive(view, head);
  const own = [...ownArguments(view, head, passive), ...governorArguments(view, head, passive)];
  const inherited = own.some((argument) => argument.role === "subject")
    ? []
    : inheritedSubject(view, head, passive);
  const shared = own.some((argument) => argument.role === "object")
    ? []
    : sharedObject(view, head, passive);
  return {
    head,
    category: "verb",
    passive,
    particles: particlesOf(view, head),
    arguments: [
      ...own,
      ...(inherited.length > 0 ? inherited : sharedAgent(view, head, { passive, own })),
      ...shared,
    ],
  };
}

/** Particles of the verb, and what it makes of its object: "left 12 people *dead*". */
function particlesOf(view: View, head: number): readonly string[] {
  const { tree, lists } = view;
  const results = tree
    .childrenBy(head, "obj")
    .flatMap((object) => tree.childrenBy(object, "amod").filter((child) => child > object))
    .concat(tree.childrenBy(head, "xcomp").filter((child) => uposAt(view, child) === "ADJ"));
  return [...new Set([...tree.children(head), ...results])]
    .filter((child) => {
      if (results.includes(child)) return lists.particles.includes(lemmaAt(view, child));
      const relation = relationAt(view, child);
      if (relation === "compound:prt") return true;
      return (
        (relation === "advmod" || relation === "case" || relation === "mark") &&
        lists.particles.includes(lemmaAt(view, child))
      );
    })
    .map((child) => lemmaAt(view, child));
}
