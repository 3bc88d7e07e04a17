import { existsSync, readdirSync, readFileSync } from "node:fs";
import { ERROR_CODES } from "@zenobia/model";
import { expect, test } from "vitest";
import { STAGES } from "../../packages/reader/src/pipeline.ts";

const ROOT = new URL("../../", import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

/** First cells of the rows of the first table under a heading, without their code marks. */
function firstCells(markdown: string, heading: string): readonly string[] {
  const section = markdown.split(/^#+ /mu).find((part) => part.startsWith(heading)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(1).map((row) => (row.split("|")[1] ?? "").replaceAll("`", "").trim());
}

test("ARCHITECTURE.md lists the packages that there are", () => {
  const packages = readdirSync(new URL("packages/", ROOT)).sort();
  expect([...firstCells(read("ARCHITECTURE.md"), "7. Layers")].sort()).toEqual(packages);
});

test("ARCHITECTURE.md lists the reader's stages in their order, with what they require and add", () => {
  const section =
    read("ARCHITECTURE.md")
      .split(/^## /mu)
      .find((part) => part.startsWith("5.")) ?? "";
  const table = section.split("\n").filter((line) => line.startsWith("| `"));
  const stages = STAGES.map(
    ({ name, requires, adds }) =>
      `| \`${name}\` | ${requires.join(", ")} | ${adds.map((layer) => `**${layer}**`).join(", ")} |`,
  );
  expect(table.map((row) => row.split("|").slice(0, 4).join("|"))).toEqual(
    stages.map((row) => row.split("|").slice(0, 4).join("|")),
  );
});

test("ARCHITECTURE.md names tests that exist for its invariants", () => {
  const section =
    read("ARCHITECTURE.md")
      .split(/^## /mu)
      .find((part) => part.startsWith("11.")) ?? "";
  const named = [...section.matchAll(/`([\w./-]+\.test\.ts)`/gu)].map((match) => match[1] ?? "");
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
});

test("ARCHITECTURE.md stays within 250 lines", () => {
  expect(read("ARCHITECTURE.md").split("\n").length).toBeLessThanOrEqual(250);
});

test("docs/errors.md explains every error code, and no other", () => {
  const listed = [...read("docs/errors.md").matchAll(/^\| `([\w/-]+)`/gmu)].map(
    (match) => match[1],
  );
  expect(listed.sort()).toEqual([...ERROR_CODES].sort());
});

test("every error code is given somewhere", () => {
  const given = new Set<string>();
  for (const name of readdirSync(new URL("packages/", ROOT))) {
    const folder = new URL(`packages/${name}/src/`, ROOT);
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".ts") || `${name}/${path}` === "model/errors.ts") continue;
      const source = readFileSync(new URL(path, folder), "utf8");
      for (const match of source.matchAll(/"([a-z]+\/[a-z-]+|internal)"/gu))
        given.add(match[1] ?? "");
    }
  }
  expect(ERROR_CODES.filter((code) => !given.has(code))).toEqual([]);
});

test("every script of package.json is told in CONTRIBUTING.md", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const told = read("CONTRIBUTING.md");
  expect(
    Object.keys(scripts).filter(
      (name) => !told.includes(`npm run ${name}`) && !told.includes(`npm ${name}`),
    ),
  ).toEqual([]);
});
