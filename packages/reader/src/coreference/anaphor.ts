import type { Candidate } from "./cluster.ts";
import { type Anaphor, roleOf } from "./link-features.ts";
import { type Scene, sentenceOf } from "./scene.ts";

/** How many clauses up the subject of a pronoun's own clause is looked for. */
const MAX_CLIMB = 4;

/** Looks at what is the same for all antecedents of a mention. */
export function anaphorOf(candidate: Candidate, scene: Scene): Anaphor {
  const { mention } = candidate;
  const { tree } = scene;
  const isSubject = tree.relation(mention.head) === "nsubj";
  return {
    candidate,
    sentence: sentenceOf(scene, mention),
    role: roleOf(scene, mention),
    quotation: scene.quotationAt.get(mention.head),
    subject: isSubject ? undefined : subjectOver(scene, mention.head),
    above: isSubject ? subjectOver(scene, tree.parent(mention.head)) : undefined,
    deed: deedOf(scene, mention.head),
  };
}

const CLAUSES = ["advcl", "xcomp", "ccomp", "conj", "nmod", "obl", "obj", "acl"];

/** The subject of the clause that a word stands in, also where the clause shares it with one above. */
function subjectOver({ tree }: Scene, word: number): number | undefined {
  let verb = tree.parent(word);
  let below = word;
  for (let step = 0; step < MAX_CLIMB && verb >= 0; step += 1) {
    const subject = tree.childBy(verb, "nsubj", "nsubj:pass");
    if (subject !== undefined && subject !== below) return subject;
    if (!CLAUSES.includes(tree.relation(verb))) return undefined;
    below = verb;
    verb = tree.parent(verb);
  }
  return undefined;
}

/** Whether only somebody can be or have it: the lexicon knows the verb as a deed, or the noun is that of an agent. */
function deedOf(scene: Scene, word: number): Anaphor["deed"] {
  const { tree, tokens, lists, predicates, base } = scene;
  const above = tokens[tree.parent(word)];
  const lemma = above?.lemma.toLowerCase() ?? "";
  if (tokens[word]?.relation === "nmod:poss")
    return base.agent(lemma) === undefined ? undefined : "owns";
  if (tokens[word]?.relation !== "nsubj" || above?.upos !== "VERB") return undefined;
  const isDeed = lists.speech.says.includes(lemma) || predicates.find(lemma, "verb").length > 0;
  return isDeed ? "acts" : undefined;
}
