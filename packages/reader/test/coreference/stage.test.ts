import { expect, test } from "vitest";
import { layersIn } from "../told-in.ts";

/** What is said of one and the same, where it is said more than once: "Putin = He". */
function chainsIn(text: string): readonly string[] {
  const { mentions, entities } = layersIn(text);
  return entities
    .filter((entity) => entity.mentions.length > 1)
    .map((entity) =>
      entity.mentions.map((index) => text.slice(...(mentions[index]?.span ?? [0, 0]))).join(" = "),
    );
}

test.each([
  [
    "a surname, a pronoun and a title go back to the full name",
    "President Vladimir Putin met John Kerry. Putin praised Kerry. He left on Friday. The president thanked the envoy.",
    ["Vladimir Putin = Putin = He = The president", "John Kerry = Kerry"],
  ],
  [
    "an acronym goes back to the name it was put behind",
    "The Syrian Democratic Forces (SDF) entered Raqqa. The SDF freed prisoners.",
    ["Syrian Democratic Forces = SDF = SDF"],
  ],
  [
    "the same description with an article is the same",
    "Turkish troops crossed the border. The Turkish troops shelled Kobani.",
    ["Turkish troops = The Turkish troops", "Turkish = Turkish"],
  ],
  [
    "a description of the right sort goes back to the group named before",
    "Boko Haram raided a village. The militants burned houses.",
    ["Boko Haram = The militants"],
  ],
  [
    "a person's title behind the name goes back to it",
    "Erdogan, Turkey's president, visited Paris.",
    ["Erdogan = Turkey's president"],
  ],
  [
    "“it” that stands for nothing goes back to nothing",
    "The army waited. It was clear that rain fell.",
    [],
  ],
  ["“they” with nobody before it goes back to nothing", "They left.", []],
])("%s", (_, text, chains) => {
  expect(chainsIn(text)).toEqual(chains);
});

test("the people of a state are not the state", () => {
  expect(chainsIn("Turkey arrested Turks. Turkish police freed the Turks.")).toEqual([
    "Turkey = Turkish",
    "Turks = Turks",
  ]);
});

test("a pronoun does not go back further than three sentences", () => {
  const filler = "The rain fell. The snow melted. The rain fell. The snow melted.";
  expect(chainsIn(`Vladimir Putin spoke. ${filler} He left.`)).toEqual([]);
});

test("every mention belongs to exactly one entity, whose best mention is its own", () => {
  const { mentions, entities } = layersIn(
    "President Vladimir Putin met John Kerry in Moscow. He praised US troops. They left Syria.",
  );
  expect(entities.flatMap((entity) => entity.mentions).sort((a, b) => a - b)).toEqual(
    mentions.map(({ index }) => index),
  );
  expect(entities.filter((entity) => !entity.mentions.includes(entity.best))).toEqual([]);
});
