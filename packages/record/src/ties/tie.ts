import type { Day, DayInterval, RelationKind } from "@zenobia/model";
import type { AssertionId, Evidence, ReportId } from "../assertions/assertion.ts";
import type { ActorKey, ActorReference, PlaceKey } from "../assertions/references.ts";

/** One after whom a report says something. */
export type Speaker = Pick<ActorReference, "key" | "name">;

/** One assertion that tells of a tie or a fight. */
export interface Telling {
  readonly assertion: AssertionId;
  readonly report: ReportId;
  readonly published: Day;
  /** Who speaks: see `speakerOf`. */
  readonly voice: string;
  /** Outermost speaker first; empty when the report says it itself. */
  readonly attribution: readonly Speaker[];
  readonly evidence: readonly Evidence[];
}

/** One assertion that tells of a tie. */
export interface TieTelling extends Telling {
  readonly since?: DayInterval;
  readonly until?: DayInterval;
}

/** A standing tie, with all who tell of it. */
export interface Tie {
  readonly relation: RelationKind;
  /** Of a symmetric relation, the one whose key is first by alphabet. */
  readonly subject: ActorKey;
  readonly object: ActorKey;
  /** Earliest day told for its beginning. */
  readonly since?: Day;
  /** Latest day told for its end; absent too where it is told again after that. */
  readonly until?: Day;
  /** First and last day on which a report told of it as standing. */
  readonly firstTold: Day;
  readonly lastTold: Day;
  /** Whether it is told as standing after a day that is told for its end. */
  readonly toldAfterEnd: boolean;
  /** By day of publication. */
  readonly tellings: readonly TieTelling[];
}

/** One attacked the other. */
export interface Fight extends Telling {
  readonly actor: ActorKey;
  readonly recipient: ActorKey;
  /** The days told; of publication where none are. */
  readonly from: Day;
  readonly to: Day;
  readonly dated: boolean;
  readonly mode?: string;
  readonly place?: { readonly key: PlaceKey; readonly name: string };
}

/** All that is told between two actors. */
export interface ActorPair {
  /** In order of the alphabet. */
  readonly pair: readonly [ActorKey, ActorKey];
  readonly actors: Readonly<Record<ActorKey, ActorReference>>;
  /** By relation and subject. */
  readonly ties: readonly Tie[];
  /** By day. */
  readonly fights: readonly Fight[];
}

/** A tie that the actor knowledge base gives, with where it can be checked. */
export interface KnownTie {
  readonly relation: RelationKind;
  readonly subject: ActorKey;
  readonly object: ActorKey;
  /** Day, month or year; absent is open. */
  readonly since?: string;
  readonly until?: string;
  readonly source?: string;
}
