import { lemmaAt, relationAt, uposAt } from "../../frames/sentence-view.ts";
import type { EventDraft } from "../event-draft.ts";
import type { Sides } from "../implied/sides.ts";
import { isTown } from "../roles.ts";
import { type EventScene, isEquipment, kindOf } from "../scene.ts";

/** An event with what was told before it and who fights whom. */
export interface PartyScene {
  readonly scene: EventScene;
  readonly sides: Sides;
  readonly event: EventDraft;
  /** The events told before it, in the order of the text. */
  readonly before: readonly EventDraft[];
}

/** Longest way through a tree that is told step by step. */
const MAX_STEPS = 4;
/** Sentences back from which distance no longer counts. */
const FAR = 4;

/** What the model of parties sees of an event and of a mention that could be its actor or recipient. */
export function partyFeatures(party: PartyScene, mention: number): readonly string[] {
  const features = new Set<string>(["bias"]);
  ruleFeatures(party, mention, features);
  treeFeatures(party, mention, features);
  whoFeatures(party, mention, features);
  storyFeatures(party, mention, features);
  return [...features];
}

/** What the rules chose, and why. */
function ruleFeatures({ scene, event }: PartyScene, mention: number, features: Set<string>): void {
  const entity = scene.entityOf[mention];
  const has = (list: readonly number[]): boolean =>
    list.some((other) => scene.entityOf[other] === entity);
  const isActor = has(event.actors);
  const isRecipient = has(event.recipients);
  const chosen = isActor ? "actor" : isRecipient ? "recipient" : "neither";
  features.add(`rule:${chosen}`);
  features.add(`rule+type:${chosen}/${event.type}`);
  features.add(`rule+entry:${chosen}/${event.entry.id}`);
  const reason = event.because.find((rule) => rule.startsWith(`${chosen}:`));
  if (reason !== undefined) {
    features.add(`reason:${reason}`);
    features.add(`reason+type:${reason}/${event.type}`);
  }
  const state = `${event.actors.length > 0 ? "a" : "-"}${event.recipients.length > 0 ? "r" : "-"}`;
  features.add(`filled:${chosen}/${state}`);
  features.add(`filled+type:${chosen}/${state}/${event.type}`);
  if (event.frame.passive) features.add(`passive:${chosen}`);
}

/** How the mention stands to the predicate: its role in the frame, and the way from one to the other. */
function treeFeatures({ scene, event }: PartyScene, mention: number, features: Set<string>): void {
  const { frame, type } = event;
  const head = scene.mentions[mention]?.head ?? -1;
  for (const { role, head: filler } of frame.arguments) {
    if (filler !== head) continue;
    features.add(`role:${role}`);
    features.add(`role+type:${role}/${type}`);
    features.add(`role+lemma:${role}/${lemmaAt(scene.view, frame.head)}`);
    features.add(`role+category:${role}/${frame.category}`);
    features.add(`role+kind:${role}/${kindOf(scene, mention) ?? ""}/${type}`);
  }
  const way = wayTo(scene, frame.carrier ?? frame.head, head);
  features.add(`way:${way}`);
  features.add(`way+type:${way}/${type}`);
  const kind = kindOf(scene, mention) ?? "nobody";
  features.add(`way+kind:${way}/${kind}`);
  features.add(`way+filled:${way}/${event.actors.length > 0}/${event.recipients.length > 0}`);
}

/** Relations up and down from a predicate to a word of its sentence, "^conj.nsubj"; where the word stands, if it is far. */
function wayTo(scene: EventScene, from: number, to: number): string {
  const distance = (scene.words[from]?.sentence ?? 0) - (scene.words[to]?.sentence ?? 0);
  if (distance !== 0) return distance > 0 ? "before" : "after";
  const up = pathUp(scene, from);
  const down = pathUp(scene, to);
  const meeting = up.find((word) => down.includes(word));
  if (meeting === undefined) return "apart";
  const climbs = up.slice(0, up.indexOf(meeting));
  const falls = down.slice(0, down.indexOf(meeting)).reverse();
  if (climbs.length + falls.length > MAX_STEPS) return to < from ? "far-left" : "far-right";
  const name = (word: number): string => relationAt(scene.view, word).split(":")[0] ?? "";
  return [...climbs.map((word) => `^${name(word)}`), ...falls.map(name)].join(".");
}

