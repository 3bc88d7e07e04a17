/** Migration 1. What is kept: never changed, never deleted. Ids are compared byte by byte, whatever the database's language. */
export const KEPT_TABLES: string = `
create table log (
  sequence bigint primary key,
  at text not null,
  by_whom text not null,
  kind text not null,
  subject text collate "C" not null unique,
  digest text not null,
  previous text not null,
  hash text not null
);
create table log_end (
  only_one boolean primary key default true check (only_one),
  sequence bigint not null,
  hash text not null
);
insert into log_end (sequence, hash) values (0, repeat('0', 64));
create table reports (
  id text collate "C" primary key,
  body text not null,
  bytes bytea not null
);
create table codings (
  id text collate "C" primary key,
  report text collate "C" not null,
  coder text not null,
  version text not null,
  body text not null
);
create index codings_report on codings (report);
create table decisions (
  id text collate "C" primary key,
  body text not null
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is kept is never changed: %', tg_table_name;
end $$;
create trigger kept before update or delete on log for each row execute function refuse_change();
create trigger kept before update or delete on reports for each row execute function refuse_change();
create trigger kept before update or delete on codings for each row execute function refuse_change();
create trigger kept before update or delete on decisions for each row execute function refuse_change();
create table report_index (
  id text collate "C" primary key,
  day date not null,
  publisher text collate "C",
  language text not null,
  english boolean not null,
  hidden boolean not null default false,
  words tsvector not null
);
create table settings (
  name text collate "C" primary key,
  value text not null
);
`;

/** Migration 1. What is derived: rebuilt at will. */
export const DERIVED_TABLES: string = `
create table derived_end (
  only_one boolean primary key default true check (only_one),
  sequence bigint not null
);
insert into derived_end (sequence) values (0);
create table assertions (
  id text collate "C" primary key,
  coding text collate "C" not null,
  report text collate "C" not null,
  coder text not null,
  kind text not null,
  type text not null,
  status text not null,
  day date not null,
  publisher text collate "C",
  place text collate "C",
  lat double precision,
  lon double precision,
  actors text[] not null,
  sources text[] not null,
  words tsvector not null
);
create table assertion_bodies (
  id text collate "C" primary key,
  body text not null
);
create table parties (
  party text collate "C" not null,
  role text not null,
  day date not null,
  id text collate "C" not null,
  kind text not null,
  type text not null,
  status text not null,
  primary key (party, role, day, id) include (kind, type, status)
);
create table block_keys (
  subject text collate "C" primary key,
  keys bigint[] not null
);
create table documents (
  kind text not null,
  id text collate "C" not null,
  day date not null,
  from_day date,
  to_day date,
  type text not null,
  status text not null,
  lat double precision,
  lon double precision,
  weight double precision not null,
  is_claimed boolean not null,
  is_rough boolean not null,
  stands_to date,
  actors text[] not null,
  sources text[] not null,
  places text[] not null,
  publishers text[] not null,
  keys text[] not null,
  members text[] not null,
  body text not null,
  brief text,
  primary key (kind, id)
);
create table period_counts (
  period text not null,
  kind text not null,
  day date not null,
  type text not null,
  status text not null,
  count bigint not null,
  primary key (period, kind, day, type, status)
);
`;

/** Indexes of the larger tables; apart, so that a bulk load can build them at its end. */
export const INDEXES: string = `
create index report_index_day on report_index (day, id);
create index report_index_publisher on report_index (publisher, day, id);
create index report_index_words on report_index using gin (words) with (fastupdate = off);
create index assertions_day on assertions (day, id);
create index assertions_type on assertions (type, day, id) include (kind, status);
create index assertions_kind on assertions (kind, day, id);
create index assertions_place on assertions (place, day, id) include (kind, type, status) where place is not null;
create index assertions_publisher on assertions (publisher, day, id);
create index assertions_report on assertions (report);
create index assertions_coding on assertions (coding);
create index assertions_point on assertions (lat, lon) where lat is not null;
create index assertions_actors on assertions using gin (actors) with (fastupdate = off);
create index assertions_sources on assertions using gin (sources) with (fastupdate = off);
create index assertions_words on assertions using gin (words) with (fastupdate = off);
create index block_keys_keys on block_keys using gin (keys) with (fastupdate = off);
create index documents_day on documents (kind, day, id);
create index documents_point on documents (lat, lon) where lat is not null;
create index documents_actors on documents using gin (actors) with (fastupdate = off);
create index documents_places on documents using gin (places) with (fastupdate = off);
create index documents_keys on documents using gin (keys) with (fastupdate = off);
create index documents_members on documents using gin (members) with (fastupdate = off);
create index incidents_map on documents (day, id) include (lat, lon, from_day, to_day, type, status, weight, is_claimed, is_rough) where kind = 'incident' and lat is not null;
create index incidents_unplaced on documents (day, id) where kind = 'incident' and lat is null;
create index holdings_time on documents using gist (daterange(from_day, to_day, '[]')) where kind = 'holding';
create index ties_time on documents using gist (daterange(from_day, to_day, '[]')) where kind = 'tie';
create index ties_standing on documents using gist (daterange(from_day, stands_to, '[]')) where kind = 'tie';
create index ties_named on documents (from_day) include (to_day, id, actors) where kind = 'tie';
create index incidents_time on documents using gist (daterange(from_day, to_day, '[]')) where kind = 'incident';
`;

/** Migration 2. What a document's columns say, so that one that is derived again as it was is not written again. */
export const DIGESTS: string = `
alter table documents add column digest text not null default '';
`;
