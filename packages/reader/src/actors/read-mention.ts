import type { ActorKind } from "@zenobia/model";
import type { Mention } from "../document.ts";
import { nameOfWords } from "../events/name-of-words.ts";
import type { EventScene } from "../events/scene.ts";
import type { Knowledge } from "../knowledge.ts";
import type { KnownActor } from "./actor-base.ts";
import { type ActorCode, type CodeFields, parseActorCode } from "./actor-code.ts";
import { describeKnown } from "./phrase/known-actor.ts";
import type { PhraseMeans, PhraseRule, ResolvedActor } from "./phrase/reading.ts";
import { createPhraseMeans, resolvePhrase } from "./resolve-phrase.ts";

/** What a mention's words tell of an actor that no name of its own tells. */
export interface ReadMention extends ActorCode {
  /** Id in the knowledge base: the holder of an office that the words name, the government behind "regime". */
  readonly entity?: string;
}

/** What a known actor is on the day of the report. */
export interface ReadKnown extends CodeFields {
  readonly kind: ActorKind;
  readonly entity: string;
}

/** Codes a known actor as of the day of the report. */
export function readKnown(scene: EventScene, known: KnownActor, mention: Mention): ReadKnown {
  const means = meansOf(scene);
  const notes = { because: [], dropped: [] };
  const asked = { words: known.name, isFormer: isFormer(scene, mention) };
  const { code, country, sectors, kind } = describeKnown(known, asked, { means, notes });
  return { code, ...(country === undefined ? {} : { country }), sectors, kind, entity: known.id };
}

/** "*Former* President Jimmy Carter": said right before the name or its title. */
function isFormer(scene: EventScene, { from, head }: Mention): boolean {
  const { former } = scene.knowledge.words.actors;
  const { tree } = scene.view;
  for (let word = Math.max(0, from - BEFORE); word < head; word += 1) {
    const lower = (scene.words[word]?.form ?? "").toLowerCase();
    if (former.includes(lower) && tree.isAncestor(head, word)) return true;
  }
  return false;
}

/** How many words before a name may say that an office is over. */
const BEFORE = 5;

/** Rules that guess at a name; a report's own names are not guessed at. */
const GUESSES: ReadonlySet<PhraseRule> = new Set(["phrase.spelling", "phrase.surname"]);

/** Reads the words of a mention, with what stands behind them, as a phrase that names an actor. */
export function readMention(scene: EventScene, mention: Mention): ReadMention {
  const told = read(scene, phraseOf(scene, mention));
  if (told) return told;
  const title = titleOf(scene, mention);
  return (title === "" ? undefined : read(scene, title)) ?? { sectors: [] };
}

function read(scene: EventScene, phrase: string): ReadMention | undefined {
  const [first] = resolvePhrase(phrase, meansOf(scene));
  if (!first || first.because.some(({ rule }) => GUESSES.has(rule))) return undefined;
  const { country, sectors } = parseActorCode(first.code);
  return {
    ...(country === undefined ? {} : { country }),
    sectors: sectors.filter((sector) => sector !== "UNK"),
    ...(first.entity === undefined || isOnlyMember(first) ? {} : { entity: first.entity }),
  };
}

/** The words before a person's name: "*Houthi military spokesman* Yahya Saleh". */
function titleOf({ tokens, words }: EventScene, { from, to }: Mention): string {
  let name = from;
  while (name < to && tokens[name]?.name !== "B-PERSON") name += 1;
  return name < to ? nameOfWords(words.slice(from, name)) : "";
}

/** "A Hamas official" is coded as Hamas and is not Hamas. */
function isOnlyMember({ because }: ResolvedActor): boolean {
  return because.some(({ rule }) => rule === "phrase.member");
}

/** Longest phrase behind a mention that is read with it, in words. */
const MOST_BEHIND = 8;

/** "forces", with what tells whose they are: "loyal to the president", "of General X"; up to a mark, a verb or an "and". */
function phraseOf(scene: EventScene, { index, from, to, head }: Mention): string {
  const { country_prepositions, follower_words, speaker_nouns } = scene.knowledge.words.actors;
  const next = (scene.words[to]?.form ?? "").toLowerCase();
  const isElsewhere = next === "in" && ABROAD.has(scene.profiles[index]?.kind ?? "other");
  const { tree } = scene.view;
  let end = to;
  const speaksFor = next === "for" && speaker_nouns.includes(scene.tokens[head]?.lemma ?? "");
  const tellsWhose =
    speaksFor || country_prepositions.includes(next) || follower_words.includes(next);
  if (tellsWhose && !isElsewhere)
    while (
      end < to + MOST_BEHIND &&
      tree.isAncestor(head, end) &&
      (end === to || !ENDS.has(scene.tokens[end]?.upos ?? "PUNCT"))
    )
      end += 1;
  return nameOfWords(scene.words.slice(from, end));
}

/** "Diplomats in Pakistan", "aid workers in Sudan": where these are is not whose they are. */
const ABROAD: ReadonlySet<string> = new Set(["person", "igo", "ngo", "media", "business", "other"]);

const ENDS: ReadonlySet<string> = new Set(["PUNCT", "VERB", "AUX", "CCONJ", "SCONJ"]);

const MEANS = new WeakMap<Knowledge["actors"], ReturnType<typeof createPhraseMeans>>();

function meansOf({ knowledge, publishedDay }: EventScene): PhraseMeans {
  const known = MEANS.get(knowledge.actors);
  const meansFor = known ?? createPhraseMeans(knowledge, knowledge.gazetteer);
  if (!known) MEANS.set(knowledge.actors, meansFor);
  return meansFor({ day: publishedDay });
}
