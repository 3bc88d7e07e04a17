import type { Coder } from "@zenobia/model";
import type { Comparison, Fetched, ReportMetadata } from "@zenobia/record";
import type {
  CodingHead,
  FoundReport,
  HiddenReport,
  ReportHead,
  ReportSum,
  ReportView,
} from "@zenobia/service/ask";
import { z } from "zod";
import { evidenceSchema } from "./assertions.ts";
import { chainSchema, historySchema } from "./history.ts";
import {
  instantSchema,
  intervalSchema,
  list,
  maybe,
  spanSchema,
  textSchema,
  textsSchema,
} from "./words.ts";

const fetchedSchema: z.ZodType<Fetched> = z.object({
  how: z.enum(["file", "line", "url", "feed", "stdin", "text"]),
  from: textSchema,
  at: instantSchema,
  finally: maybe(textSchema),
});

const metadata = {
  published: textSchema,
  publisher: maybe(textSchema),
  title: maybe(textSchema),
  url: maybe(textSchema),
  author: maybe(textSchema),
  language: textSchema,
} as const;

const metadataSchema: z.ZodType<ReportMetadata> = z.object(metadata);

const guessedSchema: z.ZodType<ReportHead["guessed"]> = list(
  z.enum(["published", "publisher", "title", "url", "author", "language"]),
);

const head = {
  id: textSchema,
  sha256: textSchema,
  size: z.number(),
  fetched: fetchedSchema,
  mediaType: maybe(textSchema),
  extractor: textSchema,
  metadata: metadataSchema,
  guessed: guessedSchema,
  length: z.number(),
  heading: textSchema,
} as const;

/** What lists say of a report besides its head. */
export const reportSumSchema: z.ZodType<ReportSum> = z
  .object({
    report: textSchema,
    coders: textsSchema,
    byKind: z.object({
      event: maybe(z.number()),
      control: maybe(z.number()),
      tie: maybe(z.number()),
      figure: maybe(z.number()),
      quote: maybe(z.number()),
    }),
    decisions: z.number(),
    isSensitive: z.boolean(),
    copyOf: maybe(textSchema),
    alike: z.number(),
  })
  .meta({ id: "ReportSum" });

/** A report without its text. */
export const reportHeadSchema: z.ZodType<ReportHead> = z.object(head).meta({ id: "ReportHead" });

/** A report that a search found. */
export const foundReportSchema: z.ZodType<FoundReport> = z
  .object({ ...head, rank: z.number(), snippet: textSchema })
  .meta({ id: "FoundReport" });

/** A report in a list, found by words or not. */
export const listedReportSchema: z.ZodType<ReportHead | FoundReport> = z.union([
  foundReportSchema,
  reportHeadSchema,
]);

const coderSchema: z.ZodType<Coder> = z.object({
  name: textSchema,
  version: textSchema,
  models: z.record(z.string(), z.string()),
});

const codingSchema: z.ZodType<CodingHead> = z
  .object({ id: textSchema, report: textSchema, coder: coderSchema })
  .meta({ id: "CodingHead" });

const viewSchema: z.ZodType<ReportView> = z
  .object({
    ...head,
    text: textSchema,
    isSensitive: z.boolean(),
    redacted: list(spanSchema),
    codings: list(codingSchema),
    chain: maybe(chainSchema),
    history: historySchema,
  })
  .meta({ id: "ReportView" });

const hiddenSchema: z.ZodType<HiddenReport> = z
  .object({ id: textSchema, hidden: z.literal(true), history: historySchema })
  .meta({ id: "HiddenReport" });

/** A report, or that it is no longer shown. */
export const reportSchema: z.ZodType<ReportView | HiddenReport> = z.union([
  hiddenSchema,
  viewSchema,
]);

const side = z.object({
  assertion: textSchema,
  value: maybe(z.union([textSchema, z.number(), textsSchema, intervalSchema])),
  evidence: list(evidenceSchema),
});

const count = z.object({ both: z.number(), first: z.number(), second: z.number() });
const counts: z.ZodType<Comparison["counts"]> = z.object({
  detect: count,
  who: count,
  full: count,
  any_type: count,
  quotes: count,
  figures: count,
  control: count,
  relations: count,
  actor: count,
  recipient: count,
  place: count,
  date: count,
  status: count,
  attribution: count,
});

const kind = z.enum(["event", "control", "tie", "figure", "quote"]);

/** How far two codings agree. */
export const comparisonSchema: z.ZodType<Comparison> = z
  .object({
    reports: z.number(),
    counts,
    fields: list(
      z.object({
        kind,
        field: textSchema,
        scale: z.enum(["nominal", "interval"]),
        units: z.number(),
        agreed: z.number(),
        kappa: maybe(z.number()),
        alpha: maybe(z.number()),
      }),
    ),
    disagreements: list(
      z.object({
        report: textSchema,
        kind,
        field: textSchema,
        first: maybe(side),
        second: maybe(side),
        suggestion: z.object({
          take: z.enum(["first", "second", "neither"]),
          rule: z.enum([
            "only-one-has-it",
            "left-empty",
            "names-more",
            "finer-place",
            "finer-days",
            "number-in-words",
            "no-rule",
          ]),
        }),
      }),
    ),
  })
  .meta({ id: "Comparison" });
