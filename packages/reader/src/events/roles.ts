import type { Mention } from "../document.ts";
import type { Argument, Frame } from "../frames/frame.ts";
import { coordinated, lemmaAt, prepositionOf } from "../frames/sentence-view.ts";
import { argumentsIn } from "./match.ts";
import type { PredicateWord } from "./predicate.ts";
import { type EventScene, isEquipment, isListed, kindOf } from "./scene.ts";

const VERB_ACTOR = ["subject"];
const VERB_RECIPIENT = ["object"];
const NOUN_ACTOR = ["by", "possessor", "subject", "modifier"];
const NOUN_RECIPIENT = ["against", "on", "at", "object"];
const CONFLICT = new Set(["ASSAULT", "COERCE", "MOBILIZE", "RETREAT"]);

/** Who fills a role, with the rule that found them. */
export interface Filled {
  readonly mentions: readonly number[];
  readonly rule?: string;
}

/** Roles an entry tries for its actor, best first. */
export function actorRoles({ entry, use }: PredicateWord): readonly string[] {
  if (use === "noun")
    return entry.noun_actor ?? (entry.verb ? undefined : entry.actor) ?? NOUN_ACTOR;
  return entry.actor ?? VERB_ACTOR;
}

/** Roles an entry tries for its recipient, best first. */
export function recipientRoles({ entry, use }: PredicateWord): readonly string[] {
  if (use === "noun")
    return entry.noun_recipient ?? (entry.verb ? undefined : entry.recipient) ?? NOUN_RECIPIENT;
  return entry.recipient ?? VERB_RECIPIENT;
}

/** First of the roles that an actor fills; all coordinated actors of that role. */
export function fillRole(
  scene: EventScene,
  frame: Frame,
  word: PredicateWord,
  roles: readonly string[],
): Filled {
  for (const role of roles) {
    const list = argumentsIn(scene, frame, role).filter(
      ({ head }) => role !== "object" || !isGift(scene, head, word),
    );
    const found = withoutListedPlaces(scene, list).flatMap((argument) => {
      const mention = actorMention(scene, argument, word);
      return mention
        ? [...compoundParts(scene, mention), ...otherWholes(scene, argument.head, mention)].map(
            (part) => ({ part, rule: argument.rule }),
          )
        : [];
    });
    const first = found[0];
    if (first)
      return {
        mentions: [...new Set(found.map(({ part }) => part))],
        rule: `${role}:${first.rule}`,
      };
  }
  return { mentions: [] };
}

/** "pledged 500 men", "offered two aircraft": what is counted and given gets nothing. */
function isGift(scene: EventScene, head: number, { entry }: PredicateWord): boolean {
  const isCounted = scene.view.tree.childBy(head, "nummod") !== undefined;
  return entry.type === "AGREE" && (isCounted || isEquipment(scene, head));
}

/** How many words before a noun its states are looked for: "US and Russian". */
const MAX_STATES = 3;

/** "US and Russian negotiators" are two: the states they are of, each by its own. */
function compoundParts(scene: EventScene, mention: Mention): readonly number[] {
  if (
    mention.kind === "name" ||
    mention.kind === "pronoun" ||
    scene.profiles[mention.index]?.agent === undefined
  )
    return [mention.index];
  const states = new Map<number, number>();
  const from = mention.kind === "nominal" ? mention.from : mention.from - MAX_STATES;
  for (let word = Math.max(0, from); word < mention.head; word += 1) {
    const modifier = scene.modifierAt.get(word);
    if (modifier && kindOf(scene, modifier.index) === "state")
      states.set(scene.entityOf[modifier.index] ?? -1, modifier.index);
  }
  return states.size > 1 ? [...states.values()] : [mention.index];
}

/** "diplomats from *Armenia* and *Turkey*", "leaders of *A* and *B*": the groups named beside the first. */
function otherWholes(scene: EventScene, head: number, mention: Mention): readonly number[] {
  const { view } = scene;
  const isWhole =
    mention.kind === "name" && mention.head > head && view.tree.parent(mention.head) === head;
  if (!isWhole || scene.mentionAt.get(head)?.kind !== "nominal") return [];
  return coordinated(view, mention.head).flatMap((word) => {
    const other = scene.mentionAt.get(word);
    const acts = other && other !== mention && isGroupName(scene, other);
    return acts && kindOf(scene, other.index) !== undefined && !isOnlyPlace(scene, other)
      ? [other.index]
      : [];
  });
}

