import { uposAt } from "../frames/sentence-view.ts";
import { clauseUnder } from "./clause-content.ts";
import { wordsUnder } from "./content.ts";
import { type ContentFinder, introducers, isNegated, type VerbContent } from "./found-content.ts";
import { asClause, hostAbove, looseClause, tagged } from "./host-content.ts";
import type { SpeechScene } from "./speech-scene.ts";
import { isVerbIn, prepositionsFor } from "./verb-list.ts";

const FINDERS: readonly ContentFinder[] = [
  saidTo,
  tagged,
  clauseUnder,
  charge,
  objectUnder,
  hostAbove,
  asClause,
  looseClause,
  uttered,
];

/** Finds what stands under a verb of speech, within the semicolons around it; the first construction that holds. */
export function verbContent(scene: SpeechScene, verb: number): VerbContent | undefined {
  for (const finder of FINDERS) {
    const content = finder(scene, verb);
    const words = content?.words.filter((word) => word !== verb) ?? [];
    if (content && words.length > 0) return { ...content, words };
  }
  return undefined;
}

/** "is said to have fled", "were reported killed": the subject is part of what is said. */
function saidTo(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  const clause = tree.childBy(verb, "xcomp");
  const subject = tree.childBy(verb, "nsubj:pass", "nsubj");
  if (clause === undefined || !isVerbIn(scene, verb, scene.lists.said_to)) return undefined;
  if (scene.frameAt.get(verb)?.passive !== true) return undefined;
  return {
    words: [
      ...(subject === undefined ? [] : wordsUnder(scene, subject)),
      ...wordsUnder(scene, clause),
    ],
    rule: "speech.said-to",
    force: isNegated(scene, verb) ? "utters" : "asserts",
  };
}

/** "accused the army of bombing", "boasted of victories". */
function charge(scene: SpeechScene, verb: number): VerbContent | undefined {
  const wanted = prepositionsFor(scene, verb, scene.lists.accuses);
  if (wanted.length === 0) return undefined;
  const { tree } = scene.view;
  const accused = tree.childrenBy(verb, "obj", "nsubj:pass");
  const phrases = [verb, ...accused].flatMap((head) =>
    tree
      .childrenBy(head, "obl", "advcl", "nmod", "acl")
      .filter((child) => head === verb || uposAt(scene.view, child) === "VERB")
      .filter((child) => introducers(scene, child).some((word) => wanted.includes(word))),
  );
  return {
    words: phrases.flatMap((phrase) => wordsUnder(scene, phrase)),
    rule: "speech.charge",
    force: "asserts",
  };
}

/** "reported clashes", "put the toll at 40", "claimed to hold the town", "denied firing". */
function objectUnder(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  const counts = isVerbIn(scene, verb, scene.lists.counts);
  const claims = isVerbIn(scene, verb, scene.lists.claims);
  if (!counts && !claims) return undefined;
  const passive =
    tree.childBy(verb, "obj") === undefined && scene.frameAt.get(verb)?.passive === true;
  const objects = passive
    ? tree.childrenBy(verb, "nsubj:pass", "nsubj")
    : tree.childrenBy(verb, "obj");
  const wanted = [...prepositionsFor(scene, verb, scene.lists.counts), "as", "at"];
  const phrases = tree
    .childrenBy(verb, "obl", "xcomp")
    .filter(
      (child) =>
        (claims && !passive && tree.relation(child) === "xcomp") ||
        introducers(scene, child).some((word) => wanted.includes(word)),
    );
  const words = [...(counts ? objects : []), ...phrases].flatMap((head) => wordsUnder(scene, head));
  return { words, rule: "speech.object", force: isNegated(scene, verb) ? "utters" : "asserts" };
}

/** What stands under a verb whose words are the speaker's: only quotations in it are attributed. */
function uttered(scene: SpeechScene, verb: number): VerbContent | undefined {
  if (!isVerbIn(scene, verb, scene.lists.utters)) return undefined;
  const parts = scene.view.tree
    .childrenBy(verb, "xcomp", "obj", "obl", "advcl")
    .filter((child) => child > verb);
  return {
    words: parts.flatMap((part) => wordsUnder(scene, part)),
    rule: "speech.uttered",
    force: "utters",
  };
}
