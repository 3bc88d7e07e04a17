/** `npm run fresh`: puts the command's present output into README.md, between the marks of the sample. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "README.md";
const CALL = ["packages/cli/bin/zenobia.js", "code", "corpus/texts/goma-2012.txt"];
const SAMPLE = /(<!-- sample -->\n```text\n)[\s\S]*?(```\n<!-- end of sample -->)/u;

const output = execFileSync(process.execPath, CALL, { encoding: "utf8" }).trim();
const before = readFileSync(FILE, "utf8");
if (!SAMPLE.test(before)) throw new Error(`${FILE} has lost the marks of its sample`);
const plain = output.replaceAll(/[ \t]+$/gmu, "");
writeFileSync(
  FILE,
  before.replace(SAMPLE, (_, start: string, end: string) => `${start}${plain}\n${end}`),
);
