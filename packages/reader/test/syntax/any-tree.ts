import fc from "fast-check";
import type { Token, Word } from "../../src/document.ts";

/** Words of one sentence with a tree over them. */
export interface AnyTree {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
}

/** What trees are made of. */
export interface TreeParts {
  readonly forms: readonly string[];
  /** Universal and Penn tag, a blank between. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** Any tree over some words: each hangs on one that was placed before it, in any order of placing. Words touch now and then. */
export function anyTree({ forms, tags, relations }: TreeParts): fc.Arbitrary<AnyTree> {
  const word = fc.record({
    form: fc.constantFrom(...forms),
    tag: fc.constantFrom(...tags),
    relation: fc.constantFrom(...relations),
    rank: fc.double({ noNaN: true, min: 0, max: 1 }),
    choice: fc.nat(),
    isGlued: fc.boolean(),
  });
  return fc.array(word, { minLength: 1, maxLength: 14 }).map((items) => {
    const order = items.map((_, at) => at).sort((a, b) => rankOf(items, a) - rankOf(items, b));
    const place = new Map(order.map((at, index) => [at, index]));
    let end = 0;
    const words = items.map(({ form, isGlued }, index): Word => {
      const start = end + (isGlued ? 0 : 1);
      end = start + form.length;
      return { index, sentence: 0, span: [start, end], form };
    });
    const tokens = items.map(({ form, tag, relation, choice }, at): Token => {
      const before = place.get(at) ?? 0;
      const [upos = "X", xpos = "X"] = tag.split(" ");
      const head = before === 0 ? -1 : (order[choice % before] ?? -1);
      return { lemma: form, upos, xpos, feats: "", head, relation: head < 0 ? "root" : relation };
    });
    return { words, tokens };
  });
}

function rankOf(items: readonly { readonly rank: number }[], at: number): number {
  return items[at]?.rank ?? 0;
}

/** How many heads lie above a word; as many as there are words where they go round in a circle. */
export function stepsToRoot(tokens: readonly Token[], token: Token): number {
  let steps = 0;
  for (let at = token.head; at >= 0 && steps < tokens.length; steps += 1)
    at = tokens[at]?.head ?? -1;
  return steps;
}
