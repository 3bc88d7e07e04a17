import type { ActorKind, RelationKind } from "@zenobia/model";

/** Days of an entry; each is a year, a month or a day, and an open end is absent. */
export interface EntryDays {
  readonly since?: string;
  readonly until?: string;
}

/** An office that a person of a file held. */
export interface OfficeEntry extends EntryDays {
  readonly title: string;
  readonly of: string;
  readonly sector: string;
}

/** A tie of an actor of a file. */
export interface TieEntry extends EntryDays {
  readonly kind: RelationKind;
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
}

/** A code that an actor has for some days only. */
export interface DatedCodeEntry extends EntryDays {
  readonly code: string;
}

/** An actor of a file. */
export interface ActorEntry extends EntryDays {
  readonly id: string;
  readonly name: string;
  readonly names?: readonly string[];
  readonly kind: ActorKind;
  readonly code: string;
  readonly codes?: readonly DatedCodeEntry[];
  readonly offices?: readonly OfficeEntry[];
  readonly ties?: readonly TieEntry[];
  readonly source?: string;
  /** Of states that are no more: "Soviet". */
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
}

/** An agent noun of a file. */
export interface AgentEntry {
  readonly words: readonly string[];
  readonly kind: ActorKind;
  readonly sectors: readonly string[];
  readonly counted_only?: boolean;
}

/** Names that a file adds to a state. */
export interface StateEntry {
  readonly names?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
  readonly capital?: readonly string[];
}

/** What stands around the entries; they are read one by one. */
export interface FileFrame {
  readonly about?: string;
  readonly sources?: readonly string[];
  readonly actors?: readonly unknown[] | null;
  readonly agents?: readonly unknown[] | null;
  readonly states?: Readonly<Record<string, unknown>> | null;
  readonly not_names?: readonly string[];
}
