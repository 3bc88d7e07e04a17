import { expect, test } from "vitest";
import { layersIn } from "../told-in.ts";

/** Mentions of a text: words, kind, type and the rule that found them. */
function mentionsIn(text: string): readonly string[] {
  return layersIn(text).mentions.map(({ span, kind, type, use, because }) =>
    [text.slice(...span), kind, type, ...(use === undefined ? [] : [use]), because].join(" / "),
  );
}

test("finds a description with the adjective of a state inside it", () => {
  expect(mentionsIn("Turkish troops crossed the border.")).toEqual([
    "Turkish troops / nominal / other / mention.phrase",
    "Turkish / modifier / organisation / adjective / mention.known-modifier",
    "the border / nominal / other / mention.phrase",
  ]);
});

test("tells a state's people and a known body from a name it does not know", () => {
  expect(mentionsIn("The White House criticised Syrians.")).toEqual([
    "White House / name / organisation / name / mention.known-name",
    "Syrians / name / person / people / mention.known-name",
  ]);
});

test("finds each conjunct by itself, with its number", () => {
  expect(mentionsIn("Five rebels and two civilians were killed in Aleppo.")).toEqual([
    "Five rebels / nominal / other / mention.phrase",
    "two civilians / nominal / other / mention.phrase",
    "Aleppo / name / place / mention.phrase",
  ]);
});

test("finds an agent noun before a deed", () => {
  expect(mentionsIn("A rebel advance on Homs began.")).toEqual([
    "A rebel advance / nominal / other / mention.phrase",
    "rebel / modifier / other / mention.agent-modifier",
    "Homs / name / place / mention.phrase",
  ]);
});

test("takes pronouns of the third person for mentions", () => {
  expect(mentionsIn("He said it was raining. They left.")).toEqual([
    "He / pronoun / other / mention.pronoun",
    "it / pronoun / other / mention.pronoun",
    "They / pronoun / other / mention.pronoun",
  ]);
});

test("finds the holder inside a hyphenated phrase", () => {
  expect(mentionsIn("Rebels attacked ISIS-held Raqqa.")).toContain(
    "ISIS / modifier / organisation / name / mention.known-modifier",
  );
});

test("orders mentions by text, the longer first, and numbers them so", () => {
  const { mentions } = layersIn(
    "Turkish troops met US and Russian officers near the Iraqi border.",
  );
  expect(mentions.map(({ index }) => index)).toEqual(mentions.map((_, index) => index));
  expect([...mentions].sort((a, b) => a.from - b.from || b.to - a.to || a.head - b.head)).toEqual(
    mentions,
  );
});
