import { beforeAll, expect, test } from "vitest";
import { runCli } from "./fake-io.ts";

/** Commands with the help of each; of those with subcommands, theirs. */
const helps = new Map<string, string>();

beforeAll(async () => {
  for (const name of commandsIn((await runCli(["--help"])).stdout)) await addHelp([name]);
}, 60_000);

async function addHelp(words: readonly string[]): Promise<void> {
  const { stdout } = await runCli([...words, "--help"]);
  helps.set(words.join(" "), stdout);
  for (const name of commandsIn(stdout)) await addHelp([...words, name]);
}

/** Names in the list of commands of a help text. */
function commandsIn(help: string): readonly string[] {
  const list = help.split("\nCommands:\n")[1]?.split("\n\n")[0] ?? "";
  const names = [...list.matchAll(/^ {2}([a-z]+)(?: |$)/gmu)].map((match) => match[1] ?? "");
  return names.filter((name) => name !== "help");
}

/** Lines of examples, each with the words after `zenobia`. */
function examplesIn(help: string): readonly (readonly string[])[] {
  const section = help.split(/\nExamples?:\n/u)[1] ?? "";
  return [...section.matchAll(/^ {2}(?:.*\| )?zenobia ([^\n|<>]+)/gmu)].map((match) =>
    [...(match[1] ?? "").matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
      ([, single, double, word]) => single ?? double ?? word ?? "",
    ),
  );
}

/** The command that words begin with, in full. */
function commandOf(words: readonly string[]): string {
  const [first = "", second = ""] = words;
  return helps.has(`${first} ${second}`) ? `${first} ${second}` : first;
}

test("all commands are told in the help", () => {
  expect([...helps.keys()].filter((name) => !name.includes(" "))).toEqual(
    "code pairs geoparse times parse actors lexicon gazetteer init ingest feed reports search show events incidents control ties figures counts review agree derive log export serve user doctor".split(
      " ",
    ),
  );
});

test("each command has an example of its own, or of a subcommand", () => {
  const shown = new Set([...helps.values()].flatMap(examplesIn).map(commandOf));
  const bare = [...helps.keys()].filter((name) => commandsIn(helps.get(name) ?? "").length === 0);
  expect(bare.filter((name) => !shown.has(name))).toEqual([]);
});

test("examples call commands that there are, with options that their help names", () => {
  const wrong = [...helps.values()].flatMap(examplesIn).flatMap((words) => {
    const options = optionsIn(helps.get(commandOf(words)) ?? "");
    return words
      .filter((word) => /^--?[a-z]/u.test(word) && !options.has(word.split("=")[0] ?? ""))
      .map((word) => `${words.join(" ")}: ${word}`);
  });
  expect(wrong).toEqual([]);
});

/** Short and long names of all options. */
function optionsIn(help: string): ReadonlySet<string> {
  const lines = help.split("\n").filter((line) => line.startsWith("  -"));
  return new Set(lines.flatMap((line) => line.match(/--?[a-z][a-z-]*(?=[ ,]|$)/gu) ?? []));
}

test("what each command prints as JSON is told in its help", () => {
  const withJson = [...helps].filter(([, help]) => optionsIn(help).has("--json"));
  expect(withJson.length).toBeGreaterThan(15);
  const untold = withJson.filter(([, help]) => !/With --json[\s\S]*\{"/u.test(help));
  expect(untold.map(([name]) => name)).toEqual([]);
});
