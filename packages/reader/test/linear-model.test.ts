import { expect, test } from "vitest";
import { createLinearModel, type LinearModelFile } from "../src/linear-model.ts";

/** Rows: feature "a" speaks for AID, feature "b" for ACCUSE, the one dense number for ACCUSE. */
const FILE: LinearModelFile<string> = {
  interface: 1,
  name: "pairs-en",
  version: "9.9.9",
  types: ["ACCUSE", "AID"],
  features: ["a", "b"],
  dense: 1,
  scale: 0.1,
  weights: "AAoKABQA",
};

test("names itself with its version", () => {
  expect(createLinearModel(FILE).id).toBe("pairs-en@9.9.9");
});

test("ranks types by the weights of the features it knows", () => {
  const model = createLinearModel(FILE);
  const odds = 1 / (1 + Math.E);
  expect(model.rank({ features: ["a", "unknown"], dense: [] })).toEqual([
    { type: "AID", probability: expect.closeTo(1 - odds, 10) },
    { type: "ACCUSE", probability: expect.closeTo(odds, 10) },
  ]);
  expect(model.rank({ features: ["b"], dense: [] })[0]?.type).toBe("ACCUSE");
});

test("multiplies dense numbers and overlooks those it has no weights for", () => {
  const model = createLinearModel(FILE);
  const [first] = model.rank({ features: ["a"], dense: [1, 50] });
  expect(first).toEqual({
    type: "ACCUSE",
    probability: expect.closeTo(1 / (1 + Math.exp(-1)), 10),
  });
});

test("knows nothing where no feature is known: all types are alike", () => {
  expect(createLinearModel(FILE).rank({ features: [], dense: [] })).toEqual([
    { type: "ACCUSE", probability: 0.5 },
    { type: "AID", probability: 0.5 },
  ]);
});

test.each([
  ["another interface", { ...FILE, interface: 2 }],
  ["weights that do not fit", { ...FILE, weights: "AAoK" }],
])("refuses a file with %s", (_, file) => {
  expect(() => createLinearModel(file)).toThrow(
    expect.objectContaining({ code: "reader/asset-corrupt" }),
  );
});
