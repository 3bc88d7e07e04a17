import type { ActorData, AgentNoun, KnownActor } from "./actor-base.ts";

/** Names that are added to a state. */
export interface StateNames {
  readonly names?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
  readonly capital?: readonly string[];
}

/** What is added to the knowledge of actors. */
export interface ActorAdditions {
  readonly actors: readonly KnownActor[];
  readonly agents: readonly AgentNoun[];
  /** By ISO-3 code. */
  readonly states: Readonly<Record<string, StateNames>>;
}

const USES = ["names", "adjectives", "people", "capital"] as const;

/**
 * Puts actors of one's own before the built-in ones.
 *
 * An actor with the id of a built-in one takes its place: its fields count, names are those of both. Where a name is of two
 * actors, or a noun in two lists, the added one counts. A state gets the names that it does not have yet.
 */
export function extendActors(data: ActorData, additions: readonly ActorAdditions[]): ActorData {
  return additions.reduce(extendOnce, data);
}

function extendOnce(data: ActorData, { actors, agents, states }: ActorAdditions): ActorData {
  const own = new Map(actors.map((actor) => [actor.id, actor]));
  const builtIn = new Map(data.actors.map((actor) => [actor.id, actor]));
  const first = [...own.values()].map((actor) => overlay(builtIn.get(actor.id), actor));
  const rest = data.actors
    .filter(({ id }) => !own.has(id))
    .map((actor) => (Object.hasOwn(states, actor.id) ? named(actor, states[actor.id]) : actor));
  // Of two lists with one word the later counts.
  return { actors: [...first, ...rest], agents: [...data.agents, ...[...agents].reverse()] };
}

function overlay(below: KnownActor | undefined, actor: KnownActor): KnownActor {
  if (below === undefined) return actor;
  const names = [...(actor.names ?? []), below.name, ...(below.names ?? [])];
  return { ...below, ...actor, names: [...new Set(names)].filter((name) => name !== actor.name) };
}

function named(state: KnownActor, added: StateNames | undefined): KnownActor {
  const known = new Set([state.name, ...USES.flatMap((use) => state[use] ?? [])].map(keyOf));
  const more = USES.map((use) => {
    const fresh = (added?.[use] ?? []).filter((name) => !known.has(keyOf(name)));
    return [use, [...(state[use] ?? []), ...fresh]] as const;
  });
  return { ...state, ...Object.fromEntries(more.filter(([, names]) => names.length > 0)) };
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