/** In a list of places a name that could be a person's is a place too: "Goma, Sake and Saint Joseph". */
function withoutListedPlaces(scene: EventScene, list: readonly Argument[]): readonly Argument[] {
  return list.length > 2 &&
    list.filter((argument) => isTown(scene, argument.head)).length * 2 > list.length
    ? list.filter((argument) => scene.mentionAt.get(argument.head)?.kind !== "name")
    : list;
}

/** Tells whether a word names a place that is no state. */
export function isTown(scene: EventScene, head: number): boolean {
  const place = scene.placeAt.get(head);
  return place !== undefined && place.record?.featureCode.startsWith("PCL") !== true;
}

/** The mention behind an argument when it is one who acts; "members of the militia" are the militia. */
function actorMention(
  scene: EventScene,
  argument: Argument,
  word: PredicateWord,
): Mention | undefined {
  if (argument.role === "modifier") return modifierActor(scene, argument.head);
  const modified =
    argument.rule === "subject.hyphen" ? undefined : behindHyphen(scene, argument.head);
  const mention =
    scene.mentionAt.get(modified ?? argument.head) ?? scene.modifierAt.get(argument.head);
  if (!mention) return undefined;
  if (mention.use === "capital" && argument.role !== "subject" && CONFLICT.has(word.entry.type))
    return undefined;
  if (isOnlyPlace(scene, mention)) return holderOf(scene, mention.head);
  const whole =
    mention.kind === "nominal"
      ? (collective(scene, mention, word) ?? affiliation(scene, mention, word))
      : undefined;
  if (whole) return whole;
  const kind = kindOf(scene, mention.index);
  if (kind !== undefined && !isThing(scene, mention) && !isDeed(scene, mention)) return mention;
  return isClient(scene, mention.head) ? mention : ownerOf(scene, argument.head);
}

/** "Qatar-armed ones", "Rwandan-backed fighters": who is armed or backed acts, whatever the noun. */
function isClient(scene: EventScene, head: number): boolean {
  return scene.clients.has(head);
}

/** The noun of "Qatar-armed units" where the parser took "Qatar" for the head. */
function behindHyphen(scene: EventScene, head: number): number | undefined {
  const frame = scene.frameAt.get(head + 2);
  return frame?.arguments.find((argument) => argument.rule === "object.hyphen")?.head;
}

function modifierActor(scene: EventScene, head: number): Mention | undefined {
  const mention = scene.modifierAt.get(head) ?? scene.mentionAt.get(head);
  return mention && kindOf(scene, mention.index) !== undefined && !isOnlyPlace(scene, mention)
    ? mention
    : undefined;
}

/** A town is where, not who; a state is both. */
function isOnlyPlace(scene: EventScene, mention: Mention): boolean {
  if (mention.known.length > 0) return isRegion(scene, mention.head);
  if (mention.kind === "nominal" && isTownNoun(scene, mention)) return true;
  return (
    (mention.kind === "name" && mention.type === "place") ||
    (mention.kind === "name" &&
      scene.placeAt.has(mention.head) &&
      mention.type !== "organisation" &&
      mention.type !== "person")
  );
}

/** "The city", whatever its name is taken for elsewhere. */
function isTownNoun(scene: EventScene, { index, head }: Mention): boolean {
  const { settlement } = scene.knowledge.words.coreference.again;
  return (
    scene.profiles[index]?.kind === undefined && settlement.includes(lemmaAt(scene.view, head))
  );
}

/** "northern Syria", and "Iraq" in "northern Syria and Iraq": a stretch of land, not a state that acts. */
export function isRegion(scene: EventScene, head: number): boolean {
  const { view } = scene;
  const directions = scene.knowledge.words.frames.directions;
  const hasDirection = (index: number): boolean =>
    view.tree
      .childrenBy(index, "amod", "compound")
      .some((child) => directions.includes(lemmaAt(view, child)) && !isInName(scene, child, index));
  return (
    hasDirection(head) ||
    (view.tree.relation(head) === "conj" && hasDirection(view.tree.parent(head)))
  );
}

/** "South" in "South Korea": a word of the name itself. */
function isInName(scene: EventScene, word: number, head: number): boolean {
  const mention = scene.mentionAt.get(head) ?? scene.modifierAt.get(head);
  return (
    mention !== undefined && mention.known.length > 0 && word >= mention.from && word < mention.to
  );
}

const OWNED = ["~building", "~position", "~property", "~weapon"];

