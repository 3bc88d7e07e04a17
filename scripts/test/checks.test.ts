import { expect, test } from "vitest";
import { checkDataFiles, yamlProblems } from "../check/data-files.ts";
import { linesOfCode } from "../check/file-length.ts";
import { headingsOf, linksOf } from "../check/links.ts";
import { missingPackages } from "../check/lock-file.ts";

test("finds the links that stay in the repository, outside of code", () => {
  const markdown = [
    "See [the map](ARCHITECTURE.md#map) and [a site](https://example.org).",
    "```",
    "[not this](nowhere.md)",
    "```",
    "`[nor this](nowhere.md)` but ![this](shot.png)",
  ].join("\n");
  expect(linksOf("README.md", markdown)).toEqual([
    { file: "README.md", line: 1, target: "ARCHITECTURE.md#map" },
    { file: "README.md", line: 5, target: "shot.png" },
  ]);
});

test("knows headings by the anchors they get, and explicit ones", () => {
  const headings = headingsOf(
    '# Life of a report\n\n## What `because` says\n<a id="geonames"></a>',
  );
  expect([...headings]).toEqual(["life-of-a-report", "what-because-says", "geonames"]);
});

test("counts lines of code, not blank ones and comments", () => {
  expect(linesOfCode("/** Says. */\nexport const a = 1;\n\n// why\n  b(); // here\n")).toBe(2);
});

test("tells which optional packages the lock file forgot", () => {
  const missing = missingPackages({
    "node_modules/tool": {
      dev: true,
      optionalDependencies: { "@tool/linux": "1.0.0", "@tool/mac": "1.0.0" },
    },
    "node_modules/@tool/linux": {},
  });
  expect(missing).toEqual([{ name: "@tool/mac", version: "1.0.0", dev: true }]);
});

test("the reader's data is as its README says", () => {
  expect(checkDataFiles("packages/reader/data").problems).toEqual([]);
}, 60_000);

test("data that is no YAML is told with its line", () => {
  expect(yamlProblems("words/a.yaml", "nouns:\n  men: man\n  men: men\n")).toEqual([
    "words/a.yaml:3: Map keys must be unique",
  ]);
});
