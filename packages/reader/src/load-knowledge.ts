import { AppError } from "@zenobia/model";
import { type ActorBase, type ActorData, createActorBase } from "./actors/actor-base.ts";
import { type ActorAdditions, extendActors } from "./actors/extend-actors.ts";
import type { JudgedType } from "./events/judge/judge.ts";
import { extendLexicon, type LexiconAdditions } from "./events/lexicon/extend-lexicon.ts";
import type { PartyRole } from "./events/parties/cast-parties.ts";
import {
  createPredicateLexicon,
  type PredicateEntry,
  type PredicateLexicon,
} from "./events/predicate.ts";
import type { Knowledge } from "./knowledge.ts";
import { createLinearModel, type LinearModelFile } from "./linear-model.ts";
import type { RootType } from "./pairs/root-type.ts";
import { loadGazetteer } from "./places/load-gazetteer.ts";
import { createSyntaxModel, type EncoderMaker } from "./syntax/bilstm-model.ts";
import type { LemmaWords } from "./syntax/repair-lemma.ts";
import type { SyntaxModel } from "./syntax/syntax-model.ts";
import type { WordsData } from "./words-data.ts";

/** The files the reader knows from; all of them unzipped. */
export interface KnowledgeAssets {
  /** `models/syntax-en.zsm.gz`, unzipped, or another model of the same interface; or what makes a model of another kind. */
  readonly syntax: Uint8Array | SyntaxMaker;
  /** `syntax` came out of a gzip stream whose checksum held. */
  readonly isIntact?: boolean;
  /** Makes the backend that a model file runs on; the WebAssembly kernel when absent. */
  readonly encoder?: EncoderMaker;
  /** `assets/gazetteer.bin`. */
  readonly gazetteer: Uint8Array;
  /** Further gazetteer files, searched beside that one. */
  readonly supplements?: readonly Uint8Array[];
  /** `assets/knowledge.json`, parsed. */
  readonly knowledge: unknown;
  /** Predicates of one's own, put before the built-in ones; of several lists the last counts. */
  readonly lexicon?: readonly LexiconAdditions[];
  /** Actors of one's own, put before the built-in ones; of several lists the last counts. */
  readonly actors?: readonly ActorAdditions[];
}

/** Makes a syntax model of another kind; `lemmas` are irregular forms, for words it lemmatises into no word. */
export type SyntaxMaker = (lemmas: LemmaWords) => SyntaxModel;

/**
 * Makes models and data files ready for reading; once a process.
 *
 * @throws {AppError} `reader/asset-corrupt` when a file is not what it should be.
 */
export function loadKnowledge(assets: KnowledgeAssets): Knowledge {
  const { words, predicates, actors, pairs, events, parties } = compiledKnowledge(assets.knowledge);
  return {
    syntax:
      typeof assets.syntax === "function"
        ? assets.syntax(words.lemmas)
        : createSyntaxModel(assets.syntax, words.lemmas, assets),
    gazetteer: loadGazetteer(assets.gazetteer, assets.supplements),
    predicates: lexiconOf(predicates, assets.lexicon ?? []),
    actors: createActorBase(extendActors(actors, assets.actors ?? [])),
    words,
    ...(pairs === undefined ? {} : { pairs: createLinearModel(pairs) }),
    ...(events === undefined ? {} : { events: createLinearModel(events) }),
    ...(parties === undefined ? {} : { parties: createLinearModel(parties) }),
  };
}

function lexiconOf(
  predicates: readonly PredicateEntry[],
  additions: readonly LexiconAdditions[],
): PredicateLexicon {
  const own = additions.flatMap(({ entries }) => entries.map(({ id }) => id));
  return createPredicateLexicon(extendLexicon(predicates, additions), new Set(own));
}

/** What is known of actors, for looking phrases up without reading a report. */
export interface ActorKnowledge {
  readonly actors: ActorBase;
  readonly words: WordsData;
}

/**
 * Makes only the knowledge of actors ready: no model, no gazetteer.
 *
 * @throws {AppError} `reader/asset-corrupt` when `knowledge.json` is not what it should be.
 */
export function loadActors({
  knowledge,
  actors: additions = [],
}: Pick<KnowledgeAssets, "knowledge" | "actors">): ActorKnowledge {
  const { words, actors } = compiledKnowledge(knowledge);
  return { words, actors: createActorBase(extendActors(actors, additions)) };
}

interface CompiledKnowledge {
  readonly words: WordsData;
  readonly predicates: readonly PredicateEntry[];
  readonly actors: ActorData;
  readonly pairs?: LinearModelFile<RootType>;
  readonly events?: LinearModelFile<JudgedType>;
  readonly parties?: LinearModelFile<PartyRole>;
}

function compiledKnowledge(value: unknown): CompiledKnowledge {
  if (
    typeof value === "object" &&
    value !== null &&
    "words" in value &&
    "predicates" in value &&
    "actors" in value
  )
    return withPlainWords(value as CompiledKnowledge);
  throw new AppError(
    "reader/asset-corrupt",
    "knowledge.json lacks words, predicates or actors: run `npm run build` again",
  );
}

/** Word lists are looked up with words of the text: "constructor" must find nothing. */
function withPlainWords(knowledge: CompiledKnowledge): CompiledKnowledge {
  dropPrototypes(knowledge.words);
  return knowledge;
}

function dropPrototypes(value: unknown): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  Object.setPrototypeOf(value, null);
  for (const inner of Object.values(value)) dropPrototypes(inner);
}
