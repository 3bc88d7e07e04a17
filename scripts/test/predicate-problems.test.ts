import { expect, test } from "vitest";
import { predicateProblems } from "../check/predicate-problems.ts";

test("finds ids that stand twice, entries without words and classes that nobody lists", () => {
  const files = [
    {
      name: "a.yaml",
      entries: [
        { id: "shell", type: "ASSAULT", verb: ["shell"], if: { object: ["~town", "hill"] } },
        { id: "raid", type: "ASSAULT" },
      ],
    },
    {
      name: "b.yaml",
      entries: [
        { id: "shell", type: "ASSAULT", noun: [" "], unless: { actor: ["~crowd", "~person"] } },
      ],
    },
  ] as const;
  expect(predicateProblems(files, ["town"])).toEqual([
    "a.yaml: raid: no word leads to it",
    "b.yaml: shell: the id stands twice",
    "b.yaml: shell: a word is empty",
    "b.yaml: shell: nobody lists the class ~crowd",
  ]);
});
