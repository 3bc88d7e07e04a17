import { expect, test } from "vitest";
import { typeProblems } from "../check/typed-data.ts";

const FROM = "packages/reader/src/places/linear-weights.ts";
const CALIBRATION = { from: FROM, type: "Calibration" };

test("says of data what is missing, misspelt or of another kind", () => {
  const problems = typeProblems(".", [
    { name: "good.yaml", content: { slope: 1, offset: 0 }, ...CALIBRATION },
    { name: "missing.yaml", content: { slope: 1 }, ...CALIBRATION },
    { name: "misspelt.yaml", content: { slope: 1, offset: 0, ofset: 1 }, ...CALIBRATION },
    { name: "text.yaml", content: { slope: "steep", offset: 0 }, ...CALIBRATION },
  ]);
  expect(problems).toEqual([
    "missing.yaml: Property 'offset' is missing in type '{ slope: number; }' but required in type 'Calibration'.",
    "misspelt.yaml: \"ofset\": 1 Object literal may only specify known properties, and '\"ofset\"' does not exist in type 'Calibration'.",
    "text.yaml: \"slope\": \"steep\", Type 'string' is not assignable to type 'number'.",
  ]);
}, 60_000);

test("refuses a file that no type is there for", () => {
  const [problem] = typeProblems(".", [
    { name: "new.yaml", content: {}, from: FROM, type: 'PlaceWeights["new"]' },
  ]);
  expect(problem).toBe("new.yaml: Property 'new' does not exist on type 'PlaceWeights'.");
}, 60_000);
