import { expect, test } from "vitest";
import { type Command, joinGroups, matchKeys } from "../../src/keyboard/commands.ts";

function command(keys: string, words: string): Command {
  return { keys, words, run: () => undefined };
}

const GROUPS = [
  { title: "Anywhere", commands: [command("g m", "Go to Map"), command("?", "Show these keys")] },
  { title: "List", commands: [command("j", "Next"), command("m", "Mark")] },
];

test("finds a command of one key", () => {
  expect(matchKeys(GROUPS, "", "j").command?.words).toBe("Next");
});

test("waits for the second key", () => {
  expect(matchKeys(GROUPS, "", "g")).toEqual({ pending: "g" });
  expect(matchKeys(GROUPS, "g", "m").command?.words).toBe("Go to Map");
});

test("takes a second key that leads nowhere for a first one", () => {
  expect(matchKeys(GROUPS, "g", "j").command?.words).toBe("Next");
});

test("lets the part of the page that was added last have the key", () => {
  const groups = [...GROUPS, { title: "Sheet", commands: [command("j", "Next line")] }];
  expect(matchKeys(groups, "", "j").command?.words).toBe("Next line");
});

test("shows commands of one title together", () => {
  const groups = [...GROUPS, { title: "Anywhere", commands: [command("u", "Undo")] }];
  const shown = joinGroups([...groups, { title: "Empty", commands: [] }]);
  expect(shown.map(({ title, commands }) => [title, commands.map(({ keys }) => keys)])).toEqual([
    ["Anywhere", ["g m", "?", "u"]],
    ["List", ["j", "m"]],
  ]);
});
