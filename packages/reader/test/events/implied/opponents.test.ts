import { expect, test } from "vitest";
import { codedIn, eventsIn } from "../../told-in.ts";

const recipientsOf = (text: string, trigger: string): readonly string[] =>
  eventsIn(text).find((event) => event.trigger === trigger)?.recipient ?? ["no such event"];

test("a town is taken from whom the forces of the same state are told to fight", () => {
  const text =
    "Nigeria's army captured Damboa on Monday. Nigerian soldiers attacked Boko Haram near Chibok.";
  expect(recipientsOf(text, "captured")).toEqual(["Boko Haram"]);
});

test("a town is taken from nobody that is told when two others are fought as often", () => {
  const text =
    "Nigeria's army captured Damboa on Monday. Nigerian soldiers attacked Boko Haram near Chibok. Nigerian soldiers also shelled the Islamic State near Bama.";
  expect(recipientsOf(text, "captured")).toEqual([]);
});

test("fighters whom a state has trained are not of that state", () => {
  const { actors } = codedIn("CIA-trained fighters attacked Aleppo. Turkish-led troops left.");
  expect(actors.map(({ name, country }) => [name, country])).toContainEqual([
    "CIA-trained fighters",
    undefined,
  ]);
});
