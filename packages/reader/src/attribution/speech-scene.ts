import type { Mention, Quotation } from "../document.ts";
import type { Frame } from "../frames/frame.ts";
import type { View } from "../frames/sentence-view.ts";
import { groupBy } from "../group-by.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Layers } from "../layers.ts";
import { type Profile, profilesOf } from "../mentions/profile.ts";
import { createTree } from "../syntax/tree.ts";
import type { WordRange } from "./speech.ts";
import type { SpeechWords } from "./speech-words.ts";
import { indexVerbs, type VerbIndex } from "./verb-index.ts";

/** Layers that finding who says what needs. */
export type SpeechLayers = Pick<
  Layers,
  "words" | "sentences" | "quotations" | "tokens" | "mentions" | "entities" | "frames"
>;

/** Everything the rules of attribution look at, with the look-ups they share. */
export interface SpeechScene extends SpeechLayers {
  readonly view: View;
  readonly lists: SpeechWords;
  readonly negations: readonly string[];
  /** The lists of verbs, indexed. */
  readonly verbs: ReadonlyMap<readonly string[], VerbIndex>;
  readonly frameAt: ReadonlyMap<number, Frame>;
  readonly profiles: readonly Profile[];
  readonly entityOf: readonly number[];
  /** Mention headed by a word, no modifier. */
  readonly mentionAt: ReadonlyMap<number, Mention>;
  /** Smallest mention or modifier that covers a word. */
  readonly coverAt: ReadonlyMap<number, Mention>;
  /** Mentions by their first word, no modifiers. */
  readonly mentionsFrom: ReadonlyMap<number, readonly Mention[]>;
  /** For each word the words `[from, to)` between the semicolons around it. */
  readonly segments: readonly WordRange[];
  /** Words between quotation marks. */
  readonly quoted: ReadonlySet<number>;
  /** Quotations by their first word. */
  readonly quotationFrom: ReadonlyMap<number, Quotation>;
  /** Closing marks by their word. */
  readonly closing: ReadonlySet<number>;
}

const SCENES = new WeakMap<SpeechLayers["entities"], SpeechScene>();

/** Builds the look-ups; once a report, however many stages ask. */
export function createSpeechScene(layers: SpeechLayers, knowledge: Knowledge): SpeechScene {
  const known = SCENES.get(layers.entities);
  const scene = known ?? buildScene(layers, knowledge);
  SCENES.set(layers.entities, scene);
  return scene;
}

function buildScene(layers: SpeechLayers, knowledge: Knowledge): SpeechScene {
  const { words, tokens, mentions } = layers;
  const source = { words, tokens, mentions, base: knowledge.actors };
  const entityOf = new Array<number>(mentions.length).fill(-1);
  for (const entity of layers.entities)
    for (const index of entity.mentions) entityOf[index] = entity.index;
  const quoted = quotedWords(layers);
  const mentionAt = new Map<number, Mention>();
  const coverAt = new Map<number, Mention>();
  for (const mention of [...mentions].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    if (mention.kind !== "modifier" && !mentionAt.has(mention.head))
      mentionAt.set(mention.head, mention);
    for (let word = mention.from; word < mention.to; word += 1)
      if (!coverAt.has(word)) coverAt.set(word, mention);
  }
  return {
    ...layers,
    view: { words, tokens, tree: createTree(tokens), lists: knowledge.words.frames },
    lists: knowledge.words.speech,
    negations: knowledge.words.status.negations,
    verbs: indexVerbs(knowledge.words.speech),
    frameAt: new Map(layers.frames.map((frame) => [frame.head, frame])),
    profiles: profilesOf(source),
    entityOf,
    mentionAt,
    coverAt,
    mentionsFrom: groupBy(
      mentions.filter(({ kind }) => kind !== "modifier"),
      ({ from }) => from,
    ),
    segments: segmentsOf(layers, quoted),
    quoted,
    quotationFrom: new Map(layers.quotations.map((quotation) => [quotation.from, quotation])),
    closing: new Set(layers.quotations.map(({ to }) => to)),
  };
}

function quotedWords({ quotations }: SpeechLayers): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const { from, to } of quotations)
    for (let word = from; word < to; word += 1) quoted.add(word);
  return quoted;
}

/** Words `[from, to)` of the sentence a word stands in. */
export function sentenceAt(scene: SpeechScene, word: number): readonly [from: number, to: number] {
  const sentence = scene.sentences[scene.words[word]?.sentence ?? -1];
  return sentence ? [sentence.from, sentence.to] : [word, word + 1];
}

/** Words `[from, to)` between the semicolons around a word; marks inside quotations do not part. */
export function segmentAt(scene: SpeechScene, word: number): readonly [from: number, to: number] {
  return scene.segments[word] ?? [word, word + 1];
}

/** The segment of each word; a semicolon is one of its own. */
function segmentsOf(layers: SpeechLayers, quoted: ReadonlySet<number>): readonly WordRange[] {
  const parts = (word: number): boolean => layers.words[word]?.form === ";" && !quoted.has(word);
  return layers.sentences.flatMap(({ from, to }) => {
    const segments: WordRange[] = [];
    for (let word = from; word < to; word += 1) {
      const before = segments.at(-1);
      const isNew = before === undefined || parts(word) || parts(word - 1);
      segments.push(isNew ? [word, segmentEnd(word, to, parts)] : before);
    }
    return segments;
  });
}

function segmentEnd(from: number, to: number, parts: (word: number) => boolean): number {
  let end = from + 1;
  while (!parts(from) && end < to && !parts(end)) end += 1;
  return end;
}

/** Tells whether a quotation ends between two words. */
export function closesBetween(scene: SpeechScene, from: number, to: number): boolean {
  for (let word = from + 1; word < to; word += 1) if (scene.closing.has(word)) return true;
  return false;
}

/** Sort of actor a mention's entity is; absent for what is no actor. */
export function kindOfSpeaker(scene: SpeechScene, mention: number): Profile["kind"] {
  const own = scene.profiles[mention]?.kind;
  if (own !== undefined) return own;
  const members = scene.entities[scene.entityOf[mention] ?? -1]?.mentions ?? [];
  return members.map((member) => scene.profiles[member]?.kind).find((kind) => kind !== undefined);
}
