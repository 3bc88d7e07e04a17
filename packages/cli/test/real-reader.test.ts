import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import type { CommandReader } from "../src/command-reader.ts";
import { loadReader } from "../src/load-reader.ts";
import { runCli } from "./fake-io.ts";
import { actors } from "./own-actors.ts";

const GOMA = fileURLToPath(new URL("../../../corpus/texts/goma-2012.txt", import.meta.url));

let reader: CommandReader;

beforeAll(async () => {
  reader = await loadReader();
});

test("a report of the corpus is coded with all that stands beside it", async () => {
  const { code, stdout, stderr } = await runCli(["code", GOMA, "--format", "json"], { reader });
  expect([code, stderr]).toEqual([0, ""]);
  const coded = JSON.parse(stdout);
  expect(coded.report).toMatchObject({
    id: "goma-2012",
    published: "2012-11-21",
    publisher: "Great Lakes Wire",
  });
  const tie = coded.relations.find(({ kind }: { kind: string }) => kind === "arms");
  const name = (id: string): string =>
    coded.actors.find((actor: { id: string }) => actor.id === id).name;
  expect([name(tie.subject), name(tie.object)]).toEqual(["Rwanda", "March 23 Movement"]);
});

test("every reason of a report of the corpus is said in words", async () => {
  const { stdout } = await runCli(["code", GOMA, "--explain"], { reader });
  expect(stdout).toContain(
    "M23 rebels enter Goma as UN peacekeepers look on\ngoma-2012 · Great Lakes Wire · 2012-11-21",
  );
  expect(stdout.split("\n").filter((line) => line.trim().startsWith("rule "))).toEqual([]);
});

test("the commands for scorers answer with what the reader knows", async () => {
  const record = {
    id: 1,
    text: "Rebels attacked government troops in Aleppo on Sunday.",
    published: "2016-03-28",
    source: { text: "Rebels", spans: [[0, 6]] },
    target: { text: "government troops", spans: [[16, 33]] },
  };
  const answer = async (command: string): Promise<unknown> =>
    JSON.parse((await runCli([command, "-"], { stdin: JSON.stringify(record), reader })).stdout);
  expect(await answer("geoparse")).toMatchObject({
    id: 1,
    toponyms: [{ start: 37, end: 43, text: "Aleppo", country: "SYR" }],
  });
  expect(await answer("times")).toMatchObject({
    id: 1,
    times: [{ type: "DATE", value: "2016-03-27" }],
  });
  expect(await answer("pairs")).toMatchObject({ id: 1, type: "ASSAULT", status: "happened" });
});

test("a dictionary of one's own changes what actors are coded as, by the day of the report", async () => {
  const own = await loadReader({ actors });
  const coded = async (published: string): Promise<readonly string[]> => {
    const argv = ["code", "-", "--published", published, "--format", "json"];
    const stdin = "Rostam Vali met fighters of the Hollow Front in Kandar.";
    const { stdout } = await runCli(argv, { stdin, reader: own });
    return JSON.parse(stdout).actors.map(
      ({ name, code }: { name: string; code: string }) => `${name}: ${code}`,
    );
  };
  expect(await coded("1985-06-01")).toContain("Rostam Vali: IRN ELI");
  expect(await coded("1990-06-01")).toContain("Rostam Vali: IRN GOV");
});
