import { expect, test } from "vitest";
import { speakersAt, speechIn } from "./read-speech.ts";

test.each([
  [
    "a clause under the verb",
    "The army said on Friday that nine rebels had died.",
    ["The army | said | that nine rebels had died"],
  ],
  [
    "a clause before the verb",
    "Nine rebels had died, the army said.",
    ["the army | said | Nine rebels had died"],
  ],
  [
    "a verb before its subject",
    "Nine rebels had died, said a Syrian general.",
    ["a Syrian general | said | Nine rebels had died"],
  ],
  [
    "a verb inside the clause",
    "The hospital, residents said, was burning.",
    ["residents | said | The hospital … was burning"],
  ],
  [
    "a phrase at the end",
    "The bridge has fallen, according to residents.",
    ["residents | according | The bridge has fallen"],
  ],
  [
    "a phrase at the start",
    "According to the ministry, the bridge has fallen.",
    ["the ministry | According | the bridge has fallen"],
  ],
  [
    "a noun with a possessor",
    "The army's claim that it had recaptured the town was wrong.",
    ["The army | claim | that it had recaptured the town"],
  ],
  [
    "a charge",
    "Human Rights Watch accused the police of torturing students.",
    ["Human Rights Watch | accused | of torturing students"],
  ],
  [
    "a gerund denied",
    "The militia denied firing on the market.",
    ["The militia | denied | firing on the market"],
  ],
  [
    "an object that is counted",
    "Doctors reported nine deaths.",
    ["Doctors | reported | nine deaths"],
  ],
  [
    "nobody named",
    "The rebels are said to have fled to Chad.",
    ["? | said | The rebels … to have fled to Chad"],
  ],
] as const)("reads %s", (_, text, expected) => {
  expect(speechIn(text)).toEqual(expected);
});

test("leaves the clause of the next speaker to that speaker", () => {
  expect(
    speechIn(
      "The army said it had taken the hill, but residents said the rebels were still there.",
    ),
  ).toEqual([
    "The army | said | it had taken the hill",
    "residents | said | the rebels were still there",
  ]);
});

test("leaves a relative clause between commas to the report", () => {
  expect(
    speakersAt("The base, which insurgents stormed in 2019, was empty, officials said.", "stormed"),
  ).toEqual([]);
  expect(
    speakersAt("The base, which insurgents stormed in 2019, was empty, officials said.", "empty"),
  ).toEqual(["officials"]);
});

test("chains those whom a speaker cites behind the speaker", () => {
  expect(
    speakersAt(
      "The ministry said, citing local officials, that twelve soldiers had been killed.",
      "killed",
    ),
  ).toEqual(["The ministry", "local officials"]);
});

test("takes who is quoted as saying something for its speaker, and who quotes them for the outer one", () => {
  expect(
    speakersAt(
      "The Interfax agency quoted a border officer as saying smugglers had crossed the river.",
      "crossed",
    ),
  ).toEqual(["The Interfax agency", "a border officer"]);
});

test("lets who issued a statement speak", () => {
  expect(speakersAt("A White House statement said the strikes had hit six depots.", "hit")).toEqual(
    ["White House"],
  );
  expect(
    speakersAt("A statement from the army said the strikes had hit six depots.", "hit"),
  ).toEqual(["the army"]);
});

test("keeps wishes and demands in the report's own voice", () => {
  expect(speakersAt("The council demanded that the rebels withdraw.", "withdraw")).toEqual([]);
});

test("does not carry a speaker on to the next sentence of indirect speech", () => {
  expect(speakersAt("The army said the town was calm. Shells fell on the market.", "fell")).toEqual(
    [],
  );
});

test("has a participle spoken by who spoke before it", () => {
  expect(
    speakersAt("The agency said the camp was full, adding that 4,000 families had fled.", "fled"),
  ).toEqual(["The agency"]);
});
