import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import {
  type AskMeans,
  resolveActor as findActor,
  resolvePlace as findPlace,
  type NamedCandidate,
  type ResolveName,
} from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import type { Io } from "../io.ts";

/** Where names are looked up, and where is said what they were taken for. */
export interface NameMeans {
  readonly store: Store;
  readonly io: Pick<Io, "stderr" | "loadActors">;
}

const MOST_TOLD = 8;

/** What questions are answered with, as the command has it. */
export function askMeans(store: Store, io: Pick<Io, "loadActors">): AskMeans {
  return { store, loadActors: async () => (await io.loadActors([])).actors };
}

/**
 * Keys of the actors that a word names, the one that stands for all first.
 *
 * @throws {AppError} `cli/usage` when the record has nobody of that name.
 */
export async function resolveActor(word: string, means: NameMeans): Promise<readonly string[]> {
  return await resolved(word, "actor", findActor, means);
}

/**
 * Keys of the place that a word names.
 *
 * @throws {AppError} `cli/usage` when the record has no place of that name.
 */
export async function resolvePlace(word: string, means: NameMeans): Promise<readonly string[]> {
  return await resolved(word, "place", findPlace, means);
}

/** Keys of all of several words; absent where there are none. */
export async function resolveAll(
  words: readonly string[] | undefined,
  resolve: typeof resolveActor,
  means: NameMeans,
): Promise<readonly string[] | undefined> {
  if (words === undefined) return undefined;
  const found: string[] = [];
  for (const word of words) found.push(...(await resolve(word, means)));
  return [...new Set(found)];
}

/** Says what the word was taken for where others were considered. */
async function resolved(
  word: string,
  what: "actor" | "place",
  resolve: ResolveName,
  { store, io }: NameMeans,
): Promise<readonly string[]> {
  const found = await resolve(word, askMeans(store, io));
  if (found === undefined)
    throw new AppError(
      "cli/usage",
      `the record tells of no ${what} called ${JSON.stringify(word)}`,
    );
  const { keys, others, taken } = found;
  const [best] = taken;
  if (best !== undefined && (taken.length + others.length > 1 || !best.isExact)) {
    const listed = others.slice(0, MOST_TOLD);
    const besides = listed.length === 0 ? "" : `; also considered: ${listed.map(told).join(", ")}`;
    await io.stderr.write(
      `zenobia: ${displayText(word)} is taken for ${taken.map(told).join(", ")}${besides}\n`,
    );
  }
  return keys;
}

function told({ key, name }: NamedCandidate): string {
  return displayText(`${name} (${key})`);
}
