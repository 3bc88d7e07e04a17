import type { Generated } from "kysely";

/** The tables as Kysely sees them. Days are `YYYY-MM-DD` on the way in, and cast to text on the way out. */
export interface Tables {
  readonly migrations: {
    readonly version: number;
    readonly name: string;
    readonly checksum: string;
    readonly at: string;
  };
  readonly log: {
    readonly sequence: number;
    readonly at: string;
    readonly by_whom: string;
    readonly kind: string;
    readonly subject: string;
    readonly digest: string;
    readonly previous: string;
    readonly hash: string;
  };
  readonly log_end: { readonly sequence: number; readonly hash: string };
  readonly reports: { readonly id: string; readonly body: string; readonly bytes: Uint8Array };
  readonly codings: {
    readonly id: string;
    readonly report: string;
    readonly coder: string;
    readonly version: string;
    readonly body: string;
  };
  readonly decisions: { readonly id: string; readonly body: string };
  readonly report_index: {
    readonly id: string;
    readonly day: string;
    readonly publisher: string | null;
    readonly language: string;
    readonly english: boolean;
    readonly hidden: Generated<boolean>;
    readonly words: string;
  };
  readonly settings: { readonly name: string; readonly value: string };
  readonly derived_end: { readonly sequence: number };
  readonly assertions: AssertionTable;
  readonly assertion_bodies: {
    readonly id: string;
    readonly body: string;
  };
  /** Who has a part in an assertion, or says it, with what is filtered and counted beside: read in order of days. */
  readonly parties: {
    readonly party: string;
    readonly role: PartyRole;
    readonly day: string;
    readonly id: string;
    readonly kind: string;
    readonly type: string;
    readonly status: string;
  };
  /** Keys by their hashes, of 64 bits. */
  readonly block_keys: { readonly subject: string; readonly keys: readonly string[] };
  readonly documents: DocumentTable;
  /** How many assertions each week and month has: for counts of long times. */
  readonly period_counts: {
    readonly period: "week" | "month";
    readonly kind: string;
    /** First day of the week or month. */
    readonly day: string;
    readonly type: string;
    readonly status: string;
    readonly count: number;
  };
}

/** What a party is to an assertion: one of its `actors`, or of its `sources`. */
export type PartyRole = "actor" | "source";

interface AssertionTable {
  readonly id: string;
  readonly coding: string;
  readonly report: string;
  readonly coder: string;
  readonly kind: string;
  /** Empty where the row has none; so is the status. */
  readonly type: string;
  readonly status: string;
  readonly day: string;
  readonly publisher: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly words: string;
}

interface DocumentTable {
  readonly kind: string;
  readonly id: string;
  /** First day, or the first of all where that is open: what lists are ordered by. */
  readonly day: string;
  readonly from_day: string | null;
  readonly to_day: string | null;
  readonly type: string;
  readonly status: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly weight: number;
  readonly is_claimed: boolean;
  readonly is_rough: boolean;
  /** Last day on which it says more than that its actors are named; open where it is null. */
  readonly stands_to: string | null;
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly places: readonly string[];
  readonly publishers: readonly string[];
  readonly keys: readonly string[];
  readonly members: readonly string[];
  readonly body: string;
  /** What of the document is asked for of a day, where that is less than all. */
  readonly brief: string | null;
  /** Of all other columns; empty for what was written before there were digests. */
  readonly digest: string;
}
