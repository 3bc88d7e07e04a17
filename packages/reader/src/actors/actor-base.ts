import type { ActorKind, RelationKind } from "@zenobia/model";

/** An office someone held, with its days; open ends are absent. */
export interface Office {
  readonly title: string;
  /** ISO-3 code of a state or id of an actor. */
  readonly of: string;
  readonly sector: string;
  readonly since?: string;
  readonly until?: string;
}

/** A tie to another actor of the knowledge base, with its days. */
export interface KnownTie {
  readonly kind: RelationKind;
  readonly from?: string;
  readonly to?: string;
  readonly since?: string;
  readonly until?: string;
}

/** An actor the knowledge base knows by name. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly names?: readonly string[];
  readonly kind: ActorKind;
  /** Country and sectors, blank between. */
  readonly code: string;
  readonly since?: string;
  readonly until?: string;
  readonly offices?: readonly Office[];
  readonly ties?: readonly KnownTie[];
  /** States only: adjectives ("Turkish") and names of their people ("Turk", "Turks"). */
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
  /** States only: buildings, seats and capitals whose names stand for the government. */
  readonly capital?: readonly string[];
}

/** A common noun for an actor without a name. */
export interface AgentNoun {
  readonly words: readonly string[];
  readonly kind: ActorKind;
  readonly sectors: readonly string[];
  /** The noun names a body only in the plural, or with an article or modifier: "the forces", not "by force". */
  readonly counted_only?: boolean;
}

/** Actors and agent nouns as the build compiles them from data/actors. */
export interface ActorData {
  readonly actors: readonly KnownActor[];
  readonly agents: readonly AgentNoun[];
}

/** How a name refers to its actor. */
export type NameUse = "name" | "adjective" | "people" | "capital";

/** One actor that goes by a name. */
export interface NamedActor {
  readonly actor: KnownActor;
  readonly use: NameUse;
}

/** Looks actors up by id and by name. */
export interface ActorBase {
  byId(id: string): KnownActor | undefined;
  /**
   * Actors that go by a name, as {@link foldName} folds it; those with a longer record first.
   * A one-word name must agree in case as well: `written` is the name as the text has it.
   */
  find(folded: string, written: string): readonly NamedActor[];
  /** Tells whether a folded name may go on to be one that is known; answers yes to the first few characters of any. */
  mayName(folded: string): boolean;
  /** Agent noun for a lemma or a phrase of lemmas, lower case. */
  agent(words: string): AgentNoun | undefined;
  /** Length of the longest folded name in characters. */
  readonly longest: number;
}

/** Folds a name for look-up: lower case, no diacritics, apostrophes, hyphens, stops or blanks. */
export function foldName(name: string): string {
  if (isPlain(name)) return name.toLowerCase();
  if (ASCII.test(name)) return name.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** From the blank to the tilde; in these no letter is written in two ways. */
const ASCII = /^[ -~]*$/;
/** Names that begin with the same characters, so many, are told apart only as wholes. */
const PREFIX = 6;
const NOBODY: readonly NamedActor[] = [];

/** Tells whether a name is of English letters and digits alone, as most words are: then nothing is to be dropped. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter = code | 0x20;
    if (!((letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39))) return false;
  }
  return true;
}

/** Indexes actor data. Costs one pass. */
export function createActorBase(data: ActorData): ActorBase {
  const ids = new Map(data.actors.map((actor) => [actor.id, actor]));
  const names = new Map<string, (NamedActor & { readonly exact?: string })[]>();
  let longest = 0;
  const add = (name: string, actor: KnownActor, use: NameUse): void => {
    const folded = foldName(name);
    if (folded === "") return;
    longest = Math.max(longest, folded.length);
    const single = !/[\s-]/u.test(name.trim());
    const entry = single ? { actor, use, exact: plainCase(name) } : { actor, use };
    const entries = names.get(folded);
    if (!entries) names.set(folded, [entry]);
    else if (
      !entries.some(
        (other) => other.actor === actor && other.use === use && other.exact === entry.exact,
      )
    )
      entries.push(entry);
  };
  for (const actor of data.actors) {
    for (const name of [actor.name, ...(actor.names ?? [])]) add(name, actor, "name");
    for (const name of actor.adjectives ?? []) add(name, actor, "adjective");
    for (const name of actor.people ?? []) add(name, actor, "people");
    for (const name of actor.capital ?? []) add(name, actor, "capital");
  }
  const prefixes = new Set([...names.keys()].map((name) => name.slice(0, PREFIX)));
  const agents = new Map(data.agents.flatMap((agent) => agent.words.map((word) => [word, agent])));
  return {
    byId: (id) => ids.get(id),
    find: (folded, written) => {
      const entries = names.get(folded);
      if (!entries) return NOBODY;
      const exact = plainCase(written);
      return entries.filter((entry) => entry.exact === undefined || entry.exact === exact);
    },
    mayName: (folded) => folded.length < PREFIX || prefixes.has(folded.slice(0, PREFIX)),
    agent: (words) => agents.get(words),
    longest,
  };
}

/** Keeps case but drops diacritics and marks, so that "Erdoğan" meets "Erdogan" and "US" never "us". */
function plainCase(name: string): string {
  if (isPlain(name)) return name;
  if (ASCII.test(name)) return name.replace(/[^A-Za-z0-9]+/g, "");
  return name.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
}
