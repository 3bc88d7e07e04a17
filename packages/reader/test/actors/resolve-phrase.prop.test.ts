import { fc, test as property } from "@fast-check/vitest";
import { PLOVER_SECTORS } from "@zenobia/model";
import { expect } from "vitest";
import { createPhraseResolver } from "../../src/index.ts";
import { loadShippedActors } from "./load-shipped-actors.ts";

const KNOWLEDGE = loadShippedActors();
const resolve = createPhraseResolver(KNOWLEDGE);

const WORDS = [
  "the",
  "former",
  "Syrian",
  "US",
  "-",
  "backed",
  "rebels",
  "and",
  ",",
  "of",
  "Hezbollah",
  "president",
  "(",
  ")",
  "'s",
  "Obama",
  "in",
  "Moscow",
  "ministry",
  "defence",
  "army",
  "ex-minister",
  "pro-Russian",
  "Southern",
  "two",
  "“",
];
const phrases = fc.oneof(
  fc.string({ unit: "binary", maxLength: 600 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" ")),
);

property.prop([
  phrases,
  fc.option(fc.constantFrom("1990-01-01", "2016-03-28"), { nil: undefined }),
])(
  "any phrase is answered: with PLOVER's codes, known actors, and the same twice",
  (phrase, day) => {
    const question = { phrase, ...(day === undefined ? {} : { day }) };
    const actors = resolve(question);
    expect(resolve(question)).toEqual(actors);
    for (const { name, code, sectors, entity, because } of actors) {
      expect(name).not.toBe("");
      expect(code).not.toBe("");
      expect(sectors.filter((sector) => !(sector in PLOVER_SECTORS))).toEqual([]);
      expect(because.length).toBeGreaterThan(0);
      if (entity !== undefined) expect(KNOWLEDGE.actors.byId(entity)?.id).toBe(entity);
    }
  },
);
