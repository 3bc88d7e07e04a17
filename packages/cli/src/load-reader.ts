import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { AppError } from "@zenobia/model";
import type { ActorAdditions, LexiconAdditions } from "@zenobia/reader";
import type { CommandActors } from "./actors/command-actors.ts";
import type { CommandReader } from "./command-reader.ts";
import { readSupplements, type SupplementPaths } from "./gazetteer/supplement-files.ts";
import { loadSyntax, type SyntaxOptions } from "./load-syntax.ts";

const require = createRequire(import.meta.url);

/** What a reader is loaded with; plain data, as it also goes to worker threads. */
export interface ReaderOptions extends SyntaxOptions {
  /** Actors that come before the built-in ones. */
  readonly actors?: readonly ActorAdditions[];
  /** Predicates that come before the built-in ones. */
  readonly lexicon?: readonly LexiconAdditions[];
  readonly supplements?: SupplementPaths;
}

/**
 * Loads the reader with the models and data that its package carries, or the syntax model that the options name.
 *
 * @throws {AppError} `reader/asset-missing`, `reader/asset-corrupt` or `reader/backend-missing`; for a model or a supplement of
 * the gazetteer that the options name also `input/not-found` and `input/unreadable`.
 */
export async function loadReader(options: ReaderOptions = {}): Promise<CommandReader> {
  const [{ createReader, loadKnowledge }, syntax, gazetteer, knowledge, supplements] =
    await Promise.all([
      import("@zenobia/reader"),
      loadSyntax(options, () => readAsset("models/syntax-en.zsm.gz")),
      readGazetteer(),
      readAsset("assets/knowledge.json").then(parsed),
      readSupplements(options.supplements ?? {}),
    ]);
  const { actors = [], lexicon = [] } = options;
  return createReader(
    loadKnowledge({ ...syntax, gazetteer, knowledge, supplements, actors, lexicon }),
  );
}

/**
 * Loads what is known of actors.
 *
 * @throws {AppError} `reader/asset-missing` or `reader/asset-corrupt`.
 */
export async function loadActors(actors: readonly ActorAdditions[]): Promise<CommandActors> {
  const [reader, knowledge] = await Promise.all([
    import("@zenobia/reader"),
    readAsset("assets/knowledge.json").then(parsed),
  ]);
  const known = reader.loadActors({ knowledge, actors });
  return {
    actors: known.actors,
    loadResolver: async () =>
      reader.createPhraseResolver(known, reader.loadGazetteer(await readGazetteer())),
  };
}

/** Reads the gazetteer that the reader's package carries. */
export async function readGazetteer(): Promise<Uint8Array> {
  return await readAsset("assets/gazetteer.bin");
}

async function readAsset(name: string): Promise<Uint8Array> {
  try {
    return await readFile(require.resolve(`@zenobia/reader/${name}`));
  } catch (cause) {
    throw new AppError(
      "reader/asset-missing",
      `the reader's file ${name} is missing: run npm run build`,
      { cause },
    );
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new AppError("reader/asset-corrupt", "knowledge.json is no JSON: run npm run build", {
      cause,
    });
  }
}
