import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Token } from "../../src/document.ts";
import { attachPunctuation } from "../../src/syntax/attach-punctuation.ts";

const MARKS = ',.-—()“”"';

/** A sentence written as "form>head", heads by number of word from 1, 0 for the root. */
function sentence(line: string): { readonly forms: string[]; readonly tokens: Token[] } {
  const cells = line.split(" ").map((cell) => cell.split(">"));
  return {
    forms: cells.map(([form = ""]) => form),
    tokens: cells.map(([form = "", head]) => token(form, Number(head) - 1)),
  };
}

function token(form: string, head: number): Token {
  const upos = MARKS.includes(form) ? "PUNCT" : "X";
  const relation = upos === "PUNCT" ? "punct" : "dep";
  return { lemma: form, upos, xpos: "X", feats: "", head, relation };
}

function headsOf(line: string): string {
  const { forms, tokens } = sentence(line);
  return attachPunctuation(forms, tokens)
    .map(({ head }) => head + 1)
    .join(" ");
}

test.each([
  [
    "brackets hang on the head of what they enclose",
    "Rebels>2 left>0 (>5 state>5 media>2 )>2 .>2",
    "2 0 5 5 2 5 2",
  ],
  ["so do quotation marks", 'He>2 said>0 ">2 we>5 won>2 ">2 .>2', "2 0 5 5 2 5 2"],
  [
    "a comma behind a clause that depends on what follows hangs on that clause",
    "If>2 asked>5 ,>1 they>5 leave>0",
    "2 5 2 5 0",
  ],
  [
    "a comma before a unit that depends on what came before hangs on that unit",
    "Troops>2 left>0 ,>1 leaving>2 guns>4",
    "2 0 4 2 4",
  ],
  [
    "a comma on the highest word of one of its sides stays",
    "Troops>2 left>0 ,>2 leaving>2",
    "2 0 2 2",
  ],
  ["a dash goes to the dependent unit", "Troops>2 left>0 —>2 all>2", "2 0 4 2"],
  ["a mark with dependents is left alone", "a>2 ,>3 b>0", "2 3 0"],
  ["a bracket that is not closed stays", "a>0 (>1 b>1", "0 1 1"],
  ["marks alone stay", ",>0 ,>1", "0 1"],
])("%s", (_, line, heads) => {
  expect(headsOf(line)).toBe(heads);
});

const trees = fc
  .array(fc.tuple(fc.constantFrom("a", "b", ...MARKS), fc.nat()), { minLength: 1, maxLength: 30 })
  .map((cells) => ({
    forms: cells.map(([form]) => form),
    // Each word hangs on one before it, so there is one root and no cycle.
    tokens: cells.map(([form, draw], at) => token(form, at === 0 ? -1 : draw % at)),
  }));

property.prop([trees])("leaves one root, no cycle, and words as they are", ({ forms, tokens }) => {
  const attached = attachPunctuation(forms, tokens);
  expect(attached.filter(({ head }) => head < 0)).toHaveLength(1);
  attached.forEach((after, at) => {
    if (after.upos !== "PUNCT") expect(after).toBe(tokens[at]);
    let word = at;
    for (let steps = 0; word >= 0; steps++) {
      expect(steps).toBeLessThanOrEqual(tokens.length);
      word = attached[word]?.head ?? -1;
    }
  });
});
