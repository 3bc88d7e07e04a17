import type { Coder, Span } from "@zenobia/model";
import type {
  AssertionRow,
  Comparison,
  CopyChain,
  KeptCoding,
  Page,
  Paged,
  ReportFilter,
  ReportId,
  SearchHit,
  Store,
  StoredReport,
} from "@zenobia/record";
import { compareCodings } from "@zenobia/record";
import type { ReportMark } from "../derive/report-marks.ts";
import { cutText } from "../failures/cut-text.ts";
import { markOf } from "./documents.ts";
import { type History, historyOf } from "./history.ts";
import { createShield, type Shield } from "./shield.ts";

/** A report without its text, as lists show it. */
export interface ReportHead extends Omit<StoredReport, "text"> {
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  /** Its title; else the first line of the text. */
  readonly heading: string;
}

/** A report that a search found. */
export interface FoundReport extends ReportHead {
  readonly rank: number;
  /** Words around what was found; matches stand between `\u0002` and `\u0003`. */
  readonly snippet: string;
}

/** Which coder said something of a report. */
export interface CodingHead {
  readonly id: string;
  readonly report: ReportId;
  readonly coder: Coder;
}

/** All that is kept of one report, as it may be shown. */
export interface ReportView extends ReportHead {
  /** Redacted words are masked by as many signs. */
  readonly text: string;
  readonly isSensitive: boolean;
  /** Spans of the text that reviewers redacted. */
  readonly redacted: readonly Span[];
  /** In the order in which they were kept. */
  readonly codings: readonly CodingHead[];
  /** Reports that repeat it, or that it repeats. */
  readonly chain?: CopyChain;
  readonly history: History;
}

/** A report that is no longer shown. */
export interface HiddenReport {
  readonly id: ReportId;
  readonly hidden: true;
  readonly history: History;
}

const MAX_HEADING = 160;
/** So much of a text is looked at for its first line, in UTF-16 code units. */
const MAX_HEAD = 1000;
const BEGIN = "\u0002";
const END = "\u0003";

/** A page of reports. */
export async function askReports(
  store: Store,
  filter: ReportFilter,
  page: Page,
): Promise<Paged<ReportHead>> {
  const { rows, next } = await store.listReports(filter, page);
  const shield = await createShield(
    store,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((report) => reportHead(report, shield)),
    ...(next === undefined ? {} : { next }),
  };
}

/** Reports that hold words, best first. */
export async function searchReports(
  store: Store,
  words: string,
  { filter, limit }: { readonly filter: ReportFilter; readonly limit: number },
): Promise<readonly FoundReport[]> {
  const hits = await store.search(words, filter, limit);
  const shield = await createShield(
    store,
    hits.map(({ report }) => report.id),
  );
  return hits.map((hit) => ({
    ...reportHead(hit.report, shield),
    rank: hit.rank,
    snippet: maskedSnippet(hit, shield),
  }));
}

/** All that is kept of a report; `undefined` where there is none. */
export async function askReport(
  id: ReportId,
  store: Store,
): Promise<ReportView | HiddenReport | undefined> {
  const [report] = await store.reports([id]);
  if (report === undefined) return undefined;
  const shield = await createShield(store, [id]);
  const codings = await store.codingsOf([id]);
  const history = await historyOf(store, [id, ...codings.map((coding) => coding.id)]);
  if (shield.hides(id)) return { id, hidden: true, history };
  const mark = await markOfReport(id, store);
  const [chain] = await store.documentsOf("chain", [id]);
  return {
    ...reportHead(report, shield),
    text: shield.mask({ span: [0, report.text.length] as const, text: report.text }, id).text,
    isSensitive: mark?.isSensitive === true,
    redacted: mark?.redacted ?? [],
    codings: codings.map(codingHead),
    ...(chain === undefined ? {} : { chain: chain.document as CopyChain }),
    history,
  };
}

/** What decisions made of a report; `undefined` where they made nothing. */
export async function markOfReport(
  id: ReportId,
  store: Pick<Store, "documents">,
): Promise<ReportMark | undefined> {
  return (await store.documents("mark", [id])).map(markOf)[0];
}

/** Rows of codings in the order of the text, redacted words masked. */
export async function rowsInOrder(
  codings: readonly string[],
  { store, shield }: { readonly store: Pick<Store, "rowsOf">; readonly shield: Shield },
): Promise<readonly AssertionRow[]> {
  const startOf = ({ evidence }: AssertionRow): number => evidence[0]?.span[0] ?? 0;
  return [...(await store.rowsOf(codings))]
    .sort((a, b) => startOf(a) - startOf(b))
    .map((row) => shield.mask(row));
}

/** A report without its text. */
export function reportHead({ text, ...report }: StoredReport, shield: Shield): ReportHead {
  const words = report.metadata.title ?? text.slice(0, MAX_HEAD).trim().split("\n", 1)[0] ?? "";
  return {
    ...shield.mask({ ...report, length: text.length }, report.id),
    heading: cutText(shield.words(words, report.id), MAX_HEADING),
  };
}

/** Whose coding it is. */
export function codingHead({ coded, id, report }: KeptCoding): CodingHead {
  return { id, report, coder: coded.coder };
}

/** How two codings of one report agree; `undefined` where one of them is not of this report. */
export async function compareTwo(
  report: ReportId,
  [a, b]: readonly [string, string],
  store: Store,
): Promise<Comparison | undefined> {
  const [stored] = await store.reports([report]);
  const codings = await store.codings([a, b]);
  const [first, second] = [a, b].map((id) => codings.find((one) => one.id === id));
  if (stored === undefined || first?.report !== report || second?.report !== report)
    return undefined;
  const shield = await createShield(store, [report]);
  const comparison = compareCodings([
    {
      report,
      text: stored.text,
      first: { coding: first.id, coded: first.coded },
      second: { coding: second.id, coded: second.coded },
    },
  ]);
  return shield.mask(comparison, report);
}

/** Redacted words are masked with the marks of what was found taken out, so that none can hide behind a mark. */
function maskedSnippet({ report, snippet }: SearchHit, shield: Shield): string {
  const bare = snippet.replaceAll(BEGIN, "").replaceAll(END, "");
  const masked = shield.words(bare, report.id);
  return masked === bare ? snippet : masked;
}
