import { expect, test } from "vitest";
import { nounFrame } from "../../src/frames/noun-frame.ts";
import { type Row, rolesOf, viewOf } from "./view-of.ts";

test("reads possessor, modifier and prepositions of an event noun", () => {
  const view = viewOf([
    ["Turkey", "Turkey", "NNP", 3, "nmod:poss"],
    ["'s", "'s", "POS", 0, "case"],
    ["air", "air", "NN", 3, "compound"],
    ["strikes", "strike", "NNS", -1, "root"],
    ["on", "on", "IN", 5, "case"],
    ["Afrin", "Afrin", "NNP", 3, "nmod"],
    ["and", "and", "CC", 7, "cc"],
    ["Manbij", "Manbij", "NNP", 5, "conj"],
  ]);
  const frame = nounFrame(view, 3);
  expect(frame).toMatchObject({ head: 3, category: "noun", passive: false });
  expect("carrier" in frame).toBe(false);
  expect(rolesOf(view, frame)).toEqual([
    "possessor Turkey by noun.possessor",
    "modifier air by noun.modifier",
    "on Afrin by noun.preposition",
    "on Manbij by noun.preposition",
  ]);
});

const LAUNCHED: readonly Row[] = [
  ["Rebels", "rebel", "NNS", 1, "nsubj"],
  ["launched", "launch", "VBD", -1, "root"],
  ["an", "a", "DT", 3, "det"],
  ["attack", "attack", "NN", 1, "obj"],
  ["on", "on", "IN", 5, "case"],
  ["Goma", "Goma", "NNP", 3, "nmod"],
];

test("the subject of a light verb does what its noun says", () => {
  const view = viewOf(LAUNCHED);
  const frame = nounFrame(view, 3);
  expect(frame.carrier).toBe(1);
  expect(rolesOf(view, frame)).toEqual([
    "on Goma by noun.preposition",
    "subject Rebels by subject.active.light",
  ]);
});

test("the subject of a verb such as “suffered” undergoes what the noun says", () => {
  const rows = LAUNCHED.map(
    (row, index): Row => (index === 1 ? ["suffered", "suffer", "VBD", -1, "root"] : row),
  );
  const view = viewOf(rows);
  expect(rolesOf(view, nounFrame(view, 3))).toEqual([
    "on Goma by noun.preposition",
    "object Rebels by subject.active.light",
  ]);
});

test("a verb that carries no noun leaves it without a subject", () => {
  const rows = LAUNCHED.map(
    (row, index): Row => (index === 1 ? ["described", "describe", "VBD", -1, "root"] : row),
  );
  const view = viewOf(rows);
  const frame = nounFrame(view, 3);
  expect(frame.carrier).toBe(undefined);
  expect(rolesOf(view, frame)).toEqual(["on Goma by noun.preposition"]);
});

test("a light participle behind the noun names who did it", () => {
  const view = viewOf([
    ["an", "a", "DT", 1, "det"],
    ["attack", "attack", "NN", -1, "root"],
    ["launched", "launch", "VBN", 1, "acl"],
    ["by", "by", "IN", 4, "case"],
    ["rebels", "rebel", "NNS", 2, "obl:agent"],
  ]);
  expect(rolesOf(view, nounFrame(view, 1))).toEqual([
    "subject rebels by subject.passive-agent.light",
  ]);
});

test("what a noun is said of, by copula or apposition, is its subject", () => {
  const copula = viewOf([
    ["Iran", "Iran", "NNP", 3, "nsubj"],
    ["is", "be", "VBZ", 3, "cop"],
    ["an", "a", "DT", 3, "det"],
    ["ally", "ally", "NN", -1, "root"],
    ["of", "of", "IN", 5, "case"],
    ["Syria", "Syria", "NNP", 3, "nmod"],
  ]);
  expect(rolesOf(copula, nounFrame(copula, 3))).toEqual([
    "of Syria by noun.preposition",
    "subject Iran by subject.copula",
  ]);
  const apposition = viewOf([
    ["Iran", "Iran", "NNP", -1, "root"],
    [",", ",", ",", 2, "punct"],
    ["ally", "ally", "NN", 0, "appos"],
    ["of", "of", "IN", 4, "case"],
    ["Syria", "Syria", "NNP", 2, "nmod"],
  ]);
  expect(rolesOf(apposition, nounFrame(apposition, 2))).toEqual([
    "of Syria by noun.preposition",
    "subject Iran by subject.apposition",
  ]);
});

test("who advances under air cover is its host", () => {
  const view = viewOf([
    ["Troops", "troop", "NNS", 1, "nsubj"],
    ["advanced", "advance", "VBD", -1, "root"],
    ["under", "under", "IN", 3, "case"],
    ["cover", "cover", "NN", 1, "obl"],
    ["from", "from", "IN", 5, "case"],
    ["Russia", "Russia", "NNP", 3, "nmod"],
  ]);
  expect(rolesOf(view, nounFrame(view, 3))).toEqual([
    "from Russia by noun.preposition",
    "host Troops by host.subject",
  ]);
});
