import { lemmaAt, uposAt } from "../frames/sentence-view.ts";
import { wordsUnder } from "./content.ts";
import { type VerbContent, wordsBetween } from "./found-content.ts";
import { type SpeechScene, segmentAt } from "./speech-scene.ts";
import { isVerbIn } from "./verb-list.ts";

/** "said (that) the town had fallen": all from the clause's opening to its end, whatever the parser made of it. */
export function clauseUnder(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  const [low, high] = segmentAt(scene, verb);
  const holders = [verb, ...citingUnder(scene, verb)];
  const clauses = holders
    .flatMap((holder) => tree.childrenBy(holder, "ccomp"))
    .filter(
      (child) => low <= child && child < high && isClause(scene, child) && !isHearsay(scene, child),
    );
  const first = clauses.find((clause) => clause > verb);
  const rule = "speech.clause";
  if (first === undefined) {
    const that = isVerbIn(scene, verb, scene.lists.says) ? thatAfter(scene, verb, high) : undefined;
    if (that !== undefined) return { words: wordsBetween(that, high), rule };
    const bare = bareClause(scene, verb);
    if (bare.length > 0) return { words: bare, rule };
    return { words: clauses.flatMap((clause) => wordsUnder(scene, clause)), rule };
  }
  const end = Math.max(...clauses.map((clause) => tree.subtree(clause)[1]));
  return { words: wordsBetween(opening(scene, verb, first), end), rule };
}

/** "warn children face hunger": to the parser an object and a verb of its own. */
function bareClause(scene: SpeechScene, verb: number): readonly number[] {
  const { tree } = scene.view;
  const object = tree.childrenBy(verb, "obj").find((child) => child > verb);
  const clause = tree
    .childrenBy(verb, "xcomp")
    .find((child) => uposAt(scene.view, child) === "VERB");
  if (object === undefined || clause === undefined || clause < object) return [];
  const isBare =
    tree.childBy(clause, "mark") === undefined && isVerbIn(scene, verb, scene.lists.tags);
  return isBare && scene.view.tokens[clause]?.xpos !== "VBG"
    ? wordsBetween(tree.subtree(object)[0], tree.subtree(clause)[1])
    : [];
}

/** "said, citing officials, that …": the parser may hang the clause on the participle. */
function citingUnder(scene: SpeechScene, verb: number): readonly number[] {
  return scene.view.tree
    .childrenBy(verb, "advcl")
    .filter((child) => child > verb && scene.lists.cites.includes(lemmaAt(scene.view, child)));
}

/** "that" behind the verb with no other clause before it. */
function thatAfter(scene: SpeechScene, verb: number, to: number): number | undefined {
  for (let word = verb + 1; word < to; word += 1) {
    if (uposAt(scene.view, word) === "SCONJ" && lemmaAt(scene.view, word) === "that") return word;
    if (
      ["VERB", "AUX", "SCONJ"].includes(uposAt(scene.view, word)) ||
      lemmaAt(scene.view, word) === ","
    )
      return undefined;
  }
  return undefined;
}

/** Where a clause opens: at "that", or behind what else stands right after the verb ("said on Sunday …"). */
function opening(scene: SpeechScene, verb: number, clause: number): number {
  const mark = scene.view.tree.childBy(clause, "mark");
  const that =
    mark !== undefined && lemmaAt(scene.view, mark) === "that"
      ? mark
      : thatAfter(scene, verb, clause);
  if (that !== undefined) return that;
  let from = verb + 1;
  const adjuncts = scene.view.tree
    .children(verb)
    .filter((child) => verb < child && child < clause && isAdjunct(scene, child, verb));
  for (const adjunct of adjuncts) {
    const [start, end] = scene.view.tree.subtree(adjunct);
    if (start === from && end <= clause) from = end;
  }
  return from;
}

function isAdjunct(scene: SpeechScene, child: number, verb: number): boolean {
  const { tree } = scene.view;
  const relation = tree.relation(child);
  if (relation === "obj") return scene.lists.told.includes(lemmaAt(scene.view, verb));
  if (!["advmod", "iobj", "obl", "nmod", "punct"].includes(relation)) return false;
  return uposAt(scene.view, child) !== "NUM" && tree.childBy(child, "nummod") === undefined;
}

function isClause(scene: SpeechScene, head: number): boolean {
  return scene.view.tree
    .descendants(head)
    .some((word) => ["VERB", "AUX"].includes(uposAt(scene.view, word)));
}

/** A clause that is itself only a cue: the parser now and then hangs "officials said" under the verb before it. */
function isHearsay(scene: SpeechScene, clause: number): boolean {
  return (
    isVerbIn(scene, clause, scene.lists.says) &&
    scene.view.tree.childBy(clause, "ccomp", "obj", "obl", "xcomp", "mark") === undefined &&
    uposAt(scene.view, clause - 2) === "PUNCT"
  );
}
