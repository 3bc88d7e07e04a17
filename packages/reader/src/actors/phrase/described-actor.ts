import { isStateCode } from "@zenobia/model";
import type { AgentNoun, KnownActor } from "../actor-base.ts";
import { codeFields, countryOfActor } from "../actor-code.ts";
import { standsFor } from "../member-nouns.ts";
import { ownerOf } from "./country-of-phrase.ts";
import type { FoundAgent } from "./find-agent.ts";
import { governmentSide } from "./government-side.ts";
import { describeKnown, PUBLIC } from "./known-actor.ts";
import { holderOf } from "./office-holder.ts";
import { isCapital, textOfWords } from "./phrase-words.ts";
import type { Prepared } from "./prepare.ts";
import type { Notes, PhraseMeans, ResolvedActor } from "./reading.ts";

/** What a part of a phrase is read with. */
export interface Scene {
  readonly prepared: Prepared;
  readonly means: PhraseMeans;
  readonly notes: Notes;
}

/** Sectors of those who are lent to a body and serve under its name: "African Union peacekeepers". */
const FORCES = new Set(["MIL", "COP"]);

/** Sectors of armed men who are no state's. */
const IRREGULARS = new Set(["REB", "UAF", "PRM", "CRM"]);

/** An actor without a name of its own, by its noun and by whose it is. */
export function describedActor(
  agent: FoundAgent,
  scene: Scene,
  { ownerBefore }: { readonly ownerBefore: number } = { ownerBefore: agent.from },
): ResolvedActor {
  const { prepared, means, notes } = scene;
  const { sectors } = agent.agent;
  const words = textOfWords(prepared.words.slice(agent.from, agent.to));
  notes.because.push({ rule: "phrase.agent", words, found: sectors.join(" ") });
  const isLed = sectors.some((sector) => FORCES.has(sector));
  const isArmed = sectors.some((sector) => IRREGULARS.has(sector));
  const owner = ownerOf({ prepared, nounFrom: ownerBefore, means, notes, isLed, isArmed });
  if (owner?.actor) {
    const named = holderAmong(agent, owner.actor, scene) ?? memberOf(agent, owner.actor, scene);
    if (named) return named;
    notes.because.push({
      rule: "phrase.country",
      words: owner.words,
      entity: owner.actor.id,
      found: owner.country ?? "",
    });
  }
  const armed = owner?.actor && sectorsUnder(owner.actor, agent.agent, means);
  const noun =
    armed === undefined ? agent : { ...agent, agent: { ...agent.agent, sectors: armed } };
  return byItsNoun(noun, owner?.country, scene);
}

/** Armed men are what the person is whom they follow: "Savimbi's soldiers" are rebels. */
function sectorsUnder(
  leader: KnownActor,
  { sectors }: AgentNoun,
  means: PhraseMeans,
): readonly string[] | undefined {
  if (leader.kind !== "person" || !sectors.every((sector) => SOLDIERS.has(sector)))
    return undefined;
  const notes = { because: [], dropped: [] };
  const own = describeKnown(leader, { words: leader.name, isFormer: false }, { means, notes });
  const irregular = own.sectors.filter((sector) => sector === "REB" || sector === "PRM");
  return irregular.length > 0 ? irregular : undefined;
}

const SOLDIERS = new Set(["MIL", "UAF", "REB"]);

/** What its noun says it is; who is said to be no more what it was is of the elites. */
function byItsNoun(
  { agent, from, to }: FoundAgent,
  country: string | undefined,
  scene: Scene,
): ResolvedActor {
  const { prepared, notes } = scene;
  const { kind } = agent;
  const { sectors, ...side } = withItsWords(agent, scene);
  const isOut = prepared.isFormer && sectors.some((sector) => PUBLIC.has(sector));
  const own = isOut ? ["ELI"] : sectors;
  const words = textOfWords(prepared.words.slice(from, to));
  if (prepared.isFormer) notes.because.push({ rule: "phrase.former", words, found: own.join(" ") });
  return {
    name: prepared.text,
    ...codeFields(country ?? side.country, own),
    kind: isOut && kind !== "military" ? "person" : kind,
    ...notes,
  };
}

/** What a noun says, or the words around it: militias that side with the government are its own. */
function withItsWords(
  agent: AgentNoun,
  { prepared, means, notes }: Scene,
): { readonly sectors: readonly string[]; readonly country?: string } {
  if (isDisplaced(agent, prepared, means)) return { sectors: ["REF"] };
  const side = agent.kind === "militia" ? governmentSide(prepared, means) : undefined;
  if (!side) return { sectors: agent.sectors };
  const { words, ...country } = side;
  notes.because.push({ rule: "phrase.for-government", words: textOfWords(words), found: "PRM" });
  return { sectors: ["PRM"], ...country };
}

