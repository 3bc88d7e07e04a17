import { describe, expect, test } from "vitest";
import { figuresIn } from "./figures-in.ts";

describe("what became of people", () => {
  test("counts the objects of verbs, each with its own measure, and who did it, where and when", () => {
    expect(figuresIn("Rebels killed 12 people in Aleppo on Monday and wounded 30.")).toEqual([
      {
        measure: "killed",
        exact: 12,
        who: "people",
        by: "Rebels",
        place: "Aleppo",
        day: "2020-05-04",
        evidence: ["killed 12 people"],
      },
      {
        measure: "wounded",
        exact: 30,
        who: "people",
        by: "Rebels",
        place: "Aleppo",
        day: "2020-05-04",
        evidence: ["wounded 30"],
      },
    ]);
  });

  test("counts a part of the dead as a figure of its own", () => {
    const text =
      "Shells hit a market in Idlib, killing at least 24 civilians, including nine children.";
    expect(figuresIn(text)).toEqual([
      {
        measure: "killed",
        min: 24,
        qualifier: "at least",
        who: "civilians",
        place: "Idlib",
        evidence: ["killing at least 24 civilians"],
      },
      {
        measure: "killed",
        exact: 9,
        who: "children",
        place: "Idlib",
        evidence: ["killing at least 24 civilians, including nine children"],
      },
    ]);
  });

  test("reads past an aside between a number and its verb", () => {
    const text = "At least 24 civilians, including nine children and four women, were killed.";
    expect(figuresIn(text)).toEqual([
      {
        measure: "killed",
        min: 24,
        qualifier: "At least",
        who: "civilians",
        evidence: [text.slice(0, -1)],
      },
      {
        measure: "killed",
        exact: 9,
        who: "children",
        evidence: ["nine children and four women, were killed"],
      },
      { measure: "killed", exact: 4, who: "women", evidence: ["four women, were killed"] },
    ]);
  });

  test("lets numbers joined by commas and a conjunction share a verb", () => {
    expect(figuresIn("31 militants, 11 soldiers and two policemen had been killed.")).toEqual([
      {
        measure: "killed",
        exact: 31,
        who: "militants",
        evidence: ["31 militants, 11 soldiers and two policemen had been killed"],
      },
      {
        measure: "killed",
        exact: 11,
        who: "soldiers",
        evidence: ["11 soldiers and two policemen had been killed"],
      },
      {
        measure: "killed",
        exact: 2,
        who: "policemen",
        evidence: ["two policemen had been killed"],
      },
    ]);
  });

  test("reads numbers without a noun from the word behind them", () => {
    expect(figuresIn("The bombing left 17 dead and more than 40 wounded.")).toEqual([
      { measure: "killed", exact: 17, evidence: ["17 dead"] },
      { measure: "wounded", min: 40, qualifier: "more than", evidence: ["more than 40 wounded"] },
    ]);
  });

  test("counts a person told without a number who was killed", () => {
    expect(figuresIn("A French pilot was killed.")).toEqual([
      { measure: "killed", exact: 1, who: "French pilot", evidence: ["A French pilot was killed"] },
    ]);
  });

  test.each([
    [
      "More than 50,000 people have fled Nyala.",
      {
        measure: "displaced",
        min: 50_000,
        qualifier: "More than",
        who: "people",
        place: "Nyala",
        evidence: ["More than 50,000 people have fled"],
      },
    ],
    [
      "Police arrested about 60 men.",
      {
        measure: "detained",
        exact: 60,
        qualifier: "about",
        who: "men",
        by: "Police",
        evidence: ["arrested about 60 men"],
      },
    ],
    [
      "Gunmen took 12 hostage.",
      { measure: "detained", exact: 12, by: "Gunmen", evidence: ["took 12"] },
    ],
    [
      "Gunmen freed 107 inmates.",
      {
        measure: "other",
        exact: 107,
        who: "inmates",
        by: "Gunmen",
        evidence: ["freed 107 inmates"],
      },
    ],
    [
      "Sixteen people are still missing.",
      {
        measure: "missing",
        exact: 16,
        who: "people",
        evidence: ["Sixteen people are still missing"],
      },
    ],
    [
      "Some 1.2 million people are in need of food.",
      {
        measure: "people_affected",
        exact: 1_200_000,
        qualifier: "Some",
        who: "people",
        evidence: ["Some 1.2 million people are in need"],
      },
    ],
    [
      "Between 20 and 30 civilians died.",
      {
        measure: "killed",
        min: 20,
        max: 30,
        who: "civilians",
        evidence: ["Between 20 and 30 civilians died"],
      },
    ],
    [
      "The war has claimed up to 100,000 lives.",
      {
        measure: "killed",
        max: 100_000,
        qualifier: "up to",
        who: "lives",
        evidence: ["claimed up to 100,000 lives"],
      },
    ],
    [
      "They paid with the lives of 600 soldiers.",
      { measure: "killed", exact: 600, who: "soldiers", evidence: ["lives of 600 soldiers"] },
    ],
    [
      "Hundreds of residents were killed.",
      {
        measure: "killed",
        min: 200,
        qualifier: "Hundreds",
        who: "residents",
        evidence: ["Hundreds of residents were killed"],
      },
    ],
  ])("%s", (text, figure) => {
    expect(figuresIn(text)).toEqual([figure]);
  });
});

