import { expect, test } from "vitest";
import { governorArguments } from "../../src/frames/modified-noun.ts";
import { type Row, viewOf } from "./view-of.ts";

/** What the noun above a verb is to it: "rebels as subject.relative". */
function governorOf(rows: readonly Row[], verb: number, passive = false): readonly string[] {
  const view = viewOf(rows);
  return governorArguments(view, verb, passive).map(
    ({ head, rule }) => `${view.words[head]?.form} as ${rule}`,
  );
}

test("a noun is the subject of an active participle behind it, the object of a passive one", () => {
  const active: readonly Row[] = [
    ["rebels", "rebel", "NNS", -1, "root"],
    ["attacking", "attack", "VBG", 0, "acl"],
    ["Goma", "Goma", "NNP", 1, "obj"],
  ];
  const passive: readonly Row[] = [
    ["rebels", "rebel", "NNS", -1, "root"],
    ["armed", "arm", "VBN", 0, "acl"],
    ["by", "by", "IN", 3, "case"],
    ["Sudan", "Sudan", "NNP", 1, "obl:agent"],
  ];
  expect(governorOf(active, 1)).toEqual(["rebels as subject.participle"]);
  expect(governorOf(passive, 1, true)).toEqual(["rebels as object.participle"]);
});

test("an infinitive behind a noun has no argument in it", () => {
  const rows: readonly Row[] = [
    ["plans", "plan", "NNS", -1, "root"],
    ["to", "to", "TO", 2, "mark"],
    ["attack", "attack", "VB", 0, "acl"],
  ];
  expect(governorOf(rows, 2)).toEqual([]);
});

test("a relative clause without a pronoun has the noun as its object", () => {
  const rows: readonly Row[] = [
    ["towns", "town", "NNS", -1, "root"],
    ["rebels", "rebel", "NNS", 2, "nsubj"],
    ["seized", "seize", "VBD", 0, "acl:relcl"],
  ];
  expect(governorOf(rows, 2)).toEqual(["towns as object.relative-bare"]);
});

test("a relative pronoun with a preposition gives the noun that role", () => {
  const rows: readonly Row[] = [
    ["town", "town", "NN", -1, "root"],
    ["in", "in", "IN", 2, "case"],
    ["which", "which", "WDT", 4, "obl"],
    ["rebels", "rebel", "NNS", 4, "nsubj"],
    ["fought", "fight", "VBD", 0, "acl:relcl"],
  ];
  const view = viewOf(rows);
  expect(governorArguments(view, 4, false)).toEqual([{ role: "in", head: 0, rule: "in.relative" }]);
});

test("the second of two relative verbs modifies what the first does", () => {
  const rows: readonly Row[] = [
    ["groups", "group", "NNS", -1, "root"],
    ["that", "that", "WDT", 3, "obj"],
    ["he", "he", "PRP", 3, "nsubj"],
    ["armed", "arm", "VBD", 0, "acl:relcl"],
    ["and", "and", "CC", 5, "cc"],
    ["trained", "train", "VBD", 3, "conj"],
  ];
  expect(governorOf(rows, 3)).toEqual(["groups as object.relative"]);
  expect(governorOf(rows, 5)).toEqual(["groups as object.relative-shared"]);
});

test("the second of two relative verbs keeps an object of its own", () => {
  const rows: readonly Row[] = [
    ["groups", "group", "NNS", -1, "root"],
    ["that", "that", "WDT", 3, "obj"],
    ["he", "he", "PRP", 3, "nsubj"],
    ["armed", "arm", "VBD", 0, "acl:relcl"],
    ["and", "and", "CC", 5, "cc"],
    ["attacked", "attack", "VBD", 3, "conj"],
    ["Goma", "Goma", "NNP", 5, "obj"],
  ];
  expect(governorOf(rows, 5)).toEqual([]);
});

test("what was armed and then fled is not what was fled", () => {
  const rows: readonly Row[] = [
    ["groups", "group", "NNS", -1, "root"],
    ["that", "that", "WDT", 3, "nsubj:pass"],
    ["were", "be", "VBD", 3, "aux:pass"],
    ["armed", "arm", "VBN", 0, "acl:relcl"],
    ["and", "and", "CC", 5, "cc"],
    ["fled", "flee", "VBD", 3, "conj"],
  ];
  expect(governorOf(rows, 5)).toEqual([]);
});

test("a participle before its noun has the noun as object and its compound as agent", () => {
  const rows: readonly Row[] = [
    ["army", "army", "NN", 1, "compound"],
    ["trained", "train", "VBN", 2, "amod"],
    ["fighters", "fighter", "NNS", -1, "root"],
  ];
  expect(governorOf(rows, 1, true)).toEqual([
    "fighters as object.participle",
    "army as subject.compound-participle",
  ]);
});

test("a verb that hangs on nothing has no governor", () => {
  expect(governorOf([["fled", "flee", "VBD", -1, "root"]], 0)).toEqual([]);
});
