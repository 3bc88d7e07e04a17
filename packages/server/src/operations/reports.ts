import type { AssertionRow, Comparison } from "@zenobia/record";
import {
  askReport,
  askReportSums,
  askReports,
  compareTwo,
  createShield,
  type FoundReport,
  type HiddenReport,
  markOfReport,
  present,
  type ReportHead,
  type ReportSum,
  type ReportView,
  rowsInOrder,
  searchReports,
} from "@zenobia/service/ask";
import { z } from "zod";
import { type Operation, operation, streamed } from "../api/operation.ts";
import { day, page, pageOf, word, words } from "../api/query-words.ts";
import { type ExplainedRow, explain } from "../explain.ts";
import { explainedSchema } from "../schemas/assertions.ts";
import {
  comparisonSchema,
  listedReportSchema,
  reportSchema,
  reportSumSchema,
} from "../schemas/reports.ts";
import { type Listed, listed } from "../schemas/shape.ts";

/** As many as the longest list that is shown at once. */
const MOST_SUMS = 20;

const reportFilter = {
  from: day.exactOptional(),
  to: day.exactOptional(),
  publishers: words.exactOptional(),
  languages: words.exactOptional(),
} as const;

const LIST: Operation = operation<Listed<ReportHead | FoundReport>, ListQuery>(
  {
    id: "listReports",
    path: "/reports",
    tag: "reports",
    summary: "Lists reports, newest first; with `q` those that hold the words, best first.",
    basis: "log",
    query: z.strictObject({ ...reportFilter, ...page, q: word.exactOptional() }),
    answer: listed(listedReportSchema),
  },
  async ({ query, store }) => {
    const { from, languages, publishers, q, to } = query;
    const filter = present({ from, to, publishers, languages });
    if (q === undefined) return await askReports(store, filter, pageOf(query));
    return { rows: await searchReports(store, q, { filter, limit: query.limit }) };
  },
);

interface ListQuery {
  readonly from?: string;
  readonly to?: string;
  readonly publishers?: string[];
  readonly languages?: string[];
  readonly q?: string;
  readonly limit: number;
  readonly after?: string;
  readonly order?: "newest" | "oldest";
}

const SUMS: Operation = operation<Listed<ReportSum>, { reports: string[] }>(
  {
    id: "sumReports",
    path: "/reports/sums",
    tag: "reports",
    summary: "Tells of reports how much they assert, who coded them, and what reviewers did.",
    basis: "log",
    query: z.strictObject({ reports: words.max(MOST_SUMS) }),
    answer: listed(reportSumSchema),
  },
  async ({ query, store }) => ({ rows: await askReportSums(query.reports, store) }),
);

const SHOW: Operation = operation<ReportView | HiddenReport>(
  {
    id: "showReport",
    path: "/reports/:id",
    tag: "reports",
    summary: "Shows a report: its text, where it came from, who coded it, its history.",
    basis: "log",
    answer: reportSchema,
  },
  async ({ param, store }) => await askReport(param("id"), store),
);

const ASSERTIONS: Operation = operation<Listed<ExplainedRow>, { coding?: string }>(
  {
    id: "listAssertionsOfReport",
    path: "/reports/:id/assertions",
    tag: "reports",
    summary: "Lists what codings of a report assert, in the order of the text, each with why.",
    basis: "log",
    query: z.strictObject({ coding: word.exactOptional() }),
    answer: listed(explainedSchema),
  },
  async ({ param, query, store }) => {
    const id = param("id");
    const [report] = await store.reports([id]);
    if (report === undefined) return undefined;
    const shield = await createShield(store, [id]);
    if (shield.hides(id)) return { rows: [] };
    const codings = (await store.codingsOf([id]))
      .map((coding) => coding.id)
      .filter((one) => query.coding === undefined || one === query.coding);
    const rows: readonly AssertionRow[] = await rowsInOrder(codings, { store, shield });
    return { rows: rows.map(explain) };
  },
);

const AGREEMENT: Operation = operation<Comparison, { a: string; b: string }>(
  {
    id: "compareCodings",
    path: "/reports/:id/agreement",
    tag: "reports",
    summary: "Tells how far two codings of a report agree, and where they do not.",
    basis: "log",
    query: z.strictObject({ a: word, b: word }),
    answer: comparisonSchema,
  },
  async ({ param, query, store }) => await compareTwo(param("id"), [query.a, query.b], store),
);

/** Bytes that came from outside are never shown in this origin: they are saved. */
const ORIGINAL: Operation = streamed(
  {
    id: "downloadOriginal",
    path: "/reports/:id/original",
    tag: "reports",
    summary: "Sends the original bytes of a report, to be saved.",
    media: ["application/octet-stream"],
  },
  async ({ param, store }) => {
    const id = param("id");
    const mark = await markOfReport(id, store);
    const [report] = await store.reports([id]);
    // What was redacted stands in the bytes too.
    if (report === undefined || mark?.isTombstone || (mark?.redacted.length ?? 0) > 0)
      return undefined;
    const bytes = await store.reportBytes(id);
    if (bytes === undefined) return undefined;
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="${id}${endingOf(report.mediaType)}"`,
      },
    });
  },
);

const ENDINGS: Readonly<Record<string, string>> = {
  "text/plain": ".txt",
  "text/html": ".html.txt",
  "application/xhtml+xml": ".html.txt",
  "text/markdown": ".md",
  "application/pdf": ".pdf",
  "application/json": ".json",
};

function endingOf(mediaType: string | undefined): string {
  return ENDINGS[mediaType ?? ""] ?? ".bin";
}

/** Operations on reports that read. */
export const REPORTS: readonly Operation[] = [LIST, SUMS, SHOW, ASSERTIONS, AGREEMENT, ORIGINAL];
