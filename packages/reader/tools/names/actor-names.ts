import type { KnownActor } from "../../src/actors/actor-base.ts";
import { spellingsOf } from "./name-tokens.ts";

/** Names of the actor base by what they name. */
export interface ActorNames {
  /** Armed groups, parties, institutions, agencies; not states themselves. */
  readonly groups: readonly string[];
  readonly acronyms: readonly string[];
  readonly persons: readonly string[];
}

const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&.-]{2,12}$/u;
const ARTICLE = /^[Tt]he (?=\S)/;
/** "Maute militants" and "RT television" are a name and a noun. */
const NOUN_LAST = /[ -]\p{Ll}[^ -]*$/u;
/** "Gen. Dostum", "al-Zarqawi": no full names. */
const NOT_FULL = /^(?:\p{L}{2,}\.|\p{Ll})/u;

/** Sorts the names of actors, each spelling once, in code unit order. */
export function listActorNames(actors: readonly KnownActor[]): ActorNames {
  const groups = new Set<string>();
  const acronyms = new Set<string>();
  const persons = new Set<string>();
  const states = actors.filter((actor) => actor.capital !== undefined).map(({ name }) => name);
  const ofState = new Set(states.map((name) => `${name}'s`));
  const isGroup = (name: string): boolean =>
    /\p{Lu}/u.test(name) && !NOUN_LAST.test(name) && !ofState.has(name.split(" ")[0] ?? "");
  for (const actor of actors) {
    for (const name of [actor.name, ...(actor.names ?? [])].flatMap(spellingsOf)) {
      const bare = name.replace(ARTICLE, "");
      if (actor.kind === "person") addPerson(name, persons);
      else if (ACRONYM.test(bare)) acronyms.add(bare);
      else if (actor.capital === undefined && isGroup(bare)) groups.add(bare);
    }
  }
  return {
    groups: [...groups].sort(),
    acronyms: [...acronyms].sort(),
    persons: [...persons].sort(),
  };
}

function addPerson(name: string, persons: Set<string>): void {
  if (!NOT_FULL.test(name)) persons.add(name);
}
