import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { WordsData } from "../src/words-data.ts";

const FOLDER = new URL("../data/words/", import.meta.url);

/** Reads all word lists from their sources, as the build does for the shipped file. */
export function loadWords(): WordsData {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -".yaml".length),
      parse(readFileSync(new URL(name, FOLDER), "utf8")),
    ]),
  ) as unknown as WordsData;
}
