import type { AssertionId, ReportId } from "../assertions/assertion.ts";
import type { ActorKey, PlaceKey } from "../assertions/references.ts";

/** Id of a decision: `d-` and 16 hex digits of the SHA-256 of its canonical JSON. */
export type DecisionId = string;
/** Id of an incident: `i-` and 16 hex digits; see incidents. */
export type IncidentId = string;

/** What a reviewer decided. */
export type Ruling =
  | { readonly act: "accept"; readonly assertion: AssertionId }
  | { readonly act: "reject"; readonly assertion: AssertionId }
  /** A field of an assertion row gets another value; `null` empties it. */
  | {
      readonly act: "correct";
      readonly assertion: AssertionId;
      readonly field: string;
      readonly value: unknown;
    }
  /** These assertions tell of one incident, whatever else is decided by rule. */
  | { readonly act: "merge"; readonly assertions: readonly AssertionId[] }
  /** The first group of assertions and the second do not tell of one incident. */
  | {
      readonly act: "split";
      readonly assertions: readonly AssertionId[];
      readonly from: readonly AssertionId[];
    }
  | { readonly act: "same-actor"; readonly actors: readonly [ActorKey, ActorKey] }
  | { readonly act: "same-place"; readonly places: readonly [PlaceKey, PlaceKey] }
  /** Words of a report are no longer shown or exported. */
  | {
      readonly act: "redact";
      readonly report: ReportId;
      readonly spans: readonly (readonly [number, number])[];
    }
  /** A report is no longer shown, counted or exported. */
  | { readonly act: "tombstone"; readonly report: ReportId }
  | { readonly act: "sensitive"; readonly report: ReportId; readonly sensitive: boolean }
  /** An earlier decision no longer holds. */
  | { readonly act: "undo"; readonly decision: DecisionId };

/** A ruling with who made it, when and why. */
export interface Decision {
  readonly id: DecisionId;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly why?: string;
  readonly ruling: Ruling;
}
