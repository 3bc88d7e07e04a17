import { createHash } from "node:crypto";
import type {
  AuditedEntry,
  ChainEnd,
  LogEntry,
  LogKind,
  LogQuery,
  StoredReport,
} from "@zenobia/record";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

const ENTRIES_AT_ONCE = 1000;
/** Original bytes are read with their entries, up to 10 MB each. */
const AUDITED_AT_ONCE = 20;

/** SHA-256, lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The last entry of the log. */
export async function readEnd(db: Kysely<Tables>): Promise<ChainEnd> {
  return await db.selectFrom("log_end").select(["sequence", "hash"]).executeTakeFirstOrThrow();
}

/** Walks the log, some entries at a time. */
export async function* readLog(
  db: Kysely<Tables>,
  { after = 0, subject, subjects, kind, newestFirst = false }: LogQuery,
  atOnce: number = ENTRIES_AT_ONCE,
): AsyncIterable<LogEntry> {
  let mark = newestFirst ? Number.MAX_SAFE_INTEGER : after;
  for (;;) {
    const rows = await db
      .selectFrom("log")
      .selectAll()
      .where("sequence", newestFirst ? "<" : ">", mark)
      .where("sequence", ">", after)
      .$if(subject !== undefined, (query) => query.where("subject", "=", subject ?? ""))
      .$if(subjects !== undefined, (query) =>
        query.where(sql<boolean>`subject = any(${[...(subjects ?? [])]}::text[])`),
      )
      .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? ""))
      .orderBy("sequence", newestFirst ? "desc" : "asc")
      .limit(atOnce)
      .execute();
    for (const row of rows) yield entryOf(row);
    mark = rows.at(-1)?.sequence ?? mark;
    if (rows.length < atOnce) return;
  }
}

function entryOf({ by_whom: by, ...row }: Tables["log"]): LogEntry {
  const { sequence, at, kind, subject, digest, previous, hash } = row;
  return { sequence, at, by, kind: kind as LogKind, subject, digest, previous, hash };
}

/** Walks the log with the digests of what is kept now. */
export async function* auditLog(db: Kysely<Tables>): AsyncIterable<AuditedEntry> {
  let batch: LogEntry[] = [];
  for await (const entry of readLog(db, {})) {
    batch.push(entry);
    if (batch.length < AUDITED_AT_ONCE) continue;
    yield* await audited(db, batch);
    batch = [];
  }
  yield* await audited(db, batch);
}

async function audited(
  db: Kysely<Tables>,
  entries: readonly LogEntry[],
): Promise<readonly AuditedEntry[]> {
  const subjects = (kind: LogKind): string[] => [
    "",
    ...entries.filter((entry) => entry.kind === kind).map(({ subject }) => subject),
  ];
  const digests = new Map<string, string | undefined>();
  const reports = db.selectFrom("reports").selectAll().where("id", "in", subjects("report"));
  for (const { id, body, bytes } of await reports.execute())
    digests.set(`report ${id}`, isWhole(id, body, bytes) ? sha256(body) : undefined);
  const codings = db.selectFrom("codings").selectAll().where("id", "in", subjects("coding"));
  for (const row of await codings.execute())
    digests.set(`coding ${row.id}`, columnsAgree(row) ? sha256(row.body) : undefined);
  const decisions = db.selectFrom("decisions").selectAll().where("id", "in", subjects("decision"));
  for (const { id, body } of await decisions.execute())
    digests.set(`decision ${id}`, idOf(body) === id ? sha256(body) : undefined);
  return entries.map((entry) => ({ entry, digest: digests.get(`${entry.kind} ${entry.subject}`) }));
}

function isWhole(id: string, body: string, bytes: Uint8Array): boolean {
  const report = parsed<Partial<StoredReport>>(body);
  return report?.id === id && report.sha256 === sha256(bytes);
}

function columnsAgree({ report, coder, version, body }: Tables["codings"]): boolean {
  const coding = parsed<{ report?: { id?: string }; coder?: { name?: string; version?: string } }>(
    body,
  );
  return (
    coding?.report?.id === report &&
    coding.coder?.name === coder &&
    coding.coder.version === version
  );
}

function idOf(body: string): string | undefined {
  return parsed<{ id?: string }>(body)?.id;
}

/** What somebody changed may be no JSON any more. */
function parsed<Content>(body: string): Content | undefined {
  try {
    return JSON.parse(body) as Content;
  } catch {
    return undefined;
  }
}

/** Ids of what is kept and not in the log. */
export async function readUnlogged(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select 'report' as kind, id from reports
      union all select 'coding', id from codings
      union all select 'decision', id from decisions
    ) kept
    where not exists (select 1 from log where log.subject = kept.id and log.kind = kept.kind)
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}
