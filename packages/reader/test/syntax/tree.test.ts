import { expect, test } from "vitest";
import type { Token } from "../../src/document.ts";
import { createTree, relationBase } from "../../src/syntax/tree.ts";

function tokensOf(...rows: readonly (readonly [head: number, relation: string])[]): Token[] {
  return rows.map(([head, relation]) => ({
    lemma: "x",
    upos: "X",
    xpos: "X",
    feats: "",
    head,
    relation,
  }));
}

// "Rebels backed by Ankara shelled the town" + "Nobody died"
const TREE = createTree(
  tokensOf(
    [4, "nsubj"],
    [0, "acl"],
    [3, "case"],
    [1, "obl:agent"],
    [-1, "root"],
    [6, "det"],
    [4, "obj"],
    [8, "nsubj"],
    [-1, "root"],
  ),
);

test("lists the dependents of a word in text order", () => {
  expect(TREE.children(4)).toEqual([0, 6]);
  expect(TREE.children(2)).toEqual([]);
});

test("names parents and relations without their subtype", () => {
  expect(TREE.parent(3)).toBe(1);
  expect(TREE.parent(4)).toBe(-1);
  expect(TREE.relation(3)).toBe("obl");
  expect(relationBase("nmod")).toBe("nmod");
});

test("bounds a subtree and lists its words without crossing into the next sentence", () => {
  expect(TREE.subtree(0)).toEqual([0, 4]);
  expect(TREE.subtree(4)).toEqual([0, 7]);
  expect(TREE.descendants(4)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(TREE.descendants(0)).toEqual([0, 1, 2, 3]);
});

test("tells ancestors from descendants and from the word itself", () => {
  expect(TREE.isAncestor(4, 2)).toBe(true);
  expect(TREE.isAncestor(2, 4)).toBe(false);
  expect(TREE.isAncestor(4, 4)).toBe(false);
  expect(TREE.isAncestor(4, 7)).toBe(false);
});

test("finds dependents by relation, with or without the subtype", () => {
  expect(TREE.childBy(1, "obl:agent")).toBe(3);
  expect(TREE.childBy(1, "obl")).toBe(3);
  expect(TREE.childBy(1, "nsubj")).toBeUndefined();
  expect(TREE.childrenBy(4, "obj", "nsubj")).toEqual([0, 6]);
});

test("leaves words of other subtrees out of a crossing subtree's descendants", () => {
  const tree = createTree(tokensOf([-1, "root"], [3, "amod"], [0, "advmod"], [0, "obj"]));
  expect(tree.subtree(3)).toEqual([1, 4]);
  expect(tree.descendants(3)).toEqual([1, 3]);
});
