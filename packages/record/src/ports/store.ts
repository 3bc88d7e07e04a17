import type { Day } from "@zenobia/model";
import type { AssertionId, AssertionRow, CodingId, ReportId } from "../assertions/assertion.ts";
import type { ChainEnd } from "../log/chain.ts";
import type { Decision } from "../log/decision.ts";
import type { LogEntry, LogKind } from "../log/entry.ts";
import type { DerivedBrief } from "./brief.ts";
import type { DerivedChange, DerivedDocument, DerivedKind } from "./derived.ts";
import type { KeptCoding, KeptItem, StoredReport } from "./kept.ts";
import type {
  CountQuery,
  CountRow,
  DocumentFilter,
  IncidentPoints,
  Page,
  Paged,
  ReportFilter,
  RowFilter,
  SearchHit,
} from "./queries.ts";

/** What became of what was to be kept. */
export interface Appended {
  /** The new entries of the log, in order. */
  readonly entries: readonly LogEntry[];
  /** Ids of what was kept before: nothing is kept twice. */
  readonly known: readonly string[];
}

/** An entry with the SHA-256 of what is kept under its subject now; `undefined` where that is gone or another's. */
export interface AuditedEntry {
  readonly entry: LogEntry;
  readonly digest: string | undefined;
}

/** Which entries of the log. */
export interface LogQuery {
  /** Entries with a larger sequence only. */
  readonly after?: number;
  readonly subject?: string;
  /** Entries of any of these. */
  readonly subjects?: readonly string[];
  readonly kind?: LogKind;
  readonly newestFirst?: boolean;
}

/** Reports that a coder has not coded yet. */
export interface UncodedQuery {
  readonly coder: string;
  /** Absent: a coding of any version will do. */
  readonly version?: string;
  /** Only reports in these languages. */
  readonly languages?: readonly string[];
  /** Ids larger than this. */
  readonly after?: ReportId;
  readonly limit: number;
}

/**
 * Where a record lies. Lists that are asked for by id come in the order of the ids, without those that are not there.
 * Every method throws an `AppError` `store/*` where the store fails; nothing is half done then.
 */
export interface Store {
  /**
   * Keeps items and chains them to the log, in their order, in one transaction: when this returns, no death of
   * the process loses it.
   * What is kept already (same id) is left as it is.
   */
  append(items: readonly KeptItem[], by: { by: string; at: string }): Promise<Appended>;
  /** The last entry of the log. */
  end(): Promise<ChainEnd>;
  log(query?: LogQuery): AsyncIterable<LogEntry>;
  /** All entries in order, each with the digest of what is kept now. */
  audit(): AsyncIterable<AuditedEntry>;
  /** Ids of what is kept though no entry of the log says so; empty in a whole record. */
  unlogged(): Promise<readonly string[]>;
  /** Which of these ids are kept. */
  kept(ids: readonly string[]): Promise<ReadonlySet<string>>;

  reports(ids: readonly ReportId[]): Promise<readonly StoredReport[]>;
  /** The original bytes of a report. */
  reportBytes(id: ReportId): Promise<Uint8Array | undefined>;
  codings(ids: readonly CodingId[]): Promise<readonly KeptCoding[]>;
  /** All codings of these reports, in the order in which they were kept. */
  codingsOf(reports: readonly ReportId[]): Promise<readonly KeptCoding[]>;
  /** All decisions, in the order in which they were kept. */
  decisions(): Promise<readonly Decision[]>;
  /** By id. */
  uncoded(query: UncodedQuery): Promise<readonly ReportId[]>;

  /** Sequence of the log up to which all is derived. */
  derivedThrough(): Promise<number>;
  /** @throws {AppError} `store/conflict` when another derived in the meantime: read again and derive again. */
  writeDerived(change: DerivedChange): Promise<void>;
  rows(ids: readonly AssertionId[]): Promise<readonly AssertionRow[]>;
  /** Rows of these codings, all or those of one kind, by id. */
  rowsOf(
    codings: readonly CodingId[],
    kind?: AssertionRow["kind"],
  ): Promise<readonly AssertionRow[]>;
  /** All rows, by id. */
  allRows(): AsyncIterable<AssertionRow>;
  /**
   * Ids of rows and subjects that have any of these block keys, each once, by id. Keys may be looked up by hashes: once
   * in ages one is given that has none of them.
   */
  subjectsWith(keys: readonly string[]): Promise<readonly string[]>;
  documents(kind: DerivedKind, ids: readonly string[]): Promise<readonly DerivedDocument[]>;
  /** Documents that have any of these block keys, by id. */
  documentsWith(kind: DerivedKind, keys: readonly string[]): Promise<readonly DerivedDocument[]>;
  /** Documents derived from any of these assertions or reports, by id. */
  documentsOf(kind: DerivedKind, members: readonly string[]): Promise<readonly DerivedDocument[]>;
  /** All documents of a kind, by id. */
  allDocuments(kind: DerivedKind): AsyncIterable<DerivedDocument>;

  listRows(filter: RowFilter, page: Page): Promise<Paged<AssertionRow>>;
  listDocuments(
    kind: DerivedKind,
    filter: DocumentFilter,
    page: Page,
  ): Promise<Paged<DerivedDocument>>;
  listReports(filter: ReportFilter, page: Page): Promise<Paged<StoredReport>>;
  /** Reports that hold the words, best first; of more than a thousand the newest thousand. */
  search(words: string, filter: ReportFilter, limit: number): Promise<readonly SearchHit[]>;
  count(query: CountQuery): Promise<readonly CountRow[]>;
  /** Documents whose time from–to holds the day, by id. */
  asOf(kind: DerivedKind, day: Day, filter?: DocumentFilter): Promise<readonly DerivedDocument[]>;
  /**
   * Of documents whose time holds the day, the brief form: of those that still stand on it, and of so many that ended
   * before that each of their actors is named as the last of them by id names it. By id; of more there may be some.
   */
  briefsAsOf(
    kind: "holding" | "tie",
    day: Day,
    filter?: DocumentFilter,
  ): Promise<readonly DerivedBrief[]>;

  /**
   * Incidents on a map, newest first: all that have a point and meet the filter, or the newest of them.
   *
   * @param limit at most so many; 100,000 unless told.
   */
  points(filter?: DocumentFilter, limit?: number): Promise<IncidentPoints>;

  /** Small things that are neither kept nor derived: feeds and where their reading stands. JSON values. */
  setting(name: string): Promise<unknown>;
  /** `undefined` removes it. */
  setSetting(name: string, value: unknown): Promise<void>;
  /** All settings whose name begins so, by name. */
  settings(prefix: string): Promise<readonly (readonly [name: string, value: unknown])[]>;

  /** Refreshes statistics and room after much was written; worth calling after an ingest of thousands. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}
