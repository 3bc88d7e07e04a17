import { readFileSync } from "node:fs";
import { GOLD_RULES } from "@zenobia/formats";
import { SUGGESTION_RULES } from "@zenobia/record";
import { expect, test } from "vitest";

const MANUAL = readFileSync(new URL("../agreement.md", import.meta.url), "utf8");

function firstCells(heading: string): readonly (string | undefined)[] {
  const section = MANUAL.split(/^## /mu).find((part) => part.startsWith(heading)) ?? "";
  return [...section.matchAll(/^\| `([a-z-]+)` \|/gmu)].map((match) => match[1]);
}

test("docs/agreement.md explains every rule of codings by hand", () => {
  expect(firstCells("A coding by hand")).toEqual(expect.arrayContaining([...GOLD_RULES]));
});

test("docs/agreement.md explains every rule by which something is suggested, and no other", () => {
  expect(firstCells("What a reviewer is asked")).toEqual([...SUGGESTION_RULES]);
});
