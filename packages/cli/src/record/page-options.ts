import { MEASURES, PLOVER_TYPES } from "@zenobia/model";
import type { Box } from "@zenobia/record";
import { isDay } from "@zenobia/service/inputs";
import { type Command, InvalidArgumentError } from "commander";

/** Options of commands that list page by page. */
export interface PageFlags {
  readonly limit: number;
  readonly after?: string;
  readonly oldest?: true;
}

/** Options that narrow what is listed; lists are met by any of their values. */
export interface FilterFlags {
  readonly from?: string;
  readonly to?: string;
  readonly type?: readonly string[];
  readonly status?: readonly string[];
  /** Keys or names. */
  readonly actor?: readonly string[];
  readonly source?: readonly string[];
  readonly place?: readonly string[];
  readonly publisher?: readonly string[];
  readonly box?: Box;
}

const MOST = 10_000;
const DAY_LENGTH = 10;

/** Adds `--limit`, `--after` and `--oldest`. */
export function addPageOptions(command: Command, limit = "50"): Command {
  return command
    .option("--limit <n>", "how many at most", parseLimit, Number(limit))
    .option("--after <mark>", "go on after a page: the mark that it ended with")
    .option("--oldest", "oldest first instead of newest first");
}

/** Adds `--from` and `--to`. */
export function addDayOptions(command: Command): Command {
  return command
    .option("--from <day>", "from this day on, YYYY-MM-DD", parseDay)
    .option("--to <day>", "up to this day, inclusive", parseDay);
}

/** Adds what events and incidents are narrowed by. */
export function addFilterOptions(command: Command): Command {
  return addDayOptions(command)
    .option("--type <types>", "types, with commas between: ASSAULT,PROTEST", parseTypes)
    .option("--status <words>", "happened, planned, denied …, with commas between", parseWords)
    .option("--actor <name>", "an actor by name or key, in any role; may be given again", addWord)
    .option("--source <name>", "who says it, by name or key; may be given again", addWord)
    .option("--place <name>", "a place by name or key; may be given again", addWord)
    .option("--publisher <name>", "who published it; may be given again", addWord)
    .option("--box <degrees>", "west,south,east,north in degrees", parseBox);
}

/** Reads the word after `--limit`. */
export function parseLimit(word: string): number {
  const count = Number(word);
  if (/^\d+$/u.test(word) && count >= 1 && count <= MOST) return count;
  throw new InvalidArgumentError(`Write a number from 1 to ${MOST}.`);
}

/** Reads a day. */
export function parseDay(word: string): string {
  if (isDay(word)) return word.slice(0, DAY_LENGTH);
  throw new InvalidArgumentError("Write a day of the calendar, YYYY-MM-DD.");
}

/** Adds one more word to those that an option was given before. */
export function addWord(word: string, before: readonly string[] = []): readonly string[] {
  return [...before, word];
}

/** Reads words with commas between. */
export function parseWords(words: string): readonly string[] {
  const found = words.split(",").map((word) => word.trim());
  if (found.every((word) => word !== "")) return found;
  throw new InvalidArgumentError("Write words with commas between.");
}

/** Reads PLOVER types, relations or measures with commas between, in any case. */
function parseTypes(words: string): readonly string[] {
  const types: ReadonlySet<string> = new Set(PLOVER_TYPES);
  return parseWords(words).map((word) =>
    types.has(word.toUpperCase()) ? word.toUpperCase() : word,
  );
}

/** Reads a measure. */
export function parseMeasure(word: string): string {
  if (MEASURES.some((measure) => measure === word)) return word;
  throw new InvalidArgumentError(`Write one of ${MEASURES.join(", ")}.`);
}

/** Reads a box of degrees. */
export function parseBox(words: string): Box {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...more] =
    words.split(",").map((word) => (word.trim() === "" ? Number.NaN : Number(word)));
  const fits =
    more.length === 0 &&
    [west, east].every((degrees) => Math.abs(degrees) <= 180) &&
    [south, north].every((degrees) => Math.abs(degrees) <= 90) &&
    south <= north;
  if (fits) return [west, south, east, north];
  throw new InvalidArgumentError("Write west,south,east,north in degrees: 35,32,43,38.");
}
