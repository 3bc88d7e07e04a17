import type { KnownActor } from "../actors/actor-base.ts";
import type { Mention, ResolvedPlace, TimeMention } from "../document.ts";
import type { Argument, Frame } from "../frames/frame.ts";
import { lemmaAt, type View } from "../frames/sentence-view.ts";
import { groupBy } from "../group-by.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Layers } from "../layers.ts";
import { type Profile, profilesOf } from "../mentions/profile.ts";
import { createTree } from "../syntax/tree.ts";

/** Layers that reading events needs. */
export type EventLayers = Pick<
  Layers,
  | "source"
  | "words"
  | "sentences"
  | "tokens"
  | "mentions"
  | "entities"
  | "frames"
  | "places"
  | "times"
  | "quotations"
>;

/** Everything the rules of events look at, with the look-ups they share. */
export interface EventScene extends EventLayers {
  readonly view: View;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly publishedDay: string;
  readonly knowledge: Knowledge;
  readonly frameAt: ReadonlyMap<number, Frame>;
  readonly profiles: readonly Profile[];
  /** Index of the entity of each mention. */
  readonly entityOf: readonly number[];
  /** Mention (no modifier) headed by a word. */
  readonly mentionAt: ReadonlyMap<number, Mention>;
  /** Innermost modifier or name that covers a word. */
  readonly modifierAt: ReadonlyMap<number, Mention>;
  readonly placeAt: ReadonlyMap<number, ResolvedPlace>;
  /** Words that a hyphenated participle with an agent modifies ("US-backed *forces*"). */
  readonly clients: ReadonlySet<number>;
  /** Fillers of the roles of frames, as far as they were asked for. */
  readonly fillersOf: WeakMap<Frame, Map<string, readonly Argument[]>>;
  readonly timesBySentence: ReadonlyMap<number, readonly TimeMention[]>;
}

const SCENES = new WeakMap<EventLayers["entities"], EventScene>();

/** Builds the look-ups; once a report, however many stages ask. */
export function createEventScene(layers: EventLayers, knowledge: Knowledge): EventScene {
  const known = SCENES.get(layers.entities);
  const scene = known ?? buildScene(layers, knowledge);
  SCENES.set(layers.entities, scene);
  return scene;
}

function buildScene(layers: EventLayers, knowledge: Knowledge): EventScene {
  const { words, tokens, mentions } = layers;
  const view = { words, tokens, tree: createTree(tokens), lists: knowledge.words.frames };
  const source = { words, tokens, mentions, base: knowledge.actors };
  const timesBySentence = groupBy(layers.times, (time) => words[time.from]?.sentence ?? -1);
  return {
    ...layers,
    view,
    publishedDay: layers.source.publishedDay,
    knowledge,
    frameAt: new Map(layers.frames.map((frame) => [frame.head, frame])),
    profiles: profilesOf(source),
    entityOf: entitiesByMention(layers),
    ...mentionsByWord(mentions),
    placeAt: placesByWord(layers),
    clients: new Set(
      layers.frames.flatMap((frame) =>
        frame.arguments.filter(({ rule }) => rule === "object.hyphen").map(({ head }) => head),
      ),
    ),
    fillersOf: new WeakMap(),
    timesBySentence,
  };
}

/** Index of the entity of each mention. */
export function entitiesByMention({
  mentions,
  entities,
}: Pick<Layers, "mentions" | "entities">): readonly number[] {
  const entityOf = new Array<number>(mentions.length).fill(-1);
  for (const entity of entities) {
    for (const index of entity.mentions) entityOf[index] = entity.index;
  }
  return entityOf;
}

function mentionsByWord(
  mentions: readonly Mention[],
): Pick<EventScene, "mentionAt" | "modifierAt"> {
  const mentionAt = new Map<number, Mention>();
  const modifierAt = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.kind !== "modifier") {
      if (!mentionAt.has(mention.head)) mentionAt.set(mention.head, mention);
      continue;
    }
    for (let word = mention.from; word < mention.to; word += 1)
      if (!modifierAt.has(word)) modifierAt.set(word, mention);
  }
  return { mentionAt, modifierAt };
}

/** How the place of "violated the Minsk agreement" is used: nothing happens there. */
export const AGREEMENT = "place.agreement";

