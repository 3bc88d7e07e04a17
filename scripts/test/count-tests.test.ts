import { expect, test } from "vitest";
import { countTests } from "../testing/count-tests.ts";

test("counts tests by how they ended, and a file that broke before its tests as one failure", () => {
  const tests = (...statuses: string[]) => statuses.map((status) => ({ status }));
  const counts = countTests({
    testResults: [
      { status: "passed", assertionResults: tests("passed", "passed", "pending", "todo") },
      { status: "failed", assertionResults: tests("passed", "failed") },
      { status: "failed", assertionResults: [] },
    ],
  });
  expect(counts).toEqual({ passed: 3, failed: 2, skipped: 2 });
});
