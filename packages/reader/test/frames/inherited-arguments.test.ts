import { expect, test } from "vitest";
import {
  inheritedSubject,
  sharedAgent,
  sharedObject,
} from "../../src/frames/inherited-arguments.ts";
import { verbFrame } from "../../src/frames/verb-frame.ts";
import { type Row, rolesOf, viewOf } from "./view-of.ts";

test("a coordinated verb shares the subject of the first", () => {
  const view = viewOf([
    ["Rebels", "rebel", "NNS", 1, "nsubj"],
    ["entered", "enter", "VBD", -1, "root"],
    ["Goma", "Goma", "NNP", 1, "obj"],
    ["and", "and", "CC", 4, "cc"],
    ["burned", "burn", "VBD", 1, "conj"],
    ["houses", "house", "NNS", 4, "obj"],
  ]);
  expect(inheritedSubject(view, 4, false)).toEqual([
    { role: "subject", head: 0, rule: "subject.shared-conj" },
  ]);
});

test("verbs one after the other share the object of the last", () => {
  const view = viewOf([
    ["Rebels", "rebel", "NNS", 1, "nsubj"],
    ["attacked", "attack", "VBD", -1, "root"],
    ["and", "and", "CC", 3, "cc"],
    ["captured", "capture", "VBD", 1, "conj"],
    ["Goma", "Goma", "NNP", 3, "obj"],
  ]);
  expect(sharedObject(view, 1, false)).toEqual([
    { role: "object", head: 4, rule: "object.shared" },
  ]);
  expect(rolesOf(view, verbFrame(view, 3))).toEqual([
    "object Goma by object.active",
    "subject Rebels by subject.shared-conj",
  ]);
});

test("participles one after the other share the agent of the last", () => {
  const view = viewOf([
    ["units", "unit", "NNS", -1, "root"],
    ["trained", "train", "VBN", 0, "acl"],
    ["and", "and", "CC", 3, "cc"],
    ["equipped", "equip", "VBN", 1, "conj"],
    ["by", "by", "IN", 5, "case"],
    ["Ethiopia", "Ethiopia", "NNP", 3, "obl"],
  ]);
  expect(sharedAgent(view, 1, { passive: true, own: [] })).toEqual([
    { role: "subject", head: 5, rule: "subject.shared-agent" },
  ]);
});

const CHARGE: readonly Row[] = [
  ["Kyiv", "Kyiv", "NNP", 1, "nsubj"],
  ["accused", "accuse", "VBD", -1, "root"],
  ["Moscow", "Moscow", "NNP", 1, "obj"],
  ["of", "of", "IN", 4, "mark"],
  ["shelling", "shell", "VBG", 1, "advcl"],
  ["towns", "town", "NNS", 4, "obj"],
];

test("who is accused of a deed does it, not who accuses", () => {
  expect(inheritedSubject(viewOf(CHARGE), 4, false)).toEqual([
    { role: "subject", head: 2, rule: "subject.shared-advcl" },
  ]);
});

test("an adverbial clause has the subject of its main clause", () => {
  const rows = CHARGE.map((row, index): Row => (index === 3 ? ["by", "by", "IN", 4, "mark"] : row));
  expect(inheritedSubject(viewOf(rows), 4, false)).toEqual([
    { role: "subject", head: 0, rule: "subject.shared-advcl" },
  ]);
});

test("the infinitive of a noun is done by the noun's possessor, else by the subject of its verb", () => {
  const possessed = viewOf([
    ["Turkey", "Turkey", "NNP", 2, "nmod:poss"],
    ["'s", "'s", "POS", 0, "case"],
    ["plan", "plan", "NN", -1, "root"],
    ["to", "to", "TO", 4, "mark"],
    ["attack", "attack", "VB", 2, "acl"],
  ]);
  expect(inheritedSubject(possessed, 4, false)).toEqual([
    { role: "subject", head: 0, rule: "subject.possessor-of-noun" },
  ]);
  const announced = viewOf([
    ["Turkey", "Turkey", "NNP", 1, "nsubj"],
    ["announced", "announce", "VBD", -1, "root"],
    ["plans", "plan", "NNS", 1, "obj"],
    ["to", "to", "TO", 4, "mark"],
    ["attack", "attack", "VB", 2, "acl"],
  ]);
  expect(inheritedSubject(announced, 4, false)).toEqual([
    { role: "subject", head: 0, rule: "subject.subject-of-noun" },
  ]);
});

test("a passive clause under another inherits its object", () => {
  const view = viewOf([
    ["Villages", "village", "NNS", 2, "nsubj:pass"],
    ["were", "be", "VBD", 2, "aux:pass"],
    ["looted", "loot", "VBN", -1, "root"],
    ["and", "and", "CC", 4, "cc"],
    ["burned", "burn", "VBN", 2, "conj"],
  ]);
  expect(rolesOf(view, verbFrame(view, 4))).toEqual(["object Villages by object.shared-conj"]);
});

test("a finite complement clause inherits nobody", () => {
  const view = viewOf([
    ["Turkey", "Turkey", "NNP", 1, "nsubj"],
    ["said", "say", "VBD", -1, "root"],
    ["attacked", "attack", "VBD", 1, "ccomp"],
  ]);
  expect(inheritedSubject(view, 2, false)).toEqual([]);
});

test("a chain of clauses longer than any text has is not followed for ever", () => {
  const chain = Array.from(
    { length: 200 },
    (_, index): Row => ["try", "try", "VB", index - 1, index === 0 ? "root" : "xcomp"],
  );
  expect(inheritedSubject(viewOf(chain), 199, false)).toEqual([]);
});
