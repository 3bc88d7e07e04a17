import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadActors } from "../../src/index.ts";

const KNOWLEDGE: unknown = JSON.parse(
  readFileSync(new URL("../../assets/knowledge.json", import.meta.url), "utf8"),
);
const { actors } = loadActors({ knowledge: KNOWLEDGE });

test.each([
  ["French", "FRA"],
  ["American", "USA"],
  ["Americans", "USA"],
  ["Dutch", "NLD"],
  ["Norwegian", "NOR"],
  ["Indian", "IND"],
  ["Dominican", "DOM"],
  ["Kingston", "JAM"],
])("%s are of one state, not of its territories", (name, state) => {
  const found = actors.find(name.toLowerCase(), name).filter(({ use }) => use !== "name");
  expect([...new Set(found.map(({ actor }) => actor.id))]).toEqual([state]);
});
