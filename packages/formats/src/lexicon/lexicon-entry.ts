import type { ControlStatus, EventStatus, Measure, PloverType, RelationKind } from "@zenobia/model";

type Side = "actor" | "recipient";
type Words = readonly string[];

/** An invented sentence with what the entry finds in it. */
export interface LexiconExample {
  readonly text: string;
  readonly actor?: Words;
  readonly recipient?: Words;
  readonly place?: string;
  readonly mode?: string;
  readonly status?: EventStatus;
  readonly control?: ControlStatus;
}

/** An entry of a lexicon of predicates, as packages/reader/data/predicates/README.md explains it. */
export interface LexiconEntry {
  readonly id: string;
  readonly type: PloverType | "none";
  readonly mode?: string;
  readonly contexts?: Words;
  readonly verb?: Words;
  readonly noun?: Words;
  readonly adjective?: Words;
  readonly if?: Readonly<Record<string, Words>>;
  readonly unless?: Readonly<Record<string, Words>>;
  readonly actor?: Words;
  readonly recipient?: Words;
  readonly noun_actor?: Words;
  readonly noun_recipient?: Words;
  readonly place?: Words;
  readonly parties?: "both";
  readonly content?: "absorb" | "claim" | Exclude<EventStatus, "ongoing">;
  readonly status?: EventStatus;
  readonly control?: {
    readonly change: ControlStatus;
    readonly holder: Side;
    readonly place: Words;
    readonly from?: Words;
  };
  readonly relation?: {
    readonly kind: RelationKind;
    readonly subject: Side;
    readonly object: Side;
  };
  readonly figure?: Measure;
  readonly examples?: readonly LexiconExample[];
}

/** An entry that takes a built-in one away. */
export interface DropEntry {
  /** Id of the built-in entry. */
  readonly drop: string;
}