function pathUp(scene: EventScene, from: number): readonly number[] {
  const path: number[] = [];
  for (
    let word = from;
    word >= 0 && path.length < scene.words.length;
    word = scene.view.tree.parent(word)
  )
    path.push(word);
  return path;
}

/** Who the mention is: its kind, its noun, its form. */
function whoFeatures({ scene, event }: PartyScene, index: number, features: Set<string>): void {
  const mention = scene.mentions[index];
  const profile = scene.profiles[index];
  if (!mention) return;
  const kind = kindOf(scene, index) ?? "nobody";
  features.add(`kind:${kind}`);
  features.add(`kind+type:${kind}/${event.type}`);
  features.add(`form:${mention.kind}/${profile?.plural === true ? "s" : ""}`);
  features.add(`form+kind:${mention.kind}/${kind}`);
  if (mention.kind === "nominal") features.add(`noun:${lemmaAt(scene.view, mention.head)}`);
  if (mention.use !== undefined) features.add(`use:${mention.use}`);
  if (isTown(scene, mention.head)) features.add(`town:${mention.kind}`);
  if (isEquipment(scene, mention.head)) features.add(`equipment:${event.type}`);
  features.add(`upos:${uposAt(scene.view, mention.head)}`);
}

/** Where the mention stands in the story so far. */
function storyFeatures(party: PartyScene, index: number, features: Set<string>): void {
  const { scene, event, before } = party;
  const { type } = event;
  const earlier = before.at(-1);
  const mention = scene.mentions[index];
  const entity = scene.entities[scene.entityOf[index] ?? -1];
  if (!mention || !entity) return;
  const sentence = scene.words[event.frame.head]?.sentence ?? 0;
  const gap = Math.min(FAR, sentence - (scene.words[mention.head]?.sentence ?? 0));
  features.add(`gap:${gap}`);
  features.add(`mentions:${Math.min(FAR, entity.mentions.length)}`);
  if (entity.index === 0) features.add("first-entity");
  const was = earlier ? standingIn(scene, earlier, entity.index) : "-";
  features.add(`was:${was}`);
  features.add(`was+type:${was}/${earlier?.type ?? "-"}/${type}`);
  features.add(`was+kind:${was}/${kindOf(scene, index) ?? ""}/${type}`);
  features.add(`gap+kind:${gap}/${kindOf(scene, index) ?? ""}/${type}`);
  features.add(`foe:${isFoe(party, entity.index)}/${type}`);
  const side = sideAgainst(party, index);
  if (side !== undefined) {
    features.add(`side:${side}`);
    features.add(`side+type:${side}/${type}`);
  }
}

/** Whether a mention is on the side of the event's actor; absent where either is on none. */
function sideAgainst({ event, sides }: PartyScene, mention: number): "same" | "other" | undefined {
  const own = sides.sideOf(mention);
  const acting = event.actors.map(sides.sideOf).find((side) => side !== undefined);
  if (own === undefined || acting === undefined) return undefined;
  return own === acting ? "same" : "other";
}

/** Tells whether the entity was told to act on an actor of the event, or the other way round. */
function isFoe({ scene, event, before }: PartyScene, entity: number): boolean {
  const own = new Set(event.actors.map((mention) => scene.entityOf[mention]));
  return before.some((other) => {
    const parties = [...other.actors, ...other.recipients].map(
      (mention) => scene.entityOf[mention],
    );
    return parties.includes(entity) && parties.some((party) => party !== entity && own.has(party));
  });
}

function standingIn(scene: EventScene, event: EventDraft, entity: number): string {
  const has = (list: readonly number[]): boolean =>
    list.some((other) => scene.entityOf[other] === entity);
  if (has(event.actors)) return "actor";
  return has(event.recipients) ? "recipient" : "neither";
}