describe("totals", () => {
  test.each([
    ["The death toll rose to 63.", { measure: "killed", exact: 63, evidence: ["toll rose to 63"] }],
    [
      "The ministry put the number of prisoners at more than 4,000.",
      {
        measure: "detained",
        min: 4000,
        qualifier: "more than",
        who: "prisoners",
        evidence: ["prisoners at more than 4,000"],
      },
    ],
    [
      "The dead included 19 women.",
      { measure: "killed", exact: 19, who: "women", evidence: ["included 19 women"] },
    ],
  ])("%s", (text, figure) => {
    expect(figuresIn(text)).toEqual([figure]);
  });

  test("take their measure from what was told before", () => {
    const text = "Eleven bodies lay in the street. Residents put the figure at more than 40.";
    expect(figuresIn(text)).toEqual([
      { measure: "killed", exact: 11, who: "bodies", evidence: ["Eleven bodies"] },
      {
        measure: "killed",
        min: 40,
        qualifier: "more than",
        who: "bodies",
        evidence: ["figure at more than 40"],
      },
    ]);
  });

  test("take it from the sentence before also when a source counts for itself", () => {
    const text = "The ministry confirmed that 12 people had died; a hospital has counted 20.";
    expect(figuresIn(text)).toEqual([
      { measure: "killed", exact: 12, who: "people", evidence: ["12 people had died"] },
      { measure: "killed", exact: 20, who: "people", evidence: ["counted 20"] },
    ]);
  });
});

describe("forces and things", () => {
  test.each([
    [
      "The United States has about 2,000 troops in Syria.",
      {
        measure: "troops",
        exact: 2000,
        qualifier: "about",
        who: "troops",
        place: "Syria",
        evidence: ["about 2,000 troops"],
      },
    ],
    [
      "The Taliban have 60,000 men.",
      { measure: "fighters", exact: 60_000, who: "men", evidence: ["60,000 men"] },
    ],
    [
      "The 2,500-strong garrison surrendered.",
      { measure: "troops", exact: 2500, who: "garrison", evidence: ["2,500-strong garrison"] },
    ],
    [
      "Tanks rolled in with several hundred militants.",
      {
        measure: "fighters",
        min: 200,
        qualifier: "several hundred",
        who: "militants",
        evidence: ["several hundred militants"],
      },
    ],
    [
      "The army destroyed three tanks.",
      { measure: "weapons", exact: 3, who: "tanks", evidence: ["three tanks"] },
    ],
    [
      "The air force flew 120 sorties.",
      { measure: "strikes", exact: 120, who: "sorties", evidence: ["120 sorties"] },
    ],
    [
      "Washington approved 1.15 billion dollars in aid.",
      { measure: "money", exact: 1_150_000_000, evidence: ["1.15 billion dollars"] },
    ],
    ["The fund paid $1.5m.", { measure: "money", exact: 1_500_000, evidence: ["$1.5m"] }],
    ["Troops took 60 sq km of farmland.", { measure: "area", exact: 60, evidence: ["60 sq km"] }],
    [
      "More than 2,000 homes were destroyed.",
      {
        measure: "other",
        min: 2000,
        qualifier: "More than",
        who: "homes",
        evidence: ["More than 2,000 homes were destroyed"],
      },
    ],
  ])("%s", (text, figure) => {
    expect(figuresIn(text)).toEqual([figure]);
  });

  test("counts the whole apart from the part that left", () => {
    expect(figuresIn("Tens of thousands of the town's 150,000 residents left.")).toEqual([
      {
        measure: "displaced",
        min: 20_000,
        qualifier: "Tens of thousands",
        who: "residents",
        evidence: ["Tens of thousands of the town's 150,000 residents left"],
      },
      { measure: "other", exact: 150_000, who: "residents", evidence: ["150,000 residents"] },
    ]);
  });
});

describe("the same and the others", () => {
  test("keeps one figure of what is told twice, with both tellings", () => {
    const text = "Rebels killed 18 people in Damboa. The attack left 18 people dead.";
    expect(figuresIn(text)).toEqual([
      {
        measure: "killed",
        exact: 18,
        who: "people",
        by: "Rebels",
        place: "Damboa",
        evidence: ["killed 18 people", "18 people dead"],
      },
    ]);
  });

  test("keeps figures apart that contradict each other", () => {
    const text = "The army said 40 people were killed. Residents said 90 people were killed.";
    expect(figuresIn(text)).toEqual([
      { measure: "killed", exact: 40, who: "people", evidence: ["40 people were killed"] },
      { measure: "killed", exact: 90, who: "people", evidence: ["90 people were killed"] },
    ]);
  });

  test.each([
    "Officials said the talks would last 12 days.",
    "He was 58 years old and lived 30 km from Paris.",
    "Two officers said the base had fallen.",
    "Resolution 2254 was adopted by 15 votes to none.",
    "The 57th Division left on 3 May 2020.",
    "Support rose by 12 percent.",
    "The three leaders met.",
    "The taxi cost $20.",
    "Rebels took 12 villages.",
    "It holds 12 officials responsible.",
  ])("finds no figure in: %s", (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});
