/** What an entry of the log is about. */
export const LOG_KINDS = ["report", "coding", "decision"] as const;

/** A kind of entry. */
export type LogKind = (typeof LOG_KINDS)[number];

/** One entry of the append-only log: something kept, by whom, when; chained to the entry before it. */
export interface LogEntry {
  /** 1 for the first entry of a record, without gaps. */
  readonly sequence: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** User or program that kept it. */
  readonly by: string;
  readonly kind: LogKind;
  /** Id of the report, coding or decision. */
  readonly subject: string;
  /** SHA-256 of the canonical JSON of what is kept; a report's holds the SHA-256 of its bytes. Lower-case hex. */
  readonly digest: string;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of all fields above. */
  readonly hash: string;
}

/** An entry before it is chained. */
export type LogItem = Pick<LogEntry, "at" | "by" | "kind" | "subject" | "digest">;

/** Hash "before" the first entry. */
export const NO_HASH: string = "0".repeat(64);