/** "Displaced villagers" are refugees. */
function isDisplaced(
  { sectors }: AgentNoun,
  { words, headEnd }: Prepared,
  means: PhraseMeans,
): boolean {
  const said = words.slice(0, headEnd + 1).map(({ lower }) => lower);
  return sectors.includes("CVL") && said.some((word) => means.words.displaced_words.includes(word));
}

/** The person who held the office that the words name: "Syria's foreign minister". */
function holderAmong(
  agent: FoundAgent,
  owner: KnownActor,
  { prepared, means, notes }: Scene,
): ResolvedActor | undefined {
  const { text, isFormer } = prepared;
  const holder = holderOf({ words: text, agent, of: owner.id, isFormer }, { means, notes });
  return holder && describeKnown(holder.actor, { words: text, isFormer }, { means, notes });
}

/** "Hezbollah fighters" are Hezbollah; Hezbollah's lawmakers are a parliament's. */
function memberOf(agent: FoundAgent, owner: KnownActor, scene: Scene): ResolvedActor | undefined {
  const { prepared, means, notes } = scene;
  if (isStateCode(owner.id) || owner.kind === "person") return undefined;
  const isLeader = means.words.leader_nouns.includes(agent.lemmas);
  if (!isLeader && !standsFor(agent.agent, owner)) return undefined;
  const words = prepared.text;
  notes.because.push({ rule: "phrase.member", words, entity: owner.id, found: owner.name });
  const member = describeKnown(owner, { words, isFormer: prepared.isFormer }, { means, notes });
  const forces = agent.agent.sectors.filter((sector) => FORCES.has(sector));
  if (owner.kind !== "igo" || forces.length === 0) return member;
  return { ...member, ...codeFields(countryOfActor(owner), forces), kind: agent.agent.kind };
}

/** A person with a title and a name that nobody knows, "rebel commander Abu Omar"; or a body, "Radio Venceremos". */
export function titledActor(agent: FoundAgent, scene: Scene): ResolvedActor {
  const { prepared, means, notes } = scene;
  const { words, headEnd } = prepared;
  const isOfBody = isBody(agent.agent);
  let from = agent.to;
  while (from < headEnd - 1 && isRank(words[from]?.lower ?? "", means)) from += 1;
  const name = isOfBody ? prepared.text : textOfWords(words.slice(from, headEnd));
  notes.because.push({ rule: "phrase.titled-name", words: name });
  // Who holds the office by that title is known under another name: nobody is looked up by it.
  const noun = { ...agent, isPlural: true };
  const { entity: _group, ...described } = describedActor(noun, scene, {
    ownerBefore: isOfBody ? headEnd : agent.from,
  });
  return { ...described, name, kind: isOfBody ? agent.agent.kind : "person" };
}

function isRank(lower: string, { words }: PhraseMeans): boolean {
  return Object.hasOwn(words.ranks, lower.replace(/\.$/u, ""));
}

/** Nouns for bodies, not for those who lead or serve in them: what bears a name behind one is a body, "Radio Venceremos". */
function isBody({ kind }: AgentNoun): boolean {
  return ["state", "media", "business", "igo", "ngo"].includes(kind);
}

/** A group with a name that nobody knows, kept as itself: "Southern Lions Brigade". */
export function isOwnName(agent: FoundAgent, { words, names }: Prepared): boolean {
  const noun = words[agent.to - 1];
  if (!noun || !isCapital(noun)) return false;
  return words.slice(0, agent.to - 1).some((word, at) => {
    const isNamed = names.some(({ from, to }) => at >= from && at < to);
    const isNoun = at >= agent.from;
    return isCapital(word) && !isNamed && !isNoun;
  });
}

/** The group of {@link isOwnName}, with the code of its noun. */
export function ownNamedActor(agent: FoundAgent, { prepared, means, notes }: Scene): ResolvedActor {
  const noun = textOfWords(prepared.words.slice(agent.from, agent.to));
  notes.because.push(
    { rule: "phrase.own-name", words: prepared.text },
    { rule: "phrase.agent", words: noun, found: agent.agent.sectors.join(" ") },
  );
  const owner = ownerOf({ prepared, nounFrom: agent.from, means, notes });
  if (owner?.actor)
    notes.because.push({
      rule: "phrase.country",
      words: owner.words,
      entity: owner.actor.id,
      found: owner.country ?? "",
    });
  return {
    name: prepared.text,
    ...codeFields(owner?.country, sectorsOfOwn(agent, prepared, means)),
    kind: agent.agent.kind,
    ...notes,
  };
}

/** "Opposition" and "ruling" before a name say that no rebels go by it: "the opposition People's Front". */
function sectorsOfOwn(
  { agent, from }: FoundAgent,
  { words }: Prepared,
  { words: lists }: PhraseMeans,
): readonly string[] {
  const said = words.slice(0, from).find(({ form }) => Object.hasOwn(lists.party_words, form));
  const second = said && lists.party_words[said.form];
  return second === undefined || agent.kind === "military" ? agent.sectors : ["PTY", second];
}