/** Buildings and weapons act and suffer for those who own them. */
function isThing(scene: EventScene, mention: Mention): boolean {
  const kind = scene.profiles[mention.index]?.agent?.kind;
  if (kind === "state" || kind === "military" || kind === "igo") return false;
  return (
    mention.kind === "nominal" &&
    scene.profiles[mention.index]?.kind !== "media" &&
    isListed(scene, mention.head, OWNED)
  );
}

/** "fought an insurgency": the noun tells of what was done, not of who. */
function isDeed(scene: EventScene, mention: Mention): boolean {
  const frame = scene.frameAt.get(mention.head);
  return (
    mention.kind === "nominal" &&
    frame?.category === "noun" &&
    scene.profiles[mention.index]?.plural === false &&
    scene.knowledge.predicates
      .find(lemmaAt(scene.view, mention.head), "noun")
      .some((word) => word.with.length === 0 && word.entry.type === "ASSAULT")
  );
}

/** "raids on *M23*-held Rutshuru": an attack on a place is one on who holds it. */
function holderOf(scene: EventScene, place: number): Mention | undefined {
  const frame = scene.frames.find((other) =>
    other.arguments.some(({ rule, head }) => rule === "object.hyphen" && head === place),
  );
  const holder = frame?.arguments.find(({ rule }) => rule === "subject.hyphen");
  const mention = holder && (scene.modifierAt.get(holder.head) ?? scene.mentionAt.get(holder.head));
  return mention && kindOf(scene, mention.index) !== undefined ? mention : undefined;
}

/** Who owns a thing or does an action: "*al-Shabaab* camps", "*Turkey's* offensive", "the seizure of Goma by *M23*". */
function ownerOf(scene: EventScene, head: number): Mention | undefined {
  const { view } = scene;
  for (const child of [
    ...view.tree.childrenBy(head, "nmod:poss", "compound", "amod", "nmod"),
  ].reverse()) {
    const preposition = prepositionOf(view, child);
    const isDoer = preposition === "by" && scene.frameAt.get(head)?.category === "noun";
    if (preposition !== "" && preposition !== "of" && !isDoer) continue;
    const parts = [child, ...view.tree.childrenBy(child, "compound", "amod", "flat")];
    for (const part of parts) {
      const mention = modifierActor(scene, part);
      if (mention && mention.use !== "capital") return mention;
    }
  }
  return undefined;
}

/** "dozens of civilians", "fighters of the group", "the presidents of Chad and Niger": the phrase after "of". */
function collective(scene: EventScene, mention: Mention, word: PredicateWord): Mention | undefined {
  const { view } = scene;
  const agent = scene.profiles[mention.index]?.agent;
  const counts = kindOf(scene, mention.index) === undefined;
  const isMember =
    scene.profiles[mention.index]?.plural === true &&
    agent !== undefined &&
    agent.kind !== "civilians";
  if (!counts && !isMember) return undefined;
  for (const child of view.tree.childrenBy(mention.head, "nmod")) {
    const inner = scene.mentionAt.get(child);
    if (!inner || kindOf(scene, inner.index) === undefined || isOnlyPlace(scene, inner)) continue;
    const preposition = prepositionOf(view, child);
    const isWhole = preposition === "of" || (isMember && isOrigin(preposition, inner, word));
    if (isWhole && (counts || isGroupName(scene, inner))) return inner;
  }
  return undefined;
}

/** "troops from Chad" are Chad's, save where they leave it; "troops from Beirut" were there. */
function isOrigin(preposition: string, inner: Mention, word: PredicateWord): boolean {
  return preposition === "from" && inner.use !== "capital" && word.entry.type !== "RETREAT";
}

function isGroupName(scene: EventScene, { index, kind, use }: Mention): boolean {
  return kind === "name" && use !== "people" && kindOf(scene, index) !== "person";
}

/** "mercenaries affiliated with the group" act for the group, except where the affiliation itself is told. */
function affiliation(
  scene: EventScene,
  mention: Mention,
  word: PredicateWord,
): Mention | undefined {
  if (word.entry.type === "none" || word.entry.relation !== undefined) return undefined;
  const { view, frameAt } = scene;
  for (const verb of view.tree.childrenBy(mention.head, "acl")) {
    if (!scene.knowledge.words.ties.membership_verbs.includes(lemmaAt(view, verb))) continue;
    const group = frameAt
      .get(verb)
      ?.arguments.find((argument) => argument.role === "with" || argument.role === "to");
    const found = group && scene.mentionAt.get(group.head);
    if (found && kindOf(scene, found.index) !== undefined && !isOnlyPlace(scene, found))
      return found;
  }
  return undefined;
}
