import type { Token } from "../document.ts";

/** The dependency trees of a document, as a forest over the indices of its words. */
export interface Tree {
  /** Dependents of a word, in text order. */
  children(index: number): readonly number[];
  /** Head of a word; −1 for the root of a sentence. */
  parent(index: number): number;
  /** Relation to the head without its subtype: "nsubj" for "nsubj:pass". */
  relation(index: number): string;
  /** Words `[from, to)` from the leftmost to the rightmost descendant; others may lie between them. */
  subtree(index: number): readonly [from: number, to: number];
  /** The word and all below it, in text order. */
  descendants(index: number): readonly number[];
  /** Tells whether `ancestor` lies above `index`; no word is its own ancestor. */
  isAncestor(ancestor: number, index: number): boolean;
  /** First dependent in text order whose relation, with or without subtype, is one of those given. */
  childBy(index: number, ...relations: readonly string[]): number | undefined;
  /** Dependents whose relation, with or without subtype, is one of those given, in text order. */
  childrenBy(index: number, ...relations: readonly string[]): readonly number[];
}

/** Cuts the subtype off a relation: "nsubj" from "nsubj:pass". */
export function relationBase(relation: string): string {
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
}

const NO_CHILDREN: readonly number[] = [];
const TREES = new WeakMap<readonly Token[], Tree>();

/**
 * Makes the trees of a document walkable. Costs one pass over the tokens, the first time they are given.
 *
 * @param tokens Tokens whose heads are document indices, −1 for roots, free of cycles.
 */
export function createTree(tokens: readonly Token[]): Tree {
  const known = TREES.get(tokens);
  if (known) return known;
  const tree = new Forest(tokens);
  TREES.set(tokens, tree);
  return tree;
}

class Forest implements Tree {
  readonly #tokens: readonly Token[];
  readonly #relations: readonly string[];
  readonly #children: readonly (readonly number[] | undefined)[];
  readonly #order: readonly number[];
  /** Place in a depth-first walk, and the place behind the last descendant. */
  readonly #enter: Int32Array;
  readonly #leave: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#relations = tokens.map(({ relation }) => relationBase(relation));
    this.#children = listChildren(tokens);
    this.#enter = new Int32Array(tokens.length);
    this.#leave = new Int32Array(tokens.length);
    this.#from = Int32Array.from(tokens, (_, index) => index);
    this.#to = Int32Array.from(tokens, (_, index) => index + 1);
    this.#order = this.#walk();
    this.#bound();
  }

  children(index: number): readonly number[] {
    return this.#children[index] ?? NO_CHILDREN;
  }

  parent(index: number): number {
    return this.#tokens[index]?.head ?? -1;
  }

  relation(index: number): string {
    return this.#relations[index] ?? "";
  }

  subtree(index: number): readonly [from: number, to: number] {
    return [this.#from[index] ?? index, this.#to[index] ?? index];
  }

  descendants(index: number): readonly number[] {
    const walked = this.#order.slice(this.#enter[index] ?? 0, this.#leave[index] ?? 0);
    return walked.sort((a, b) => a - b);
  }

  isAncestor(ancestor: number, index: number): boolean {
    const place = this.#enter[index] ?? -1;
    return (this.#enter[ancestor] ?? 0) < place && place < (this.#leave[ancestor] ?? 0);
  }

  childBy(index: number, ...relations: readonly string[]): number | undefined {
    for (const child of this.children(index)) if (this.#hasRelation(child, relations)) return child;
    return undefined;
  }

  childrenBy(index: number, ...relations: readonly string[]): readonly number[] {
    let found: number[] | undefined;
    for (const child of this.children(index)) {
      if (!this.#hasRelation(child, relations)) continue;
      if (found) found.push(child);
      else found = [child];
    }
    return found ?? NO_CHILDREN;
  }

  #hasRelation(index: number, relations: readonly string[]): boolean {
    const full = this.#tokens[index]?.relation ?? "";
    const base = this.#relations[index] ?? "";
    return relations.includes(base) || (base !== full && relations.includes(full));
  }

  #walk(): readonly number[] {
    const order: number[] = [];
    const stack: number[] = [];
    this.#tokens.forEach((token, root) => {
      if (token.head >= 0) return;
      stack.push(root);
      for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
        this.#enter[index] = order.length;
        order.push(index);
        const children = this.children(index);
        for (let at = children.length - 1; at >= 0; at--) stack.push(children[at] ?? 0);
      }
    });
    return order;
  }

  #bound(): void {
    for (let at = this.#order.length - 1; at >= 0; at--) {
      const index = this.#order[at] ?? 0;
      let size = 1;
      for (const child of this.children(index)) {
        size += (this.#leave[child] ?? 0) - (this.#enter[child] ?? 0);
        this.#from[index] = Math.min(this.#from[index] ?? 0, this.#from[child] ?? 0);
        this.#to[index] = Math.max(this.#to[index] ?? 0, this.#to[child] ?? 0);
      }
      this.#leave[index] = (this.#enter[index] ?? 0) + size;
    }
  }
}

function listChildren(tokens: readonly Token[]): readonly (readonly number[] | undefined)[] {
  const children = new Array<number[] | undefined>(tokens.length).fill(undefined);
  tokens.forEach((token, index) => {
    if (token.head < 0) return;
    const siblings = children[token.head];
    if (siblings) siblings.push(index);
    else children[token.head] = [index];
  });
  return children;
}
