import {
  createCsvWriter,
  createGeojsonWriter,
  createJsonlWriter,
  createRedactor,
  type ExportedEvent,
  type ExportedRow,
  type ExportGuard,
  type ReportProtection,
  type RowWriter,
  writeRows,
} from "@zenobia/formats";
import type { EventRow, Incident, Store } from "@zenobia/record";
import type { ReportMark } from "../derive/report-marks.ts";
import type { ExportQuestion } from "./export-kinds.ts";

const PAGE = 1000;

/** What the record has of one kind, piece by piece; holds a page of it at a time. */
export async function* exportPieces(
  store: Store,
  question: ExportQuestion,
): AsyncGenerator<string> {
  const guard = await guardOf(store, question);
  const rows =
    question.kind === "incident" ? incidentsOf(store, question) : rowsOf(store, question);
  yield* writeRows(rows, writerOf(question), guard);
}

function writerOf({ format, kind }: ExportQuestion): RowWriter {
  if (format === "jsonl") return createJsonlWriter();
  return format === "geojson" ? createGeojsonWriter() : createCsvWriter(kind);
}

/** What decisions keep back. */
async function guardOf(store: Store, { withSensitive }: ExportQuestion): Promise<ExportGuard> {
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

async function* rowsOf(store: Store, flags: ExportQuestion): AsyncGenerator<ExportedRow> {
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

async function* incidentsOf(store: Store, flags: ExportQuestion): AsyncGenerator<ExportedRow> {
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
