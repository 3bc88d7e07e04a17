import { expect, test } from "vitest";
import { verbFrame } from "../../src/frames/verb-frame.ts";
import { type Row, rolesOf, viewOf } from "./view-of.ts";

test("reads subject, object and obliques of an active verb, each conjunct by itself", () => {
  const view = viewOf([
    ["Rebels", "rebel", "NNS", 3, "nsubj"],
    ["and", "and", "CC", 2, "cc"],
    ["militias", "militia", "NNS", 0, "conj"],
    ["attacked", "attack", "VBD", -1, "root"],
    ["soldiers", "soldier", "NNS", 3, "obj"],
    ["in", "in", "IN", 6, "case"],
    ["Goma", "Goma", "NNP", 3, "obl"],
  ]);
  const frame = verbFrame(view, 3);
  expect(frame).toMatchObject({ head: 3, category: "verb", passive: false, particles: [] });
  expect(rolesOf(view, frame)).toEqual([
    "subject Rebels by subject.active",
    "subject militias by subject.active",
    "object soldiers by object.active",
    "in Goma by oblique",
  ]);
});

test("turns a passive round: its subject is the object, its agent the subject", () => {
  const view = viewOf([
    ["Goma", "Goma", "NNP", 2, "nsubj:pass"],
    ["was", "be", "VBD", 2, "aux:pass"],
    ["shelled", "shell", "VBN", -1, "root"],
    ["by", "by", "IN", 4, "case"],
    ["rebels", "rebel", "NNS", 2, "obl:agent"],
  ]);
  const frame = verbFrame(view, 2);
  expect(frame.passive).toBe(true);
  expect(rolesOf(view, frame)).toEqual([
    "object Goma by object.passive-subject",
    "subject rebels by subject.passive-agent",
  ]);
});

test("keeps the particles that make a verb another one", () => {
  const view = viewOf([
    ["Troops", "troop", "NNS", 1, "nsubj"],
    ["pulled", "pull", "VBD", -1, "root"],
    ["out", "out", "RP", 1, "compound:prt"],
    ["quickly", "quickly", "RB", 1, "advmod"],
  ]);
  expect(verbFrame(view, 1).particles).toEqual(["out"]);
});

test("counts what the verb makes of its object among the particles", () => {
  const view = viewOf([
    ["Blasts", "blast", "NNS", 1, "nsubj"],
    ["left", "leave", "VBD", -1, "root"],
    ["villagers", "villager", "NNS", 1, "obj"],
    ["dead", "dead", "JJ", 2, "amod"],
  ]);
  expect(verbFrame(view, 1).particles).toEqual(["dead"]);
});

test("takes the object of a particle that was parsed as a preposition", () => {
  const view = viewOf([
    ["Rebels", "rebel", "NNS", 1, "nsubj"],
    ["handed", "hand", "VBD", -1, "root"],
    ["over", "over", "IN", 4, "case"],
    ["the", "the", "DT", 4, "det"],
    ["town", "town", "NN", 1, "obl"],
  ]);
  expect(rolesOf(view, verbFrame(view, 1))).toEqual([
    "subject Rebels by subject.active",
    "object town by object.phrasal",
  ]);
});

test("takes a bare name behind a verb for its object, whatever the parser made of it", () => {
  const view = viewOf([
    ["Rebels", "rebel", "NNS", 1, "nsubj"],
    ["contested", "contest", "VBD", -1, "root"],
    ["Badme", "Badme", "NNP", 1, "xcomp"],
  ]);
  expect(rolesOf(view, verbFrame(view, 1))).toContain("object Badme by object.named");
});

test("takes a participle with an object of its own for a past tense", () => {
  const view = viewOf([
    ["Rebels", "rebel", "NNS", 1, "nsubj"],
    ["left", "leave", "VBD", -1, "root"],
    ["destroyed", "destroy", "VBN", 1, "advcl"],
    ["bridges", "bridge", "NNS", 2, "obj"],
  ]);
  expect(verbFrame(view, 2).passive).toBe(false);
});

test("finds the whole name when a clause hangs on the last word of it", () => {
  const view = viewOf([
    ["Boko", "Boko", "NNP", -1, "root"],
    ["Haram", "Haram", "NNP", 0, "flat"],
    ["which", "which", "WDT", 3, "nsubj"],
    ["attacked", "attack", "VBD", 1, "acl:relcl"],
    ["villages", "village", "NNS", 3, "obj"],
  ]);
  expect(rolesOf(view, verbFrame(view, 3))).toContain("subject Boko by subject.relative");
});

test("takes a number that a preposition bounds for an object", () => {
  const view = viewOf([
    ["Troops", "troop", "NNS", 1, "nsubj"],
    ["besieged", "besiege", "VBD", -1, "root"],
    ["up", "up", "IN", 5, "case"],
    ["to", "to", "IN", 2, "fixed"],
    ["500", "500", "CD", 5, "nummod"],
    ["civilians", "civilian", "NNS", 1, "obl"],
  ]);
  expect(rolesOf(view, verbFrame(view, 1))).toEqual([
    "subject Troops by subject.active",
    "object civilians by object.quantity",
  ]);
});

const RELATIVE: readonly Row[] = [
  ["rebels", "rebel", "NNS", -1, "root"],
  ["who", "who", "WP", 2, "nsubj"],
  ["attacked", "attack", "VBD", 0, "acl:relcl"],
  ["Goma", "Goma", "NNP", 2, "obj"],
];

test("gives a relative clause the noun that its pronoun stands for", () => {
  const view = viewOf(RELATIVE);
  expect(rolesOf(view, verbFrame(view, 2))).toEqual([
    "object Goma by object.active",
    "subject rebels by subject.relative",
  ]);
});

test("gives a verb of control's infinitive the object as its subject", () => {
  const view = viewOf([
    ["Russia", "Russia", "NNP", 1, "nsubj"],
    ["urged", "urge", "VBD", -1, "root"],
    ["Turkey", "Turkey", "NNP", 1, "obj"],
    ["to", "to", "TO", 4, "mark"],
    ["withdraw", "withdraw", "VB", 1, "xcomp"],
  ]);
  expect(rolesOf(view, verbFrame(view, 4))).toEqual(["subject Turkey by subject.shared-xcomp"]);
  expect(rolesOf(view, verbFrame(view, 1))).toEqual([
    "subject Russia by subject.active",
    "object Turkey by object.active",
    "clause withdraw by clause",
  ]);
});
