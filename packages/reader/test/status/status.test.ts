import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { nounFrame } from "../../src/frames/noun-frame.ts";
import { verbFrame } from "../../src/frames/verb-frame.ts";
import { type Status, statusOf } from "../../src/status/status.ts";
import type { StatusWords } from "../../src/status/status-words.ts";
import { type Row, viewOf } from "../frames/view-of.ts";

const LISTS: StatusWords = parse(
  readFileSync(new URL("../../data/words/status.yaml", import.meta.url), "utf8"),
);

/** Status of the event "attack", verb or noun, in a hand-made tree. */
function statusIn(rows: readonly Row[]): Status {
  const view = viewOf(rows);
  const head = rows.findIndex(([, lemma]) => lemma === "attack");
  const frame = rows[head]?.[2].startsWith("V") ? verbFrame(view, head) : nounFrame(view, head);
  return statusOf(view, frame, LISTS);
}

const REBELS: Row = ["Rebels", "rebel", "NNS", 1, "nsubj"];

/** "Rebels <auxiliary> attack Goma". */
function withAuxiliaries(verb: readonly [string, string], ...aux: readonly Row[]): Status {
  const head = aux.length + 1;
  return statusIn([
    ["Rebels", "rebel", "NNS", head, "nsubj"],
    ...aux.map(([form, lemma, xpos, , relation]): Row => [form, lemma, xpos, head, relation]),
    [verb[0], "attack", verb[1], -1, "root"],
    ["Goma", "Goma", "NNP", head, "obj"],
  ]);
}

test("a plain past has happened", () => {
  expect(withAuxiliaries(["attacked", "VBD"])).toEqual({
    status: "happened",
    rule: "status.plain",
    negated: false,
  });
});

test.each([
  ["will", "will", "planned", "status.modal:will"],
  ["may", "may", "possible", "status.modal:may"],
  ["must", "must", "called_for", "status.modal:must"],
])("a modal says what is to be thought of it: %s", (form, lemma, status, rule) => {
  expect(withAuxiliaries(["attack", "VB"], [form, lemma, "MD", 0, "aux"])).toEqual({
    status,
    rule,
    negated: false,
  });
});

test("“will have attacked” is not planned", () => {
  expect(
    withAuxiliaries(
      ["attacked", "VBN"],
      ["will", "will", "MD", 0, "aux"],
      ["have", "have", "VB", 0, "aux"],
    ).status,
  ).toBe("happened");
});

test("a negated verb is denied", () => {
  expect(
    withAuxiliaries(
      ["attack", "VB"],
      ["did", "do", "VBD", 0, "aux"],
      ["n't", "n't", "RB", 0, "advmod"],
    ),
  ).toEqual({ status: "denied", rule: "status.negation", negated: true });
});

test("a negated modal keeps what the modal says", () => {
  expect(
    withAuxiliaries(
      ["attack", "VB"],
      ["may", "may", "MD", 0, "aux"],
      ["not", "not", "RB", 0, "advmod"],
    ),
  ).toEqual({ status: "possible", rule: "status.modal:may", negated: true });
});

test.each([
  ["are", "VBP", "ongoing", "status.progressive"],
  ["were", "VBD", "happened", "status.plain"],
])("a progressive goes on in the present only: %s attacking", (form, xpos, status, rule) => {
  expect(withAuxiliaries(["attacking", "VBG"], [form, "be", xpos, 0, "aux"])).toEqual({
    status,
    rule,
    negated: false,
  });
});

test("“still” with a present verb goes on", () => {
  expect(withAuxiliaries(["attack", "VBP"], ["still", "still", "RB", 0, "advmod"])).toEqual({
    status: "ongoing",
    rule: "status.still",
    negated: false,
  });
});

test.each([
  ["plan", "planned", "status.governor:plan"],
  ["threaten", "threatened", "status.governor:threaten"],
  ["try", "possible", "status.governor:try"],
  ["refuse", "denied", "status.governor:refuse"],
  ["continue", "ongoing", "status.governor:continue"],
  ["begin", "happened", "status.plain"],
])("the verb over an infinitive gives its status: %s", (lemma, status, rule) => {
  expect(
    statusIn([
      REBELS,
      [`${lemma}ed`, lemma, "VBD", -1, "root"],
      ["to", "to", "TO", 3, "mark"],
      ["attack", "attack", "VB", 1, "xcomp"],
    ]),
  ).toEqual({ status, rule, negated: false });
});

test("what something is done for has not happened", () => {
  expect(
    statusIn([
      REBELS,
      ["gathered", "gather", "VBD", -1, "root"],
      ["to", "to", "TO", 3, "mark"],
      ["attack", "attack", "VB", 1, "advcl"],
    ]),
  ).toEqual({ status: "planned", rule: "status.purpose", negated: false });
});

test.each([
  ["threat", "threatened", "status.governor-noun:threat"],
  ["plan", "planned", "status.governor-noun:plan"],
  ["call", "called_for", "status.governor-noun:call"],
])("the noun over an event noun gives its status: the %s of an attack", (lemma, status, rule) => {
  expect(
    statusIn([
      [lemma, lemma, "NN", -1, "root"],
      ["of", "of", "IN", 2, "case"],
      ["attack", "attack", "NN", 0, "nmod"],
    ]),
  ).toEqual({ status, rule, negated: false });
});

test.each([
  ["planned", "plan", "VBN", "amod", "planned", "status.modifier:planned"],
  ["alleged", "alleged", "JJ", "amod", "possible", "status.modifier:alleged"],
  ["ongoing", "ongoing", "JJ", "amod", "ongoing", "status.modifier:ongoing"],
])("a modifier of the noun gives its status: %s attack", (form, lemma, xpos, rel, status, rule) => {
  expect(
    statusIn([
      [form, lemma, xpos, 1, rel],
      ["attack", "attack", "NN", -1, "root"],
    ]),
  ).toEqual({ status, rule, negated: false });
});

test("a light verb that plans or threatens gives its status to the noun", () => {
  expect(
    statusIn([
      REBELS,
      ["threatened", "threaten", "VBD", -1, "root"],
      ["attacks", "attack", "NNS", 1, "obj"],
    ]),
  ).toEqual({ status: "threatened", rule: "status.carrier:threaten", negated: false });
});

test("a clause that is open leaves it open", () => {
  expect(
    statusIn([
      ["unclear", "unclear", "JJ", -1, "root"],
      ["whether", "whether", "IN", 3, "mark"],
      ["rebels", "rebel", "NNS", 3, "nsubj"],
      ["attacked", "attack", "VBD", 0, "csubj"],
    ]),
  ).toEqual({ status: "possible", rule: "status.open-clause:whether", negated: false });
});

test("a relative clause has its own status, whatever is planned above it", () => {
  expect(
    statusIn([
      ["plans", "plan", "NNS", -1, "root"],
      ["of", "of", "IN", 2, "case"],
      ["rebels", "rebel", "NNS", 0, "nmod"],
      ["who", "who", "WP", 4, "nsubj"],
      ["attacked", "attack", "VBD", 2, "acl:relcl"],
    ]),
  ).toEqual({ status: "happened", rule: "status.plain", negated: false });
});
