import { expect, test } from "vitest";
import { CaseModel } from "../../silver/case-model.ts";
import { type CaseKnowledge, learnNames, truecase } from "../../silver/truecase.ts";

const PRINT = [
  "On Monday the army killed two rebels near San Salvador , officials said .",
  "He said that the president had left for Bolivia on Monday .",
  "In May the army may leave , he said .",
  "They met in May in Bolivia , and they may meet again .",
];

const model = new CaseModel();
for (const line of PRINT) model.learn(line.split(" "));

const base: CaseKnowledge = {
  model,
  names: {
    longestAt: (forms, from) =>
      forms.slice(from, from + 2).join(" ") === "SAN SALVADOR"
        ? { from, forms: ["San", "Salvador"] }
        : undefined,
    single: (word) => (word === "BOGOTA" ? "Bogota" : undefined),
    isActor: () => false,
    isParticle: () => false,
  },
  dictionary: new Set(["rifle", "were", "seize", "with", "the", "had", "ponce"]),
  titles: new Set(["colonel", "president"]),
  givenNames: new Set(["rene"]),
  learned: new Set(),
  acronyms: new Set(),
};

function written(line: string, knowledge: CaseKnowledge = base): string {
  return truecase(line.split(" "), knowledge).join(" ");
}

test("writes a sentence in capitals as print would", () => {
  expect(written("THE ARMY KILLED TWO REBELS IN BOLIVIA ON MONDAY .")).toBe(
    "The army killed two rebels in Bolivia on Monday .",
  );
});

test("tells words apart by their neighbours", () => {
  expect(written("IN MAY THEY MAY LEAVE .")).toBe("In May they may leave .");
});

test("writes names of the lists with capitals", () => {
  expect(written("REBELS LEFT SAN SALVADOR FOR BOGOTA .")).toBe(
    "Rebels left San Salvador for Bogota .",
  );
});

test("writes unknown words small where a known one is inside, and large where none is", () => {
  expect(written("THE RIFLES WERE SEIZED WITH UBALDO .")).toBe(
    "The rifles were seized with Ubaldo .",
  );
});

test("keeps codes of weapons and groups, and initials", () => {
  expect(written("THE M - 19 AND J. SMITH HAD THE AK-47 .")).toBe(
    "The M - 19 and J. Smith had the AK-47 .",
  );
});

test("begins a quotation with a capital after a comma, not after its end", () => {
  expect(written('HE SAID , " THE ARMY LEFT , " AND THE REBELS LEFT .')).toBe(
    'He said , " The army left , " and the rebels left .',
  );
});

test("writes titles large before a name only", () => {
  expect(written("THE PRESIDENT MET COLONEL UBALDO .")).toBe("The president met Colonel Ubaldo .");
});

test("learns names that follow titles, though the dictionary has the word, and acronyms in brackets", () => {
  const sentences = [
    "COLONEL PONCE LEFT THE FRONT [ FMLN ] .",
    "COLONEL PONCE SAID SO .",
    "RENE PONCE LEFT .",
  ].map((line) => line.split(" "));
  const knowledge = { ...base, ...learnNames(sentences, base) };
  expect([...knowledge.learned]).toEqual(["PONCE"]);
  expect([...knowledge.acronyms]).toEqual(["FMLN"]);
  expect(written("PONCE SAID THE FMLN LEFT .", knowledge)).toBe("Ponce said the FMLN left .");
});
