import type { DayRange } from "./dictionary-date.ts";

/** A phrase of a dictionary, `_` between words that must follow each other. */
export interface Phrase {
  readonly text: string;
  readonly line: number;
}

/** A code with the days it is for; without days it is the default. */
export interface DictionaryCode extends DayRange {
  /** Country and roles glued, as written: `SYRGOVMED`. */
  readonly code: string;
  readonly line: number;
}

/** An actor of a dictionary: its phrases share its codes, the first that fits a day counts. */
export interface ActorRecord {
  readonly kind: "actor";
  readonly line: number;
  readonly phrases: readonly Phrase[];
  readonly codes: readonly DictionaryCode[];
}

/** A common noun of a dictionary of agents. */
export interface AgentRecord {
  readonly kind: "agent";
  readonly line: number;
  readonly phrase: string;
  /** Irregular plural; absent when it is regular or there is none. */
  readonly plural?: string;
  readonly code: string;
  /** The code stands before the actor's (`[NGO~]`), not behind it. */
  readonly isBefore: boolean;
}
