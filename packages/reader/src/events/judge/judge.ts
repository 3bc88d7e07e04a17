import { PLOVER_TYPES, type PloverType } from "@zenobia/model";
import type { Frame } from "../../frames/frame.ts";
import type { EntryUse, PredicateEntry, PredicateWord } from "../predicate.ts";
import { conditionsOf } from "../predicate.ts";
import type { EventScene } from "../scene.ts";
import { eventSignals } from "./event-features.ts";
import type { JudgeWords } from "./judge-words.ts";

/** What the judge says of a predicate: a type, or that it tells no event. */
export type JudgedType = PloverType | "none";

/** The entries of a predicate after the judge has seen it. */
export interface Judged {
  /** The first is an event, if any is. */
  readonly words: readonly PredicateWord[];
  /** Probability that the predicate tells an event of an entry's type; of those that are no event, and without a judge, none. */
  readonly chances: ReadonlyMap<PredicateWord, number>;
}

/**
 * Lets the learned judge look at a predicate that the lexicon takes for an event: it gets another type where the judge is sure of
 * one, and else the probability that what the lexicon says of it is told here as an event.
 */
export function judge(scene: EventScene, frame: Frame, words: readonly PredicateWord[]): Judged {
  const { events: model } = scene.knowledge;
  const lists = scene.knowledge.words.judge;
  if (!model) return { words, chances: new Map() };
  const own = words.find(({ entry }) => entry.type !== "none");
  // What the lexicon does not know at all is seldom an event of which the judge is sure, and most predicates are such.
  if (!own) return { words, chances: new Map() };
  const ranked = model.rank(eventSignals(scene, frame, words[0]?.entry));
  const best = ranked.find(({ type }) => type !== "none");
  if (
    best &&
    best.type !== "none" &&
    best.type !== own.entry.type &&
    best.probability >= lists.add
  ) {
    const learned = learnedWord(best.type, frame.category, lists);
    // What the lexicon has stays for the tie or the control that it may state, but is no event.
    const chances = new Map([[own, 0]]);
    return { words: [learned, ...words], chances: chances.set(learned, best.probability) };
  }
  const chance = ranked.find(({ type }) => type === own.entry.type)?.probability ?? 0;
  return { words, chances: new Map([[own, chance]]) };
}

const LEARNED = new WeakMap<JudgeWords, ReadonlyMap<string, PredicateWord>>();

/** The entry of an event that only the judge found. */
function learnedWord(type: PloverType, use: EntryUse, lists: JudgeWords): PredicateWord {
  const known = LEARNED.get(lists) ?? learnedWords(lists);
  LEARNED.set(lists, known);
  const word = known.get(`${type}/${use === "noun" ? "noun" : "verb"}`);
  if (!word) throw new Error(`no learned entry for ${type}`);
  return word;
}

function learnedWords(lists: JudgeWords): ReadonlyMap<string, PredicateWord> {
  const words = PLOVER_TYPES.flatMap((type) =>
    (["verb", "noun"] as const).map((use): readonly [string, PredicateWord] => {
      const entry = entryOf(type, use, lists);
      return [`${type}/${use}`, { entry, use, with: [], conditions: conditionsOf(entry) }];
    }),
  );
  return new Map(words);
}

function entryOf(type: PloverType, use: "verb" | "noun", lists: JudgeWords): PredicateEntry {
  const clause = lists.clause_types.includes(type) ? ["indirect", "clause.subject"] : [];
  const recipient = [...clause, ...lists.recipients[use]];
  return {
    id: `judge.${type.toLowerCase()}`,
    type,
    ...(use === "noun" ? { noun_recipient: recipient } : { recipient }),
    ...(lists.parties_both.includes(type) ? { parties: "both" } : {}),
  };
}
