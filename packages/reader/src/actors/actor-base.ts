import type { ActorKind, RelationKind } from "@zenobia/model";
import { codeOn, distanceOfDay } from "./actor-days.ts";
import { foldName, plainCase } from "./fold-actor-name.ts";
import { createNameIndex } from "./name-index.ts";
import { createOfficeIndex, type Holder, type OfficeIndex } from "./office-index.ts";
import { createSpellingIndex, type SpellingIndex } from "./spelling-index.ts";
import { indexSurnames } from "./surname-index.ts";

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
  /** Where it can be checked. */
  readonly source?: string;
}

/** A code that an actor has for some days only. */
export interface DatedCode {
  readonly code: string;
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
  /** Codes for some days, the first that fits counts; `code` is for all others. */
  readonly codes?: readonly DatedCode[];
  readonly since?: string;
  readonly until?: string;
  /** Where the entry can be checked. */
  readonly source?: string;
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

/** An actor by a name that is nearly the one looked up. */
export interface NearActor extends NamedActor {
  /** The name it is known by, as written in the data. */
  readonly name: string;
  readonly distance: number;
}

/** Looks actors up by id and by name. */
export interface ActorBase {
  byId(id: string): KnownActor | undefined;
  /**
   * Actors that go by a name, as {@link foldName} folds it; those with a longer record first.
   * A one-word name must agree in case as well: `written` is the name as the text has it.
   */
  find(folded: string, written: string): readonly NamedActor[];
  /** As {@link ActorBase.find}, whatever the case of a name of one word. */
  findAnyCase(folded: string): readonly NamedActor[];
  /** Actors whose name differs from a folded one by a letter or two; nearest only. Empty for exact and short names. */
  findNear(folded: string): readonly NearActor[];
  /** Persons whose name of several words ends in a folded word. */
  bySurname(folded: string): readonly KnownActor[];
  /** Who held an office of a state or an actor, in the order of the data. */
  holders(title: string, of: string): readonly Holder[];
  /** The same actors with the codes that they have on a day; of those who share a name, first the one that there was then. */
  on(day: string): ActorBase;
  /** Tells whether a folded name may go on to be one that is known; answers yes to the first few characters of any. */
  mayName(folded: string): boolean;
  /** Agent noun for a lemma or a phrase of lemmas, lower case. */
  agent(words: string): AgentNoun | undefined;
  /** Length of the longest folded name in characters. */
  readonly longest: number;
}

/** Indexes actor data. Costs one pass; what few look-ups need is indexed when it is first asked for. */
export function createActorBase(data: ActorData): ActorBase {
  const ids = new Map(data.actors.map((actor) => [actor.id, actor]));
  const names = createNameIndex(data.actors);
  const agents = new Map(data.agents.flatMap((agent) => agent.words.map((word) => [word, agent])));
  let spellings: SpellingIndex | undefined;
  let offices: OfficeIndex | undefined;
  let surnames: ReadonlyMap<string, readonly KnownActor[]> | undefined;
  const base: ActorBase = {
    byId: (id) => ids.get(id),
    find: (folded, written) => {
      const entries = names.entriesOf(folded);
      if (entries.length === 0) return entries;
      const exact = plainCase(written);
      return entries.filter((entry) => entry.exact === undefined || entry.exact === exact);
    },
    findAnyCase: (folded) => names.entriesOf(folded),
    findNear: (folded) => {
      spellings ??= createSpellingIndex(names.keys());
      return spellings.near(folded).flatMap(({ name, distance }) =>
        names.entriesOf(name).map(({ actor, use, written }) => {
          return { actor, use, name: written, distance };
        }),
      );
    },
    bySurname: (folded) => {
      surnames ??= indexSurnames(data.actors, foldName);
      return surnames.get(folded) ?? [];
    },
    holders: (title, of) => {
      offices ??= createOfficeIndex(data.actors);
      return offices.holders(title, of);
    },
    on: (day) => (hasDays ? baseOn(base, day) : base),
    mayName: (folded) => names.mayName(folded),
    agent: (words) => agents.get(words),
    longest: names.longest,
  };
  const hasDays = data.actors.some(
    ({ codes, since, until }) => codes !== undefined || since !== undefined || until !== undefined,
  );
  return base;
}

function baseOn(base: ActorBase, day: string): ActorBase {
  const dated = (actor: KnownActor): KnownActor =>
    actor.codes === undefined ? actor : { ...actor, code: codeOn(actor, day) };
  const datedNames = <T extends NamedActor>(found: readonly T[]): readonly T[] => {
    if (found.length === 0) return found;
    const all = found.map((one) => ({ ...one, actor: dated(one.actor) }));
    return all.length === 1
      ? all
      : all.sort((a, b) => distanceOfDay(a.actor, day) - distanceOfDay(b.actor, day));
  };
  return {
    ...base,
    byId: (id) => {
      const actor = base.byId(id);
      return actor && dated(actor);
    },
    find: (folded, written) => datedNames(base.find(folded, written)),
    findAnyCase: (folded) => datedNames(base.findAnyCase(folded)),
    findNear: (folded) => datedNames(base.findNear(folded)),
    bySurname: (folded) => base.bySurname(folded).map(dated),
    on: (other) => base.on(other),
  };
}
