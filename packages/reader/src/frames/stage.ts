import type { PredicateLexicon } from "../events/predicate.ts";
import { defineStage, type Stage } from "../stage.ts";
import { createTree } from "../syntax/tree.ts";
import { countedHead } from "./counted-head.ts";
import type { Frame } from "./frame.ts";
import { nounFrame } from "./noun-frame.ts";
import { lemmaAt, uposAt, type View } from "./sentence-view.ts";
import { verbFrame } from "./verb-frame.ts";

/** Finds who and what stands around each predicate the lexicon knows, and around every other verb. */
export const framesStage: Stage<"words" | "tokens", "frames"> = defineStage({
  name: "frames",
  version: "1",
  requires: ["words", "tokens"],
  adds: ["frames"],
  run({ words, tokens }, knowledge) {
    const view: View = { words, tokens, tree: createTree(tokens), lists: knowledge.words.frames };
    const frames: Frame[] = [];
    for (const word of words) {
      const frame = frameAt(view, word.index, knowledge.predicates);
      if (frame) frames.push(withCounted(view, frame));
    }
    return { frames };
  },
});

function frameAt(view: View, index: number, lexicon: PredicateLexicon): Frame | undefined {
  const lemma = lemmaAt(view, index);
  const upos = uposAt(view, index);
  if (upos === "VERB") return verbFrame(view, index);
  if ((upos === "NOUN" || upos === "PROPN") && lexicon.find(lemma, "noun").length > 0)
    return nounFrame(view, index);
  if (upos === "ADJ" && lexicon.find(lemma, "adjective").length > 0)
    return { ...verbFrame(view, index), category: "adjective", passive: true };
  return undefined;
}

/** "Tens of thousands of *residents* fled": who is counted fills the role. */
function withCounted(view: View, frame: Frame): Frame {
  return {
    ...frame,
    arguments: frame.arguments.map((argument) => {
      const head = countedHead(view, argument.head);
      return head === argument.head ? argument : { ...argument, head };
    }),
  };
}
