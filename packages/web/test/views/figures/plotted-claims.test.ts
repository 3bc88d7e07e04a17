import { expect, test } from "vitest";
import { spreadLabels } from "../../../src/views/figures/plotted-claims.ts";

test("labels that would lie on one another are moved down, in their order", () => {
  expect(spreadLabels([100, 20, 102, 24], 15)).toEqual([100, 20, 115, 35]);
});

test("labels with room stay", () => {
  expect(spreadLabels([10, 40], 15)).toEqual([10, 40]);
});
