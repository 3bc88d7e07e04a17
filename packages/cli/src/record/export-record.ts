import { createWriteStream } from "node:fs";
import {
  createCsvWriter,
  createGeojsonWriter,
  createJsonlWriter,
  type ExportedEvent,
  type ExportedRow,
  type ExportGuard,
  type ReportProtection,
  type RowWriter,
  writeRows,
} from "@zenobia/formats";
import { AppError, createRedactor } from "@zenobia/model";
import type { EventRow, Incident, Store } from "@zenobia/record";
import type { ReportMark } from "@zenobia/service";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { ExportFlags } from "./export-kinds.ts";
import { withRecord } from "./open-record.ts";

const PAGE = 1000;

/** Writes what the record has of one kind; holds a page of it at a time. */
export async function exportRecord(flags: ExportFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const guard = await guardOf(store, flags);
    const rows = flags.kind === "incident" ? incidentsOf(store, flags) : rowsOf(store, flags);
    const pieces = writeRows(rows, writerOf(flags), guard);
    if (flags.out === undefined) await printPieces(pieces, io);
    else await writePieces(pieces, flags.out);
    return EXIT.done;
  });
}

async function printPieces(pieces: AsyncIterable<string>, { stdout }: Io): Promise<void> {
  for await (const piece of pieces) {
    await stdout.write(piece);
    if (stdout.isClosed) return;
  }
}

async function writePieces(pieces: AsyncIterable<string>, path: string): Promise<void> {
  const { pipeline } = await import("node:stream/promises");
  const file = createWriteStream(path);
  const isFault = new Promise<never>((_, reject) => {
    file.once("error", (error) =>
      reject(new AppError("output/unwritable", `${path}: ${error.message}`, { cause: error })),
    );
  });
  await Promise.race([pipeline(pieces, file), isFault]);
}

function writerOf({ format, kind }: ExportFlags): RowWriter {
  if (format === "jsonl") return createJsonlWriter();
  return format === "geojson" ? createGeojsonWriter() : createCsvWriter(kind);
}

/** What decisions keep back. */
async function guardOf(store: Store, { withSensitive }: ExportFlags): Promise<ExportGuard> {
  const protections = new Map<string, ReportProtection>();
  for await (const { id, document } of store.allDocuments("mark")) {
    const mark = document as ReportMark;
    const [report] = mark.redacted.length > 0 ? await store.reports([id]) : [];
    protections.set(id, {
      isTombstone: mark.isTombstone,
      isSensitive: mark.isSensitive,
      ...(report ? { redactor: createRedactor(report.text, mark.redacted) } : {}),
    });
  }
  return {
    protectionOf: (report) => protections.get(report),
    withSensitive: withSensitive === true,
  };
}

async function* rowsOf(store: Store, flags: ExportFlags): AsyncGenerator<ExportedRow> {
  const { kind, from, to } = flags;
  if (kind === "incident") return;
  const filter = { kinds: [kind], ...daysOf(from, to) };
  let after: string | undefined;
  do {
    const page = await store.listRows(filter, {
      limit: PAGE,
      order: "oldest",
      ...(after === undefined ? {} : { after }),
    });
    yield* page.rows;
    after = page.next;
  } while (after !== undefined);
}

async function* incidentsOf(store: Store, flags: ExportFlags): AsyncGenerator<ExportedRow> {
  let after: string | undefined;
  do {
    const page = await store.listDocuments("incident", daysOf(flags.from, flags.to), {
      limit: PAGE,
      order: "oldest",
      ...(after === undefined ? {} : { after }),
    });
    const incidents = page.rows.map(({ document }) => document as Incident);
    const told = await store.rows(
      incidents.flatMap(({ tellings }) => tellings.map(({ assertion }) => assertion)),
    );
    const byId = new Map(told.map((row) => [row.id, row]));
    for (const incident of incidents) yield incidentRow(incident, byId);
    after = page.next;
  } while (after !== undefined);
}

function incidentRow(
  incident: Incident,
  byId: ReadonlyMap<string, { readonly kind: string }>,
): ExportedRow {
  const { id, type, mode, contexts, intensity, actors, recipients, place, time, tellings } =
    incident;
  const assertions = tellings.flatMap(({ assertion }): readonly ExportedEvent[] => {
    const row = byId.get(assertion);
    return row?.kind === "event" ? [row as EventRow] : [];
  });
  return {
    kind: "incident",
    id,
    type,
    ...(mode === undefined ? {} : { mode }),
    contexts,
    intensity,
    actors: actors.map(({ actor }) => actor),
    recipients: recipients.map(({ actor }) => actor),
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time }),
    assertions,
  };
}

function daysOf(from: string | undefined, to: string | undefined) {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
