import type { ActorKind } from "@zenobia/model";
import type { AgentNoun, KnownActor } from "../actors/actor-base.ts";
import { standsFor } from "../actors/member-nouns.ts";
import type { Mention } from "../document.ts";
import type { ProfileSource } from "./profile-source.ts";

/** The body that a description's words tell it to be of. */
export interface Membership {
  /** A body or person, no state. */
  readonly owner: KnownActor;
  /** The owner, where those described stand for it. */
  readonly group?: KnownActor;
  /** The description is of the whole group. */
  readonly isWhole: boolean;
  /** "The M23's military spokesman" speaks for rebels, whatever his title. */
  readonly kind?: ActorKind;
}

/** Head of a description: its lemma and number. */
interface Head {
  readonly noun: string;
  readonly plural: boolean;
}

/** Whose those are whom a description tells: "*Hezbollah* fighters", "the *Houthi*-run ministry". */
export function membershipOf(
  mention: Mention,
  agent: AgentNoun,
  head: Head,
  source: ProfileSource,
): Membership | undefined {
  const owner = ownerOf(mention, source);
  if (!owner) return undefined;
  if (!standsFor(agent, owner)) return { owner, isWhole: false };
  const kind = isArmedOf(agent, owner) ? { kind: owner.kind } : {};
  return { owner, group: owner, isWhole: areMembers(owner, agent, head), ...kind };
}

const ARMED: ReadonlySet<string> = new Set(["rebel", "militia", "military"]);

/** Of those who are of a group, not the whole of it, however many they are. */
const FEW: ReadonlySet<string> = new Set(
  "commander leader chief officer general defector deserter veteran suspect prisoner captive bomber cell".split(
    " ",
  ),
);

/** Nouns for all who are of a group, in the singular. */
const WHOLES: ReadonlySet<string> = new Set(
  "group militia movement faction army force insurgency rebellion organization organisation outfit".split(
    " ",
  ),
);

function isArmedOf(agent: AgentNoun, group: KnownActor): boolean {
  return ARMED.has(agent.kind) && ARMED.has(group.kind);
}

/** "Hezbollah fighters", "the Hezbollah militia" are the group itself; a single fighter is not, nor are its leaders. */
function areMembers(group: KnownActor, agent: AgentNoun, { noun, plural }: Head): boolean {
  if (!isArmedOf(agent, group)) return false;
  return plural ? !FEW.has(noun) : WHOLES.has(noun);
}

/** The body or person, no state, that the words before a description's head tell it to be of: the nearest. */
function ownerOf(mention: Mention, source: ProfileSource): KnownActor | undefined {
  if (mention.kind !== "nominal") return undefined;
  let owner: KnownActor | undefined;
  for (const other of mentionsInside(mention, source)) {
    const actor = other.known[0] === undefined ? undefined : source.base.byId(other.known[0]);
    const isOwner = other.to <= mention.head && other.use === "name" && actor?.kind !== "state";
    if (isOwner && actor && isBeside(other, mention, source)) owner = actor;
  }
  return owner;
}

/** "156 Houthis and 28 pro-government *fighters*" are two. */
function isBeside({ to }: Mention, { head }: Mention, { tokens }: ProfileSource): boolean {
  for (let word = to; word < head; word += 1)
    if (tokens[word]?.upos === "CCONJ" || tokens[word]?.lemma === ",") return false;
  return true;
}

/** The mentions inside another, patrons left out: they stand in text order, the longer first, and so follow it. */
export function* mentionsInside(mention: Mention, source: ProfileSource): Generator<Mention> {
  for (let index = mention.index + 1; index < source.mentions.length; index += 1) {
    const other = source.mentions[index];
    if (!other || other.from >= mention.to) return;
    if (other.to <= mention.to && !isPatron(other, source)) yield other;
  }
}

/** Behind a hyphen these tell whose something is, as well as who stands behind it: "Houthi-run". */
const BELONGING: ReadonlySet<string> = new Set(["lead", "run", "control", "rule", "hold"]);

/** "*CIA*-trained fighters": who stands behind them, not whose they are; "Saudi-led" forces are Saudi as well. */
function isPatron({ from, to }: Mention, { words, tokens }: ProfileSource): boolean {
  const participle = tokens[to + 1];
  const isParticiple =
    participle?.xpos === "VBN" || /(?:ed|friendly)$/u.test(words[to + 1]?.form ?? "");
  if (words[from - 1]?.form === "-") return true;
  return words[to]?.form === "-" && isParticiple && !BELONGING.has(participle?.lemma ?? "");
}
