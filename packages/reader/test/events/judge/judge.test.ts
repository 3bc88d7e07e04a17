import { aReport } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { createReader } from "../../../src/index.ts";
import { loadRules, loadShippedKnowledge } from "../../load-reader.ts";

const PUBLISHED = "2016-03-28";
const knowledge = loadShippedKnowledge();
const shipped = createReader(knowledge);
const rules = createReader(loadRules());

const eventsOf = (reader: typeof shipped, text: string) =>
  reader.code(aReport({ published: PUBLISHED, text }), "0".repeat(64)).events;

test("a figure of speech that the lexicon takes for an attack is none for the judge", () => {
  const text = "The midfielder fought hard for his place in the team and shot wide twice.";
  expect(eventsOf(shipped, text)).toEqual([]);
});

test("the confidence of an event is what the judge gives it", () => {
  const text = "Government troops attacked rebels near Aleppo on Monday.";
  const [event] = eventsOf(shipped, text);
  expect(event?.type).toBe("ASSAULT");
  expect(event?.confidence).toBeGreaterThan(0.5);
  expect(event?.confidence).toBeLessThanOrEqual(1);
});

test("without the learned models the rules decide alone", () => {
  const text = "Government troops attacked rebels near Aleppo on Monday.";
  expect(eventsOf(rules, text).map(({ type }) => type)).toEqual(["ASSAULT"]);
});
