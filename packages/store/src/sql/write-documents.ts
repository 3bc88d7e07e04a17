import { createHash } from "node:crypto";
import {
  briefOf,
  canonicalJson,
  type DerivedDocument,
  type DerivedKind,
  type Replacement,
} from "@zenobia/record";
import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { inParts } from "./parts.ts";
import { NO_DAY, plainDay, plainText, plainTexts } from "./plain-text.ts";
import { unseen } from "./read-derived.ts";
import { indexWords } from "./report-words.ts";

type Work = Transaction<Tables>;

/** Puts documents in place of those that are replaced; what is as it was is not written again. */
export async function replaceDocuments(
  db: Work,
  replacements: readonly Replacement[],
): Promise<void> {
  for (const round of roundsOf(replacements)) await replaceKinds(db, round);
}

/** Replacements that can be done at once: each kind is in them once. */
function roundsOf(replacements: readonly Replacement[]): readonly (readonly Replacement[])[] {
  const rounds: Replacement[][] = [];
  for (const one of replacements) {
    const last = rounds.at(-1);
    if (last === undefined || last.some(({ kind }) => kind === one.kind)) rounds.push([one]);
    else last.push(one);
  }
  return rounds;
}

interface Known {
  readonly kind: DerivedKind;
  readonly id: string;
  readonly digest: string;
}

async function replaceKinds(db: Work, replacements: readonly Replacement[]): Promise<void> {
  const known = await readKnown(db, replacements);
  const digests = new Map(known.map((one) => [nameOf(one), one.digest]));
  // Where two have one id the last counts.
  const rows = new Map(
    replacements
      .flatMap(({ documents }) => documents.map(documentColumns))
      .map((row) => [nameOf(row), row]),
  );
  const staying = new Set(
    replacements.flatMap(({ kind, staying: ids = [] }) => ids.map((id) => nameOf({ id, kind }))),
  );
  const gone = known.filter((one) => !rows.has(nameOf(one)) && !staying.has(nameOf(one)));
  const changed = [...rows.values()].filter((row) => digests.get(nameOf(row)) !== row.digest);
  await drop(db, gone);
  for (const some of inParts(changed)) await write(db, some);
  const marked = [...gone, ...changed].filter(({ kind }) => kind === "mark");
  if (marked.length > 0)
    await showMarked(
      db,
      marked.map(({ id }) => id),
    );
}

function nameOf({ id, kind }: { readonly id: string; readonly kind: string }): string {
  return `${kind} ${id}`;
}

/** Documents that have any of the keys, or the ids, of replacements. */
async function readKnown(
  db: Work,
  replacements: readonly Replacement[],
): Promise<readonly Known[]> {
  const parts = replacements.flatMap(({ documents, keys, kind }) => [
    ...found(kind, keys, (list) => sql`keys && ${unseen(plainTexts(list), "text")}`),
    ...found(
      kind,
      documents.map(({ id }) => id),
      (list) => sql`id = any(${[...list]}::text[])`,
    ),
  ]);
  if (parts.length === 0) return [];
  const { rows } = await sql<Known>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}

function found(
  kind: DerivedKind,
  list: readonly string[],
  which: (list: readonly string[]) => RawBuilder<unknown>,
): readonly RawBuilder<unknown>[] {
  return list.length === 0
    ? []
    : [
        sql`select kind, id, digest from documents where kind = ${sql.lit(kind)} and ${which(list)}`,
      ];
}

async function drop(db: Work, gone: readonly Known[]): Promise<void> {
  if (gone.length === 0) return;
  const [kinds, ids] = [gone.map(({ kind }) => kind), gone.map(({ id }) => id)];
  await sql`delete from documents d using unnest(${kinds}::text[], ${ids}::text[]) as g(kind, id)
    where d.kind = g.kind and d.id = g.id collate "C"`.execute(db);
}

async function write(db: Work, rows: readonly Tables["documents"][]): Promise<void> {
  await sql`
    insert into documents
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(
      kind text, id text, day date, from_day date, to_day date, type text, status text,
      lat float8, lon float8, weight float8, is_claimed boolean, is_rough boolean, stands_to date,
      actors text[], sources text[], places text[], publishers text[],
      keys text[], members text[], body text, brief text, digest text)
    on conflict (kind, id) do update set (
      day, from_day, to_day, type, status, lat, lon, weight, is_claimed, is_rough, stands_to,
      actors, sources, places, publishers, keys, members, body, brief, digest
    ) = (
      excluded.day, excluded.from_day, excluded.to_day, excluded.type, excluded.status,
      excluded.lat, excluded.lon, excluded.weight, excluded.is_claimed, excluded.is_rough,
      excluded.stands_to, excluded.actors, excluded.sources, excluded.places, excluded.publishers,
      excluded.keys, excluded.members, excluded.body, excluded.brief, excluded.digest
    )`.execute(db);
}

/** Makes lists and searches show of these reports what their marks leave to be shown. */
async function showMarked(db: Work, reports: readonly string[]): Promise<void> {
  await sql`
    update report_index r set hidden = exists (
      select 1 from documents d where d.kind = 'mark' and d.id = r.id and d.status = 'tombstone')
    where r.id = any(${[...reports]}::text[])`.execute(db);
  await indexWords(db, reports);
}

/** The columns of a document's table, by name. */
export function documentColumns(document: DerivedDocument): Tables["documents"] {
  const columns = columnsOf(document);
  const digest = createHash("sha256").update(JSON.stringify(columns)).digest("base64url");
  return { ...columns, digest };
}

function columnsOf(document: DerivedDocument): Omit<Tables["documents"], "digest"> {
  const { kind, id, keys, members, columns } = document;
  const from = plainDay(columns.from) ?? null;
  const brief = briefOf(document);
  return {
    kind,
    id,
    day: from ?? NO_DAY,
    from_day: from,
    to_day: endAfter(from, columns.to),
    type: plainText(columns.type ?? ""),
    status: plainText(columns.status ?? ""),
    lat: columns.lat ?? null,
    lon: columns.lon ?? null,
    weight: columns.weight ?? 0,
    is_claimed: columns.isClaimed ?? false,
    is_rough: columns.isRough ?? false,
    stands_to: endAfter(from, columns.standsTo),
    actors: plainTexts(columns.actors ?? []),
    sources: plainTexts(columns.sources ?? []),
    places: plainTexts(columns.places ?? []),
    publishers: plainTexts(columns.publishers ?? []),
    keys: plainTexts(keys),
    members: [...members],
    body: canonicalJson(document),
    brief: brief === undefined ? null : canonicalJson(brief),
  };
}

/** An end before its beginning is no time at all; the beginning stands. */
function endAfter(first: string | null, end: string | undefined): string | null {
  const last = plainDay(end) ?? null;
  return first !== null && last !== null && last < first ? first : last;
}