function placesByWord({ words, places }: EventLayers): ReadonlyMap<number, ResolvedPlace> {
  const byWord = new Map<number, ResolvedPlace>();
  let at = 0;
  const used = places.filter(({ because }) => because !== AGREEMENT);
  for (const place of used.sort((a, b) => a.mention[0] - b.mention[0])) {
    while (at < words.length && (words[at]?.span[1] ?? 0) <= place.mention[0]) at += 1;
    for (
      let word = at;
      word < words.length && (words[word]?.span[0] ?? 0) < place.mention[1];
      word += 1
    )
      byWord.set(word, place);
  }
  return byWord;
}

/** The entity of a mention, through which it shares its name and kind with others. */
export function membersOf(scene: EventScene, mention: number): readonly number[] {
  return scene.entities[scene.entityOf[mention] ?? -1]?.mentions ?? [mention];
}

/** Sort of actor a mention's entity is; absent for what is no actor. */
export function kindOf(scene: EventScene, mention: number): Profile["kind"] {
  const own = scene.profiles[mention]?.kind;
  if (own !== undefined) return own;
  for (const member of membersOf(scene, mention)) {
    const kind = scene.profiles[member]?.kind;
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The known actor of a mention's entity. */
export function knownOf(scene: EventScene, mention: number): KnownActor | undefined {
  for (const member of [mention, ...membersOf(scene, mention)]) {
    const known = scene.profiles[member]?.known;
    if (known) return known;
  }
  return undefined;
}

/** Tells whether a word's lemma stands in a list; `~name` in the list is a word class. */
export function isListed(scene: EventScene, head: number, list: readonly string[]): boolean {
  const { words, classes } = conditionOf(list);
  return (
    words.has(lemmaAt(scene.view, head)) || classes.some((name) => isInClass(scene, head, name))
  );
}

/** A list of a condition, read: words, and names of word classes. */
interface Condition {
  readonly words: ReadonlySet<string>;
  readonly classes: readonly string[];
}

const CONDITIONS = new WeakMap<readonly string[], Condition>();

function conditionOf(list: readonly string[]): Condition {
  const known = CONDITIONS.get(list);
  if (known) return known;
  const isClass = (item: string): boolean => item.startsWith("~");
  const condition = {
    words: new Set(list.filter((item) => !isClass(item))),
    classes: list.filter(isClass).map((item) => item.slice(1)),
  };
  CONDITIONS.set(list, condition);
  return condition;
}

const EQUIPMENT = ["~vehicle", "~aircraft", "~weapon", "~munition"];

/** Tells whether a word is a vehicle, an aircraft, a weapon or what is shot: it fights, or is given, and is nobody. */
export function isEquipment(scene: EventScene, head: number): boolean {
  return isListed(scene, head, EQUIPMENT);
}

/** Word classes that named actors of a kind belong to: the LTTE are fighters though no list has them. */
const KIND_CLASSES: Readonly<Record<string, readonly string[]>> = {
  troops: ["military"],
  fighter: ["rebel", "militia"],
  civilian: ["civilians"],
};

function isInClass(scene: EventScene, head: number, name: string): boolean {
  if (name === "any") return true;
  if (name === "place") return scene.placeAt.has(head) || isInClass(scene, head, "settlement");
  const mention = scene.mentionAt.get(head) ?? scene.modifierAt.get(head);
  if (name === "actor") return mention !== undefined && kindOf(scene, mention.index) !== undefined;
  if (name === "person") {
    const kind = mention && kindOf(scene, mention.index);
    return kind === "person" || kind === "civilians";
  }
  const kinds = KIND_CLASSES[name];
  const ownKind = kinds && mention && kindOf(scene, mention.index);
  if (ownKind !== undefined && kinds?.includes(ownKind)) return true;
  return isInList(scene, head, name);
}

function isInList(scene: EventScene, head: number, name: string): boolean {
  const { words } = scene.knowledge;
  const list = words.classes[name] ?? words["classes-verbal"][name];
  if (list === undefined) return false;
  const listed = conditionOf(list).words;
  const lemma = lemmaAt(scene.view, head);
  // "Mausoleums in Timbuktu": a plural that opens a sentence may be taken for a name, whose lemma is its form.
  const isPlural = scene.tokens[head]?.upos === "PROPN" && lemma.endsWith("s");
  return listed.has(lemma) || (isPlural && listed.has(lemma.slice(0, -1)));
}
