import type { Issue } from "../issue.ts";
import type { ActorEntry, AgentEntry, StateEntry } from "./actor-entry.ts";

/** Something of a file with the line that it stands in. */
export interface Placed<T> {
  readonly line: number;
  readonly entry: T;
  /** Line of a part of it: `["offices", 0]`; of the entry itself when the part is not written. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** A state that a file adds names to. */
export interface PlacedState extends Placed<StateEntry> {
  readonly code: string;
}

/** What a file of actors holds, as far as it could be read, and what is wrong with the rest. */
export interface ActorFile {
  /** Whether the file says for all of its entries where the facts can be checked. */
  readonly hasSources: boolean;
  readonly actors: readonly Placed<ActorEntry>[];
  readonly agents: readonly Placed<AgentEntry>[];
  readonly states: readonly PlacedState[];
  readonly issues: readonly Issue[];
}
